using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Matching;

/// <summary>An earlier check that may save somebody the work.</summary>
public sealed record EarlierCheck
{
    /// <summary>The claim of ours, or the review of somebody else.</summary>
    public required Guid Id { get; init; }

    /// <summary>How closely it matches, 0 to 1; see <see cref="FoundClaim"/>.</summary>
    public required double Score { get; init; }
    public required string ClaimText { get; init; }

    /// <summary>The words that made the match, in the text sought for and in <see cref="ClaimText"/>.</summary>
    public required MatchedWords Words { get; init; }

    /// <summary>Set for a claim of ours: how far the work on it is.</summary>
    public WorkState? Work { get; init; }

    /// <summary>The rating of ours that stands in public.</summary>
    public Rating? Rating { get; init; }

    /// <summary>Set for a review of somebody else.</summary>
    public OtherReview? Review { get; init; }

    /// <summary>Hidden in public: for the desk only.</summary>
    public bool Restricted { get; init; }

    /// <summary>When the verdict was published.</summary>
    public DateOnly? CheckedOn { get; init; }
}

/// <summary>
/// "Has this been checked before?" over the desk's own claims and the imported reviews of others. The index is built at the first question, kept in memory,
/// and follows what the <see cref="ChangeFeed"/> announces. It is for the newsroom only: it knows what is restricted or not published.
/// </summary>
public sealed class EarlierChecks : IDisposable
{
    /// <summary>Below this, nothing is shown: of texts that nothing matches, most stay below it (docs/matching.md).</summary>
    public const double Least = 0.2;

    /// <summary>The newest reviews that are searched: about 350 bytes of memory each.</summary>
    public const int MostReviews = 500_000;

    private readonly IDbContextFactory<FactCheckDb> _dbFactory;
    private readonly IDisposable _subscription;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _changes = new();
    private readonly HashSet<Guid> _changedClaims = [];
    private DateTimeOffset _reviewsRead;
    private MatchIndex? _index;

    public EarlierChecks(IDbContextFactory<FactCheckDb> dbFactory, ChangeFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _dbFactory = dbFactory;
        _subscription = feed.Subscribe(claim =>
        {
            lock (_changes)
            {
                _ = claim is { } id && _changedClaims.Add(id);
            }
        });
    }

    /// <summary>The earlier checks that match a text, the closest first.</summary>
    /// <param name="text">A sentence or a claim, in any language.</param>
    /// <param name="except">A claim that is not asked for: the one that is being looked at.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="ct">Cancels the search.</param>
    public async Task<IReadOnlyList<EarlierCheck>> FindAsync(string text, Guid? except = null, int top = 5, CancellationToken ct = default) => string.IsNullOrWhiteSpace(text)
        ? []
        : await Task.Run(() => NearestAsync(text, except, top, ct), ct); // SQLite answers on the caller's thread, and half a million reviews would hold a page up for seconds

    public void Dispose()
    {
        _subscription.Dispose();
        _one.Wait(); // whoever looks just now still reads the store
        _one.Dispose();
    }

    private async Task<IReadOnlyList<EarlierCheck>> NearestAsync(string text, Guid? except, int top, CancellationToken ct)
    {
        await using var db = await _dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await _one.WaitAsync(ct);
        try
        {
            var found = (await CurrentAsync(db, ct)).Find(text, top + 1).Where(claim => claim.Score >= Least && claim.Key != KeyOf(except)).Take(top).ToList();
            return await ChecksAsync(db, text, found, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    private static string KeyOf(Guid? claim) => $"c{claim:N}";

    private async Task<MatchIndex> CurrentAsync(FactCheckDb db, CancellationToken ct)
    {
        List<Guid> claims;
        lock (_changes)
        {
            claims = [.. _changedClaims];
            _changedClaims.Clear();
        }

        try
        {
            if (_index is null || _index.Dead > Math.Max(1_000, _index.Count))
            {
                (_index, _reviewsRead) = (new MatchIndex(), default);
                await AddClaimsAsync(db.Claims, ct);
            }
            else if (claims.Count > 0)
            {
                await AddClaimsAsync(db.Claims.Where(claim => claims.Contains(claim.Id)), ct);
            }

            await AddReviewsAsync(db, ct);
            return _index;
        }
        catch
        {
            _index = null; // half read: built anew at the next question
            throw;
        }
    }

    private async Task AddClaimsAsync(IQueryable<Claim> claims, CancellationToken ct)
    {
        await foreach (var claim in claims.Select(c => new { c.Id, c.Text, c.Headline, c.Work }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (claim.Work is WorkState.Dismissed)
            {
                _index!.Remove(KeyOf(claim.Id));
            }
            else
            {
                _index!.Add(KeyOf(claim.Id), claim.Text, claim.Headline);
            }
        }
    }

    /// <summary>Those imported since the last look, by the command line too, which announces nothing here. What is brought up to date later keeps its words: they are what it is known by.</summary>
    private async Task AddReviewsAsync(FactCheckDb db, CancellationToken ct)
    {
        var fresh = db.OtherReviews.Where(review => review.ImportedAt > _reviewsRead).OrderByDescending(review => review.ImportedAt).Take(MostReviews)
            .Select(review => new { review.Id, review.ClaimText, review.Title, review.ImportedAt });
        await foreach (var review in fresh.AsAsyncEnumerable().WithCancellation(ct))
        {
            _index!.Add($"r{review.Id:N}", review.ClaimText, review.Title);
            _reviewsRead = review.ImportedAt > _reviewsRead ? review.ImportedAt : _reviewsRead;
        }
    }

    private static async Task<IReadOnlyList<EarlierCheck>> ChecksAsync(FactCheckDb db, string text, List<FoundClaim> found, CancellationToken ct)
    {
        var ids = found.ToDictionary(claim => Guid.ParseExact(claim.Key.AsSpan(1), "N"), claim => claim.Score);
        var claims = await db.Claims.Where(claim => ids.Keys.Contains(claim.Id))
            .Join(db.Publications, claim => claim.Id, publication => publication.Id, (claim, publication) => new { claim.Id, claim.Text, claim.Work, publication.Restricted }).ToListAsync(ct);
        var editions = await db.Editions.Where(edition => edition.ValidTo == null && ids.Keys.Contains(edition.ClaimId))
            .Select(edition => new { edition.ClaimId, edition.Rating, edition.ValidFrom }).ToDictionaryAsync(edition => edition.ClaimId, ct);
        var reviews = await db.OtherReviews.Where(review => ids.Keys.Contains(review.Id)).ToListAsync(ct);
        var checks = claims.Select(claim =>
        {
            var edition = editions.GetValueOrDefault(claim.Id);
            return new EarlierCheck
            {
                Id = claim.Id,
                Score = ids[claim.Id],
                ClaimText = claim.Text,
                Words = MatchedWords.Between(text, claim.Text),
                Work = claim.Work,
                Rating = edition?.Rating,
                Restricted = claim.Restricted,
                CheckedOn = edition is null ? null : DateOnly.FromDateTime(edition.ValidFrom.UtcDateTime),
            };
        }).Concat(reviews.Select(review => new EarlierCheck
        {
            Id = review.Id,
            Score = ids[review.Id],
            ClaimText = review.ClaimText,
            Words = MatchedWords.Between(text, review.ClaimText),
            Review = review,
            CheckedOn = review.ReviewedOn,
        }));
        return [.. checks.OrderByDescending(check => check.Score).ThenBy(check => check.Id)];
    }
}
