using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Interchange;

/// <summary>Graphs that another desk, or a script, has drawn: put onto a claim here.</summary>
public sealed class GraphDesk(Journal journal)
{
    /// <summary>
    /// Puts one claim of a graph onto a claim that has no statements yet. Named sources are found in the registry or registered; unnamed people and
    /// whoever or whatever the file gives no name become sources of their own, since nobody here knows who or what they are. Not kept: hours (a statement keeps its day), the instants at which the other
    /// desk recorded things (ours are the ledger's), titles of articles that we do not hold.
    /// </summary>
    /// <param name="actor">Who imports it.</param>
    /// <param name="claimId">The claim here.</param>
    /// <param name="graph">What was read.</param>
    /// <param name="from">The claim's id in the graph.</param>
    /// <param name="file">What the graph was read from; the ledger names it.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>How many statements were put onto the claim.</returns>
    /// <exception cref="EditorialRuleException">The claim has statements, the graph has no such claim, or a value does not fit; nothing is imported.</exception>
    public Task<int> ImportAsync(Guid actor, Guid claimId, GraphDocument graph, string from, string file, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Graph imported from {Plain.Line(file, "The file's name", 200)}", async change =>
        {
            EditorialRule.Require(May.Trace(change.Actor), "Only a fact-checker or an editor may import a graph.");
            GraphRules.Check(graph); // what a program hands over is no safer than a file
            var claim = await change.OpenClaimAsync(claimId, ct);
            EditorialRule.Require(
                !await change.Db.Statements.AnyAsync(s => s.ClaimId == claimId && !s.Removed, ct),
                "This claim has statements already, and a graph would stand beside them. Import it into a new claim.");
            var drawn = graph.Statements.Where(statement => statement.Claim == from && !statement.Withdrawn).ToList();
            EditorialRule.Require(drawn.Count > 0, "The graph holds no statement about that claim. Choose another of its claims.");
            await PutAsync(change, claim, graph, drawn, ct);
            return drawn.Count;
        }, ct);

    private static async Task PutAsync(Change change, Claim claim, GraphDocument graph, List<GraphStatement> drawn, CancellationToken ct)
    {
        var sources = await SourcesAsync(change, graph, drawn, ct);
        var put = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in InOrder(drawn))
        {
            put[statement.Id] = change.Db.Add(Statement.On(claim, WordsOf(statement, sources[statement.Source], put), change.Today, change.At)).Entity;
            if (statement.Held)
            {
                put[statement.Id].HoldElsewhere();
            }
        }

        foreach (var reliance in graph.Reliances.Where(reliance => put.ContainsKey(reliance.From)))
        {
            EditorialRule.Require(
                !reliance.On.Contains(reliance.From, StringComparer.Ordinal),
                $"Statement “{reliance.From}” rests on itself, which the desk does not draw. Take that reliance out of the file.");
            var gone = reliance.On.FirstOrDefault(id => !put.ContainsKey(id));
            EditorialRule.Require(
                gone is null,
                $"Statement “{reliance.From}” rests on “{gone}”, which the other desk no longer counts (it is withdrawn). Take “{reliance.From}” out of the file, or the mark off “{gone}” if it counts here.");
            put[reliance.From].RestAlsoOn(new Reliance(reliance.Kind, [.. reliance.On.Select(id => put[id].Id)], [.. reliance.Changes.Select(changed => changed.Word())]));
        }
    }

    // what is disowned stands before whoever disowns it
    private static IEnumerable<GraphStatement> InOrder(List<GraphStatement> drawn) => drawn.OrderBy(statement => statement.Target is null ? 0 : 1);

    private static StatementWords WordsOf(GraphStatement statement, Source source, Dictionary<string, Statement> put)
    {
        EditorialRule.Require(
            statement.Target is null || put.ContainsKey(statement.Target),
            $"Statement “{statement.Id}” disowns “{statement.Target}”, which itself disowns another. The desk does not draw that; take one of them out of the file.");
        return new StatementWords(
            source.Id, statement.Act, statement.Certainty, statement.SaidAt?.Day, statement.Lineage, [],
            SourceWords: statement.Words ?? (source.Anonymous ? source.Name : null),
            Quote: statement.Quote, Url: statement.Url, TargetId: statement.Target is { } target ? put[target].Id : null);
    }

    // From the top of each line of affiliations down: a line may be longer than any stack.
    private static async Task<Dictionary<string, Source>> SourcesAsync(Change change, GraphDocument graph, List<GraphStatement> drawn, CancellationToken ct)
    {
        var registry = await SourceRegistry.OpenAsync(change, ct);
        var all = graph.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var id in drawn.Select(statement => statement.Source).Distinct(StringComparer.Ordinal))
        {
            var line = new Stack<GraphSource>();
            for (var at = all[id]; at is not null && !found.ContainsKey(at.Id); at = at.Affiliation is { } above ? all.GetValueOrDefault(above) : null)
            {
                line.Push(at);
            }

            while (line.TryPop(out var source))
            {
                found[source.Id] = Put(registry, source, source.Affiliation is { } above ? found.GetValueOrDefault(above) : null);
            }
        }

        return found;
    }

    private static Source Put(SourceRegistry registry, GraphSource drawn, Source? above)
    {
        var isGroup = drawn.Kind is SourceKind.Group; // nobody in particular, but known by its name
        var describes = drawn.Untitled || (!isGroup && (!drawn.Named || SourceDesk.OnlyDescribes(drawn.Name, drawn.Kind)));
        if (!describes && registry.Known(drawn.Name, drawn.Kind, []) is { } known)
        {
            return known; // what the registry says of a source stands
        }

        // an id of the file's is no name
        var source = registry.Register(drawn.Untitled ? TracedGraph.Nobody(drawn.Kind) : drawn.Name, drawn.Kind, describes, []);
        SameRules.Belong(registry.Same, source, above, drawn.Affiliation == GraphSource.Private, drawn.Family, isNew: true);
        return source;
    }
}
