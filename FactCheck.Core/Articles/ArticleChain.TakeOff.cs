using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Proposal;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>A chain is taken off as the difference of two drawings, so that what a person drew or changed stays.</summary>
internal sealed partial class ArticleChain
{
    /// <summary>
    /// Takes off the claim what only attributions that no longer belong to it had put there: statements that the chain of the others has not got, and what
    /// rested on them.
    /// </summary>
    /// <param name="graph">All that the article says.</param>
    /// <param name="before">The chain with what goes.</param>
    /// <param name="after">The chain without it; null: nothing is left.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">A statement drawn by hand rests on one that would go.</exception>
    public async Task TakeOffAsync(ProposedGraph graph, ProposedClaim before, (ProposedGraph Graph, ProposedClaim Drawn)? after, CancellationToken ct)
    {
        await NameAsync(graph, before, ct);
        var was = Links(before);
        var left = new HashSet<((Guid, Act) From, string On)>();
        if (after is { } others)
        {
            _sources.Clear();
            await NameAsync(others.Graph, others.Drawn, ct);
            left = Links(others.Drawn);
        }

        var standing = await StandingAsync(ct);
        var keys = standing.ToDictionary(statement => statement.Id, statement => (statement.SourceId, statement.Act));
        var goes = standing.Where(s => was.Any(link => link.From == (s.SourceId, s.Act)) && !left.Any(link => link.From == (s.SourceId, s.Act))).ToList();
        foreach (var statement in standing.Except(goes))
        {
            Uncompleted(statement, before, after?.Drawn);
            var bases = statement.Bases.Where(basis => !Gone((statement.SourceId, statement.Act), basis)).ToList();
            if (bases.Count < statement.Bases.Count)
            {
                statement.Describe(statement.Words() with { Bases = bases }, change.Today);
            }
        }

        var ids = goes.Select(statement => statement.Id).ToHashSet();
        var rests = await change.Db.Statements.Where(s => s.ClaimId == claim.Id && !s.Removed).ToListAsync(ct);
        EditorialRule.Require(
            !rests.Any(s => !ids.Contains(s.Id) && (ids.Contains(s.TargetId ?? default) || s.Bases.Any(basis => basis.On.Any(ids.Contains)))),
            "Another statement of the claim rests on what this attribution put there. Change what that one rests on first.");
        goes.ForEach(statement => statement.Remove());

        bool Gone((Guid, Act) from, Reliance basis) =>
            basis.On.All(keys.ContainsKey) && On(basis.On.Select(id => keys[id])) is var on && was.Contains((from, on)) && !left.Contains((from, on));
    }

    // What stands as the chain with it said, and the chain without it says otherwise, goes back; what a person changed stays.
    private void Uncompleted(Statement statement, ProposedClaim before, ProposedClaim? after)
    {
        var (was, now) = (DrawnOf(statement, before), after is null ? null : DrawnOf(statement, after));
        if (was is null || now is null)
        {
            return;
        }

        var known = statement.Words();
        var less = known with
        {
            Certainty = known.Certainty == was.Certainty ? now.Certainty : known.Certainty,
            SaidOn = known.SaidOn == was.SaidOn ? now.SaidOn : known.SaidOn,
        };
        if (less != known)
        {
            statement.Describe(less, change.Today);
        }
    }

    private ProposedStatement? DrawnOf(Statement statement, ProposedClaim drawn) => drawn.Statements.FirstOrDefault(s => s.Act == statement.Act && _sources.TryGetValue(s.Source, out var source) && source.Id == statement.SourceId);

    // a statement with each of its bases, as keys that two drawings of the same chain share
    private HashSet<((Guid Source, Act Act) From, string On)> Links(ProposedClaim drawn) =>
        [.. drawn.Statements.SelectMany(s => s.Bases.Select(basis => (Key(s), On(basis.On.Select(on => Key(drawn.Statements[on]))))).Append((Key(s), "")))];

    private (Guid Source, Act Act) Key(ProposedStatement statement) => (_sources[statement.Source].Id, statement.Act);

    private static string On(IEnumerable<(Guid Source, Act Act)> members) => string.Join('+', members.Distinct().Select(member => $"{member.Source:N}{member.Act}").Order(StringComparer.Ordinal));
}
