using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>
/// Takes over what another desk published, without loss: ids, numbers, times and frozen documents stay as they were. What that desk did not publish
/// (its statements, its evidence as it is kept, who worked on it) does not come along; the claim stands as done and can be taken up again.
/// </summary>
public sealed partial class TakeoverDesk(Journal journal)
{
    /// <summary>Brings claims in; those whose id is known stay as they are.</summary>
    /// <param name="editor">Answers for it.</param>
    /// <param name="claims">At most some hundreds: they are one change.</param>
    /// <param name="from">Whose export it is, for the ledger.</param>
    /// <param name="ct">Given up before the commit, nothing is saved.</param>
    /// <returns>For each claim: null if it was brought in, empty if it was known, else why not.</returns>
    /// <exception cref="EditorialRuleException">This member may not.</exception>
    public Task<IReadOnlyList<string?>> TakeOverAsync(Guid editor, IReadOnlyList<TakenOverClaim> claims, string from, CancellationToken ct = default) =>
        journal.CommitAsync(editor, $"Imported from {from}", async change =>
        {
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may import what was published elsewhere as our own.");
            var (ids, slugs) = (claims.Select(claim => claim.Claim).ToList(), claims.Select(claim => claim.Editions.Count > 0 ? claim.Editions[0].Slug : "").ToList());
            var known = await change.Db.Claims.Where(claim => ids.Contains(claim.Id)).Select(claim => claim.Id).ToHashSetAsync(ct);
            var taken = await change.Db.Claims.Where(claim => slugs.Contains(claim.Slug)).Select(claim => claim.Slug).ToHashSetAsync(ct);
            var parts = await PartsAsync(change.Db, claims, ct);
            var topics = await change.Db.Topics.AsNoTracking().ToDictionaryAsync(topic => topic.Slug, topic => topic.Id, ct);
            return (IReadOnlyList<string?>)[.. claims.Select(claim => Outcome(change, claim, known, taken, parts, topics))];
        }, ct);

    private static string? Outcome(Change change, TakenOverClaim told, HashSet<Guid> known, HashSet<string> taken, HashSet<Guid> parts, Dictionary<string, Guid> topics)
    {
        if (known.Contains(told.Claim))
        {
            return "";
        }

        if (told.Contradiction() is { } contradiction)
        {
            return contradiction;
        }

        var last = told.Editions[^1];
        if (last.ValidFrom > change.At || told.Publication.Since > change.At)
        {
            return "It would be of a time that is yet to come. Set the clock of this machine.";
        }

        if (taken.Contains(last.Slug))
        {
            return $"Another claim has its address here (/claims/{last.Slug}). Addresses stand for ever, so it is not imported.";
        }

        if (told.Editions.Any(edition => !parts.Add(edition.Id)) || told.Corrections.Any(correction => !parts.Add(correction.Id)))
        {
            return "One of its editions or corrections belongs to another claim here.";
        }

        try
        {
            Take(change, told, Readable(told), topics);
        }
        catch (EditorialRuleException rule)
        {
            return rule.Message;
        }

        taken.Add(last.Slug);
        known.Add(told.Claim);
        return null;
    }

    // the shelf and every page read the document: one that cannot be read must not stand
    private static EditionDocument Readable(TakenOverClaim told)
    {
        try
        {
            return told.Editions.Select(edition => EditionDocument.FromJson(edition.Document)).ToList()[^1];
        }
        catch (Exception broken) when (broken is System.Text.Json.JsonException or NotSupportedException)
        {
            throw new EditorialRuleException("The document of one of its editions cannot be read.");
        }
    }

    private static void Take(Change change, TakenOverClaim told, EditionDocument document, Dictionary<string, Guid> topics)
    {
        var last = told.Editions[^1];
        var opened = document.Topics.Where(topic => !topics.ContainsKey(topic.Slug)).Select(topic => Topic.Open(topic.Name, topic.Slug, change.At)).ToList();
        var topicIds = document.Topics.Select(topic => topics.TryGetValue(topic.Slug, out var id) ? id : opened.First(open => open.Slug == topic.Slug).Id).ToList();
        var claim = Claim.TakeOver(told.Claim, last.ClaimText, last.Headline, last.Slug, last.Language, document.Why, topicIds, change.Actor.Id, last.FirstPublished, change.At);
        var verdict = Verdict.On(claim, change.At);
        verdict.Write(new VerdictWords(last.Rating, last.Conclusion, document.Reasoning), change.Actor.Id);
        List<LedgerItem> items =
        [
            .. opened, claim, verdict, Publication.TakeOver(claim, told.Publication),
            .. told.Editions.Select(edition => Edition.TakeOver(claim.Id, edition)), .. told.Corrections.Select(correction => Correction.TakeOver(claim.Id, correction)),
        ];
        change.Db.AddRange(items); // only now: nothing of a claim that is refused is saved
        opened.ForEach(topic => topics.Add(topic.Slug, topic.Id));
    }

    private static async Task<HashSet<Guid>> PartsAsync(FactCheckDb db, IReadOnlyList<TakenOverClaim> claims, CancellationToken ct)
    {
        var editions = claims.SelectMany(claim => claim.Editions).Select(edition => edition.Id).ToList();
        var corrections = claims.SelectMany(claim => claim.Corrections).Select(correction => correction.Id).ToList();
        var known = await db.Editions.Where(edition => editions.Contains(edition.Id)).Select(edition => edition.Id).ToListAsync(ct);
        return [.. known, .. await db.Corrections.Where(correction => corrections.Contains(correction.Id)).Select(correction => correction.Id).ToListAsync(ct)];
    }
}
