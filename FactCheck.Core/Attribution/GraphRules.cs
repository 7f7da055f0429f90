using static FactCheck.Core.EditorialRule;

namespace FactCheck.Core.Attribution;

/// <summary>What must hold of a graph before anything can be asked of it. Each broken rule names the item and says what to do.</summary>
internal static class GraphRules
{
    /// <exception cref="EditorialRuleException">A repeated or unknown id, a loop of affiliations, a reliance between claims …</exception>
    public static void Check(GraphDocument graph)
    {
        var sources = Index(graph.Sources, source => source.Id, "source");
        var claims = Index(graph.Claims, claim => claim.Id, "claim");
        CheckSources(sources);
        var statements = Index(graph.Statements, statement => statement.Id, "statement");
        foreach (var statement in graph.Statements)
        {
            Require(sources.ContainsKey(statement.Source), $"Statement “{statement.Id}” is by “{statement.Source}”, which is not among the sources. Add that source or correct the id.");
            Require(claims.ContainsKey(statement.Claim), $"Statement “{statement.Id}” is about “{statement.Claim}”, which is not among the claims. Add that claim or correct the id.");
            CheckTarget(statement, statements);
        }
        foreach (var reliance in graph.Reliances)
        {
            CheckReliance(reliance, statements);
        }
    }

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string> id, string what)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            Require(!string.IsNullOrWhiteSpace(id(item)), $"A {what} has an empty id. Give every {what} an id of its own.");
            Require(index.TryAdd(id(item), item), $"Two {what}s have the id “{id(item)}”. Give each its own.");
        }
        return index;
    }

    private static void CheckSources(Dictionary<string, GraphSource> sources)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources.Values)
        {
            Require(source.Id != GraphSource.Private, "A source has the id “none”, which means a private person's affiliation. Give it another id.");
            foreach (var other in source.DistinctFrom)
            {
                Require(sources.ContainsKey(other), $"Source “{source.Id}” is distinct from “{other}”, which is not among the sources. Add that source or correct the id.");
            }
            var path = new HashSet<string>(StringComparer.Ordinal);
            for (var at = source; !settled.Contains(at.Id) && at.Affiliation is { } above && above != GraphSource.Private; at = sources[above])
            {
                Require(path.Add(at.Id), $"Source “{at.Id}” belongs to itself in a circle ({string.Join(" → ", path)} → {at.Id}). Remove one of these affiliations.");
                Require(sources.ContainsKey(above), $"Source “{at.Id}” belongs to “{above}”, which is not among the sources. Add that source or correct the affiliation.");
            }
            settled.UnionWith(path);
        }
    }

    private static void CheckTarget(GraphStatement statement, Dictionary<string, GraphStatement> statements)
    {
        if (statement.Act != Act.Disowns)
        {
            return;
        }
        Require(statement.Target is not null, $"Statement “{statement.Id}” disowns something but has no target. Name the statement that its source denies having made.");
        Require(statements.TryGetValue(statement.Target, out var target), $"Statement “{statement.Id}” disowns “{statement.Target}”, which is not among the statements. Add that statement or correct the target.");
        Require(target.Claim == statement.Claim, $"Statement “{statement.Id}” disowns “{target.Id}”, which is about another claim. Both must be about the same claim.");
    }

    private static void CheckReliance(GraphReliance reliance, Dictionary<string, GraphStatement> statements)
    {
        Require(statements.TryGetValue(reliance.From, out var from), $"A reliance is from “{reliance.From}”, which is not among the statements. Add that statement or correct the id.");
        Require(reliance.On.Count > 0, $"A reliance from “{reliance.From}” rests on nothing. Name at least one statement in “on”, or remove the reliance.");
        Require(reliance.On.Distinct(StringComparer.Ordinal).Count() == reliance.On.Count, $"A reliance from “{reliance.From}” names the same statement twice in “on”. Name it once.");
        foreach (var id in reliance.On)
        {
            Require(statements.TryGetValue(id, out var on), $"Statement “{reliance.From}” rests on “{id}”, which is not among the statements. Add that statement or correct the id.");
            Require(on.Claim == from.Claim, $"Statement “{reliance.From}” (claim “{from.Claim}”) rests on “{id}” (claim “{on.Claim}”). A statement can rest only on statements about the same claim.");
        }
    }
}
