using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>
/// Brings in what was published before, many editions in one commit: each with the moment it was issued, all by the journal, so that the ledger tells of
/// every item. The working papers behind them (statements, evidence as the desk keeps it) are not part of an archive.
/// </summary>
public sealed class ArchiveDesk(Journal journal)
{
    /// <summary>The reason that stands on the ledger.</summary>
    public const string Why = "Brought in from the archive";

    /// <param name="editor">Answers for it.</param>
    /// <param name="author">Whose the verdicts are; not the editor's own.</param>
    /// <param name="batch">What is brought in; nothing of it is later than now.</param>
    /// <param name="ct">Given up before the commit, nothing is saved.</param>
    /// <exception cref="EditorialRuleException">They may not, or the archive contradicts itself; the sentence names the claim.</exception>
    public Task BringInAsync(Guid editor, Guid author, ArchiveBatch batch, CancellationToken ct = default) =>
        journal.CommitAsync(editor, Why, async change =>
        {
            EditorialRule.Require(May.Review(change.Actor) && editor != author, "Only an editor may bring an archive in, and not of verdicts of their own.");
            var files = await FilesAsync(change.Db, batch.Moves, ct);
            var topics = await TopicsAsync(change, batch.Moves, ct);
            await RegisterAsync(change, batch.Sources, ct);
            foreach (var move in batch.Moves)
            {
                EditorialRule.Require(move.At <= change.At, $"“{move.Slug}” would be of {move.At:yyyy-MM-dd}, which is yet to come.");
                switch (move)
                {
                    case ArchivedEdition { Document: var document } when files.TryGetValue(move.Slug, out var file):
                        Issue(change, file, document, author, move.At);
                        break;
                    case ArchivedEdition { Document: var document }:
                        files.Add(move.Slug, Issue(change, Draft(change, document, author, topics, move.At), document, author, move.At));
                        break;
                    case ArchivedWithdrawal { Note: var note }:
                        Withdraw(change, Known(files, move), note, move.At);
                        break;
                    case ArchivedReview { Note: var note }:
                        Known(files, move).Publication.Move(PublicMove.PutUnderReview, note, move.At);
                        break;
                }
            }
        }, ct);

    private static File Draft(Change change, EditionDocument document, Guid author, Dictionary<string, Guid> topics, DateTimeOffset at)
    {
        var claim = Claim.Draft(document.ClaimText, document.Headline, document.Slug, author, at);
        claim.Word(document.ClaimText, document.Headline, document.Slug, document.Language, document.Why, document.Topics.Select(topic => topics[topic.Slug]));
        var file = new File(claim, Publication.Of(claim, at), Verdict.On(claim, at), null);
        change.Db.AddRange(claim, file.Publication, file.Verdict);
        return file;
    }

    private static File Issue(Change change, File file, EditionDocument document, Guid author, DateTimeOffset at)
    {
        var (claim, last) = (file.Claim, file.Last);
        EditorialRule.Require(last is null || (document.Correction is not null && document.CorrectionNote.Length > 0), $"“{claim.Slug}” has an edition already, and the next one does not say what it corrects.");
        claim.Move(claim.Published ? WorkMove.TakeUpAgain : WorkMove.StartChecking);
        file.Verdict.Write(new VerdictWords(document.Rating, document.Conclusion, document.Reasoning), author);
        claim.Move(WorkMove.SubmitForReview);
        claim.Publish();
        claim.Touch(at);
        if (last is { ValidTo: null })
        {
            last.End(at);
        }

        var edition = change.Db.Add(Edition.Issue(claim, file.Verdict, document, document.Fingerprint(), file.Publication.Issue(at), last?.FirstPublished, at)).Entity;
        if (last is not null)
        {
            change.Db.Add(Correction.Between(last, edition, document.Correction!.Value, document.CorrectionNote, at));
        }

        file.Last = edition;
        return file;
    }

    private static void Withdraw(Change change, File file, string note, DateTimeOffset at)
    {
        file.Publication.Move(PublicMove.Withdraw, note, at);
        file.Last!.End(at); // what is withdrawn was published
        change.Db.Add(Correction.Between(file.Last, null, CorrectionKind.Withdrawal, note, at));
    }

    private static File Known(Dictionary<string, File> files, ArchivedMove move) =>
        files.GetValueOrDefault(move.Slug) ?? throw new EditorialRuleException($"“{move.Slug}” was never published, so nothing can have become of it.");

    // what the store has already of the claims that are told of
    private static async Task<Dictionary<string, File>> FilesAsync(FactCheckDb db, IReadOnlyList<ArchivedMove> moves, CancellationToken ct)
    {
        var slugs = moves.Where(move => move is not ArchivedEdition { Document.Correction: null }).Select(move => move.Slug).Distinct().ToList();
        var claims = await db.Claims.Where(claim => slugs.Contains(claim.Slug)).ToListAsync(ct);
        var ids = claims.ConvertAll(claim => claim.Id);
        var publications = await db.Publications.Where(publication => ids.Contains(publication.Id)).ToDictionaryAsync(publication => publication.Id, ct);
        var verdicts = await db.Verdicts.Where(verdict => ids.Contains(verdict.ClaimId)).ToDictionaryAsync(verdict => verdict.ClaimId, ct);
        var editions = await db.Editions.Where(edition => ids.Contains(edition.ClaimId)).ToListAsync(ct);
        var last = editions.GroupBy(edition => edition.ClaimId).ToDictionary(group => group.Key, group => group.MaxBy(edition => edition.Number));
        return claims.ToDictionary(claim => claim.Slug, claim => new File(claim, publications[claim.Id], verdicts[claim.Id], last[claim.Id]));
    }

    private static async Task<Dictionary<string, Guid>> TopicsAsync(Change change, IReadOnlyList<ArchivedMove> moves, CancellationToken ct)
    {
        var topics = await change.Db.Topics.AsNoTracking().ToDictionaryAsync(topic => topic.Slug, topic => topic.Id, ct);
        foreach (var link in moves.OfType<ArchivedEdition>().SelectMany(edition => edition.Document.Topics))
        {
            if (!topics.ContainsKey(link.Slug))
            {
                topics.Add(link.Slug, change.Db.Add(Topic.Open(link.Name, link.Slug, change.At)).Entity.Id);
            }
        }

        return topics;
    }

    private static async Task RegisterAsync(Change change, IReadOnlyList<ArchivedSource> sources, CancellationToken ct)
    {
        var slugs = sources.Select(source => source.Slug).ToList();
        var known = await change.Db.Sources.Where(source => slugs.Contains(source.Slug)).Select(source => source.Slug).ToHashSetAsync(ct);
        change.Db.AddRange(sources.Where(source => known.Add(source.Slug)).Select(source => Source.Register(source.Name, source.Kind, nameless: false, source.Slug, change.At)));
    }

    private sealed record File(Claim Claim, Publication Publication, Verdict Verdict, Edition? Last)
    {
        public Edition? Last { get; set; } = Last;
    }
}
