using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>What people do with claims and what belongs to them. Every command asks <see cref="May"/> again and goes through the journal.</summary>
public sealed partial class ClaimDesk(Journal journal)
{
    /// <summary>A new draft. Its address is made from the headline, with a number behind it where it is taken.</summary>
    public Task<Claim> DraftAsync(Guid actor, string text, string? headline, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "New draft", change => DraftAsync(change, text, headline, ct), ct);

    /// <summary>The claim's words, headline, address, language, topics and why it is checked.</summary>
    public Task WordAsync(Guid actor, Guid claimId, int seen, ClaimWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Claim reworded", async change =>
        {
            Demand(May.Trace(change.Actor));
            var claim = await change.OpenClaimAsync(claimId, ct);
            claim.MustStillBe(seen, "this claim's words");
            var slug = Slug.Checked(words.Slug);
            EditorialRule.Require(
                !await change.Db.Claims.AnyAsync(c => c.Slug == slug && c.Id != claimId, ct),
                $"Another claim has the address “{slug}” already. Choose another; nothing you typed is lost.");
            claim.Word(words.Text, words.Headline, slug, words.Language, words.Why, words.TopicIds);
        }, ct);

    public Task StartCheckingAsync(Guid actor, Guid claimId, CancellationToken ct = default) =>
        MoveAsync(actor, claimId, WorkMove.StartChecking, "Checking started", May.Trace, ct);

    public Task TakeUpAgainAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        MoveAsync(actor, claimId, WorkMove.TakeUpAgain, $"Taken up again: {ClaimChanges.Reason(reason, "to take it up again")}", May.Trace, ct);

    public Task DismissAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        MoveAsync(actor, claimId, WorkMove.Dismiss, $"Dismissed: {ClaimChanges.Reason(reason, "to dismiss it")}", May.Dismiss, ct);

    public Task ReopenAsync(Guid actor, Guid claimId, CancellationToken ct = default) =>
        MoveAsync(actor, claimId, WorkMove.Reopen, "Reopened", May.Dismiss, ct);

    public Task CommentAsync(Guid actor, Guid claimId, string text, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Comment", async change =>
        {
            Demand(May.Comment(change.Actor));
            var claim = await change.ClaimAsync(claimId, ct);
            change.Db.Add(Comment.On(claim, text, actor, change.At));
        }, ct);

    public Task<Appearance> AddAppearanceAsync(Guid actor, Guid claimId, AppearanceWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Appearance added", async change =>
        {
            Demand(May.Trace(change.Actor));
            return change.Db.Add(Appearance.Of(await change.OpenClaimAsync(claimId, ct), words, change.Today, change.At)).Entity;
        }, ct);

    public Task EditAppearanceAsync(Guid actor, Guid claimId, Guid id, int seen, AppearanceWords words, CancellationToken ct = default) =>
        ChangeItemAsync<Appearance>(actor, claimId, id, seen, "this appearance", "Appearance edited", (appearance, change) => appearance.Describe(words, change.Today), ct);

    public Task RemoveAppearanceAsync(Guid actor, Guid claimId, Guid id, int seen, string? reason, CancellationToken ct = default) =>
        ChangeItemAsync<Appearance>(actor, claimId, id, seen, "this appearance", $"Appearance removed: {ClaimChanges.Reason(reason, "to remove it")}", (appearance, _) => appearance.Remove(), ct);

    public Task<Topic> OpenTopicAsync(Guid actor, string name, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Topic opened", async change =>
        {
            Demand(May.Trace(change.Actor));
            var slug = Slug.From(name);
            return await change.Db.Topics.SingleOrDefaultAsync(topic => topic.Slug == slug, ct) ?? change.Db.Add(Topic.Open(name, slug, change.At)).Entity;
        }, ct);

    internal static async Task<Claim> DraftAsync(Change change, string text, string? headline, CancellationToken ct)
    {
        Demand(May.TakeIn(change.Actor));
        var words = Plain.Line(text, "The claim's words", Claim.TextLimit);
        var head = Plain.LineOrNull(headline, "The headline", Claim.HeadlineLimit) ?? Shortened(words);
        var slug = Slug.From(head);
        var taken = await change.Db.Claims.Where(c => c.Slug.StartsWith(slug)).Select(c => c.Slug).ToHashSetAsync(ct);
        taken.UnionWith(change.Db.Claims.Local.Select(c => c.Slug));
        var claim = Claim.Draft(words, head, Slug.Free(slug.Length > Slug.Limit - 4 ? slug[..(Slug.Limit - 4)].TrimEnd('-') : slug, taken), change.Actor.Id, change.At);
        change.Db.Add(claim);
        change.Db.Add(Publication.Of(claim, change.At));
        return claim;
    }

    /// <summary>A new draft that is a part of <paramref name="whole"/>.</summary>
    internal static async Task<Claim> PartAsync(Change change, Claim whole, string? text, CancellationToken ct)
    {
        EditorialRule.Require(!string.IsNullOrWhiteSpace(text), "What part is it? Write it as one statement that can be checked.");
        var part = await DraftAsync(change, text, null, ct);
        change.Db.Add(ClaimRelation.Between(part, whole, ClaimRelationKind.Part, change.At));
        return part;
    }

    private Task MoveAsync(Guid actor, Guid claimId, WorkMove move, string why, Func<Member?, bool> may, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(may(change.Actor));
            (await change.ClaimAsync(claimId, ct)).Move(move);
        }, ct);

    private Task ChangeItemAsync<T>(Guid actor, Guid claimId, Guid id, int seen, string what, string why, Action<T, Change> verb, CancellationToken ct)
        where T : LedgerItem =>
        ChangeItemAsync<T>(actor, claimId, id, seen, what, why, (item, change) => { verb(item, change); return Task.CompletedTask; }, ct);

    private Task ChangeItemAsync<T>(Guid actor, Guid claimId, Guid id, int seen, string what, string why, Func<T, Change, Task> verb, CancellationToken ct)
        where T : LedgerItem =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(May.Trace(change.Actor));
            await change.OpenClaimAsync(claimId, ct);
            var item = await change.ItemAsync<T>(id, seen, what, ct);
            EditorialRule.Require(item.About == claimId, "That belongs to another claim.");
            await verb(item, change);
        }, ct);

    private static void Demand(bool may) => EditorialRule.Require(may, "Only a fact-checker or an editor may do this.");

    // A headline is at most 75 characters: cut at a word, so that the draft has one to improve.
    private static string Shortened(string text)
    {
        if (text.Length <= Claim.HeadlineLimit)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', Claim.HeadlineLimit - 2);
        return text[..(cut > 20 ? cut : Claim.HeadlineLimit - 2)].TrimEnd() + "…";
    }
}

/// <summary>What a person enters of a claim.</summary>
public sealed record ClaimWords(string Text, string Headline, string Slug, string Language, string Why, IReadOnlyList<Guid> TopicIds);
