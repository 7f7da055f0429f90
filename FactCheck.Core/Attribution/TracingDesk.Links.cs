using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Attribution;

/// <summary>What statements rest on, drawn link by link; and what else a source that speaks already does with the claim.</summary>
public sealed partial class TracingDesk
{
    /// <summary>A statement rests on one more.</summary>
    /// <param name="actor">Who draws it.</param>
    /// <param name="claimId">The claim of both.</param>
    /// <param name="link">From what to what, and how.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">It rests on it already, on itself, or the other belongs to another claim.</exception>
    public Task<TracingStep> RestOnAsync(Guid actor, Guid claimId, StatementLink link, CancellationToken ct = default) =>
        StepAsync(actor, claimId, link.Jointly ? "Joint basis added" : "Basis added", async change =>
        {
            var statement = await OfAsync(change, claimId, link.From, link.Seen, ct);
            EditorialRule.Require(link.From != link.On, "A statement cannot rest on itself.");
            var other = await change.Db.Statements.SingleOrDefaultAsync(s => s.Id == link.On, ct);
            EditorialRule.Require(other is { Removed: false }, "The statement it would rest on is gone. Look again.");
            EditorialRule.Require(other.ClaimId == claimId, "That statement is about another claim, and a statement can rest only on statements about the same claim. Add what was said about this one first.");
            EditorialRule.Require(!statement.Bases.Any(basis => basis.On.Contains(link.On)), "It rests on that statement already.");
            var bases = link.Jointly && statement.Bases.Count > 0
                ? [.. statement.Bases.SkipLast(1), statement.Bases[^1] with { On = [.. statement.Bases[^1].On, link.On] }]
                : (Reliance[])[.. statement.Bases, Reliance.Of(link.Kind, link.On)];
            statement.Describe(statement.Words() with { Bases = bases }, change.Today);
        }, ct);

    /// <summary>A statement no longer rests on another; a joint basis goes on with those that are left.</summary>
    /// <exception cref="EditorialRuleException">It does not rest on it.</exception>
    public Task<TracingStep> LoosenAsync(Guid actor, Guid claimId, Guid from, int seen, Guid on, CancellationToken ct = default) =>
        StepAsync(actor, claimId, "Basis removed", async change =>
        {
            var statement = await OfAsync(change, claimId, from, seen, ct);
            EditorialRule.Require(statement.Bases.Any(basis => basis.On.Contains(on)), "It does not rest on that statement.");
            var left = statement.Bases.Select(basis => basis with { On = [.. basis.On.Where(id => id != on)] }).Where(basis => basis.On.Count > 0);
            statement.Describe(statement.Words() with { Bases = [.. left] }, change.Today);
        }, ct);

    /// <summary>All that a statement rests on made one finding together, or each apart.</summary>
    /// <exception cref="EditorialRuleException">It rests on fewer than two statements, or they are so already.</exception>
    public Task<TracingStep> SetJointAsync(Guid actor, Guid claimId, Guid id, int seen, bool jointly, CancellationToken ct = default) =>
        StepAsync(actor, claimId, jointly ? "Bases made one joint finding" : "Joint finding made separate bases", async change =>
        {
            var statement = await OfAsync(change, claimId, id, seen, ct);
            var on = statement.Bases.SelectMany(basis => basis.On).Distinct().ToList();
            EditorialRule.Require(on.Count > 1, "It rests on fewer than two statements: there is nothing to join. Draw another basis first.");
            EditorialRule.Require(
                jointly ? statement.Bases.Count > 1 : statement.Bases.Any(basis => basis.On.Count > 1),
                jointly ? "They are one joint finding already." : "They are separate already.");
            IReadOnlyList<Reliance> bases = jointly
                ? [new Reliance(statement.Bases.All(basis => basis.Kind == statement.Bases[0].Kind) ? statement.Bases[0].Kind : RelianceKind.ReliesOn, on, [.. statement.Bases.SelectMany(basis => basis.Changes).Distinct()])]
                : [.. statement.Bases.SelectMany(basis => basis.On.Select(one => basis with { On = [one] }))];
            statement.Describe(statement.Words() with { Bases = bases }, change.Today);
        }, ct);

