using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Reads a claim back from the ledger: of each item that belongs to it the newest entry up to a moment.</summary>
public sealed class ClaimPast(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>The claim as it was known at <paramref name="asOf"/>; null when there never was one with that id.</summary>
    public async Task<PastClaim?> OpenAsync(Guid claimId, DateTimeOffset asOf, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.Claims.AnyAsync(claim => claim.Id == claimId, ct) ? await ReadAsync(db, claimId, asOf, ct) : null;
    }

    /// <summary>The moments at which something changed that a look back shows, oldest first.</summary>
    public async Task<IReadOnlyList<PastStop>> StopsAsync(Guid claimId, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await PastStops.ReadAsync(db, claimId, ct);
    }

    internal static async Task<PastClaim> ReadAsync(FactCheckDb db, Guid claimId, DateTimeOffset asOf, CancellationToken ct)
    {
        var past = new LedgerPast(db, asOf);
        await past.AddAsync(entries => entries.Where(entry => entry.ClaimId == claimId), ct);
        var editions = past.All<Edition>().OrderByDescending(edition => edition.Number).ToList();
        var corrections = past.All<Correction>().OrderByDescending(correction => correction.At).ToList();
        var (claim, publication) = (past.All<Claim>().SingleOrDefault(), past.All<Publication>().SingleOrDefault());
        if (claim is null || publication is null)
        {
            return new PastClaim(asOf, null, editions, corrections, past.Erased);
        }

        var statements = past.All<Statement>().Where(statement => !statement.Removed).ToList();
        var evidence = past.All<Evidence>().Where(piece => !piece.Removed).OrderBy(piece => piece.Id).ToList();
        var appearances = past.All<Appearance>().Where(appearance => !appearance.Removed).OrderBy(appearance => appearance.SaidOn).ThenBy(appearance => appearance.Id).ToList();
        await past.AddAsync([.. statements.Select(s => s.ArticleId).Concat(claim.TopicIds.Select(id => (Guid?)id)).OfType<Guid>()], ct);
        await SourceReach.FromAsync(SourceReach.Named(statements, evidence, appearances), async step =>
        {
            await past.AddAsync(step, ct);
            return past.All<Source>().Where(source => step.Contains(source.Id));
        });

        var sources = past.All<Source>().ToDictionary(source => source.Id);
        return new PastClaim(asOf, new ClaimFile
        {
            Claim = claim,
            Publication = publication,
            Verdict = past.All<Verdict>().SingleOrDefault(),
            Appearances = [.. appearances.Where(a => a.ClaimantId is not { } id || sources.ContainsKey(id))],
            Statements = StatementOrder.Of(statements.Where(s => sources.ContainsKey(s.SourceId))),
            Evidence = [.. evidence.Where(e => e.SourceId is not { } id || sources.ContainsKey(id))],
            Comments = [],
            Topics = [.. past.All<Topic>().OrderBy(topic => topic.Name, StringComparer.Ordinal)],
            Sources = sources,
            Articles = past.All<Article>().ToDictionary(a => a.Id, a => new ArticleLine(a.Id, a.Title, a.PublisherId, a.PublishedOn, a.Url, a.TakenInAt)),
            Members = await db.Members.ToDictionaryAsync(member => member.Id, ct),
            Standing = editions.FirstOrDefault(edition => edition.ValidTo is null),
        }, editions, corrections, past.Erased);
    }
}
