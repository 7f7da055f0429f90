using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>A proposal as the graph that answers, with ids of its own: s1 …, c1 …, t1 ….</summary>
public static class ProposalDocument
{
    /// <summary>All its claims.</summary>
    public static GraphDocument ToDocument(this ProposedGraph proposal) => Of(proposal.Claims, proposal.Sources);

    /// <summary>One claim, c1, and the sources in it.</summary>
    public static GraphDocument ToDocument(this ProposedGraph proposal, ProposedClaim claim) => Of([claim], proposal.SourcesOf(claim));

    private static GraphDocument Of(IReadOnlyList<ProposedClaim> claims, IReadOnlyList<ProposedSource> sources)
    {
        var ids = sources.Select((source, n) => (source.Key, Id: $"s{n + 1}")).ToDictionary(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        var (statements, reliances) = (new List<GraphStatement>(), new List<GraphReliance>());
        foreach (var (claim, n) in claims.Select((claim, n) => (claim, n + 1)))
        {
            var first = statements.Count + 1;
            foreach (var (statement, i) in claim.Statements.Select((statement, i) => (statement, i)))
            {
                statements.Add(StatementOf(statement, $"t{first + i}", ids[statement.Source], $"c{n}"));
                reliances.AddRange(statement.Bases.Select(basis => new GraphReliance { From = $"t{first + i}", On = [.. basis.On.Select(on => $"t{first + on}")], Kind = basis.Kind }));
            }
        }

        return new GraphDocument
        {
            Sources = [.. sources.Select(source => new GraphSource { Id = ids[source.Key], Kind = source.Kind, Name = source.Name, Affiliation = source.Affiliation is { } above ? ids[above] : null })],
            Claims = [.. claims.Select((claim, n) => new GraphClaim($"c{n + 1}", claim.Words))],
            Statements = statements,
            Reliances = reliances,
        };
    }

    private static GraphStatement StatementOf(ProposedStatement statement, string id, string source, string claim) => new()
    {
        Id = id,
        Source = source,
        Claim = claim,
        Act = statement.Act,
        Certainty = statement.Certainty,
        SaidAt = statement.SaidOn is { } day ? new GraphTime(day) : null,
        Lineage = statement.Lineage,
        Held = statement.Held,
        Words = statement.SourceWords,
        Quote = statement.Quote,
    };
}