    /// <summary>
    /// Whoever made a statement also denies the claim, declines to comment, takes it back, or denies having made that very statement. When and where is
    /// left to be filled in: it was hardly said in the same breath. Only somebody whom nobody names stays where they were worded so, the article or its
    /// address, until told otherwise: away from it they would be somebody else in public (docs/decisions/0007).
    /// </summary>
    /// <exception cref="EditorialRuleException">The same source has a statement with that act already.</exception>
    public Task<TracingStep> AlsoAsync(Guid actor, Guid claimId, Guid by, Act act, CancellationToken ct = default) =>
        StepAsync(actor, claimId, act switch
        {
            Act.Denies => "Denial added",
            Act.Doubts => "Doubt added",
            Act.DeclinesToComment => "No comment added",
            Act.Retracts => "Retraction added",
            Act.Disowns => "Disowned quote added",
            _ => "Statement added",
        }, async change =>
        {
            var statement = await change.Db.Statements.SingleOrDefaultAsync(s => s.Id == by && s.ClaimId == claimId && !s.Removed, ct)
                ?? throw new EditorialRuleException("That statement is gone. Look again.");
            var target = act is Act.Disowns ? by : (Guid?)null;
            EditorialRule.Require(
                !await change.Db.Statements.AnyAsync(s => s.ClaimId == claimId && !s.Removed && s.SourceId == statement.SourceId && s.Act == act && s.TargetId == target, ct),
                "That source has such a statement on this claim already. Edit that one.");
            var certainty = act is Act.DeclinesToComment ? Certainty.Uncommitted : act.UsualCertainty();
            var words = new StatementWords(statement.SourceId, act, certainty, null, Lineage.Own, [], statement.SourceWords, TargetId: target);
            if ((await change.Db.Sources.SingleAsync(source => source.Id == statement.SourceId, ct)).Anonymous)
            {
                words = words with { Url = statement.Url, ArticleId = statement.ArticleId };
            }

            change.Db.Add(Statement.On(await change.OpenClaimAsync(claimId, ct), words, change.Today, change.At));
        }, ct);

    /// <summary>
    /// A partial admission splits the claim: a new draft with the part that is admitted, the admission on it, and, where it was read in an article, the
    /// article's publisher passing it on. The whole keeps its denial.
    /// </summary>
    /// <param name="actor">Who splits it.</param>
    /// <param name="claimId">The whole.</param>
    /// <param name="by">A statement of whoever admits a part.</param>
    /// <param name="words">The part, as one checkable statement.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The new claim, and the step on the whole.</returns>
    public async Task<(Claim Part, TracingStep Step)> SplitAsync(Guid actor, Guid claimId, Guid by, string? words, CancellationToken ct = default)
    {
        Claim? part = null;
        var step = await StepAsync(actor, claimId, ClaimSplit, async change =>
        {
            var statement = await change.Db.Statements.SingleOrDefaultAsync(s => s.Id == by && s.ClaimId == claimId && !s.Removed, ct)
                ?? throw new EditorialRuleException("That statement is gone. Look again.");
            part = await ClaimDesk.PartAsync(change, await change.OpenClaimAsync(claimId, ct), words, ct);
            var admits = Statement.On(
                part,
                new StatementWords(statement.SourceId, Act.Admits, Certainty.Certain, null, Lineage.Own, [], statement.SourceWords, Url: statement.Url, ArticleId: statement.ArticleId),
                change.Today,
                change.At);
            change.Db.Add(admits);
            var article = statement.ArticleId is { } id ? await change.Db.Articles.SingleAsync(a => a.Id == id, ct) : null;
            if (article?.PublisherId is { } publisher && publisher != statement.SourceId)
            {
                var passes = new StatementWords(publisher, Act.Reports, Certainty.Uncommitted, article.PublishedOn, Lineage.Own, [Reliance.Of(RelianceKind.Paraphrases, admits.Id)], ArticleId: article.Id);
                change.Db.Add(Statement.On(part, passes, change.Today, change.At));
            }
        }, ct);
        return (part!, step);
    }

    /// <summary>What stands on the ledger when a partial admission made a claim of its own.</summary>
    internal const string ClaimSplit = "Part of the claim split off";

    private async Task<TracingStep> StepAsync(Guid actor, Guid claimId, string why, Func<Change, Task> command, CancellationToken ct) =>
        await journal.CommitAsync(actor, why, async change =>
        {
            await OpenAsync(change, claimId, ct);
            await command(change);
            return new TracingStep(claimId, change.At, why);
        }, ct);
}

/// <summary>A link to draw: <paramref name="From"/> rests on <paramref name="On"/>.</summary>
/// <param name="From">The statement that rests on the other.</param>
/// <param name="Seen">Its revision when it was read.</param>
/// <param name="On">The statement it rests on.</param>
/// <param name="Kind">How it rests on it.</param>
/// <param name="Jointly">One finding together with its last basis; otherwise a basis of its own.</param>
public sealed record StatementLink(Guid From, int Seen, Guid On, RelianceKind Kind = RelianceKind.ReliesOn, bool Jointly = false);
