using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>Everything a claim's public page shows.</summary>
public sealed record PublicClaim
{
    public required Publication Publication { get; init; }

    /// <summary>All editions, newest first.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>All corrections, newest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>The day asked for; null: now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The number of the edition asked for; null: by day, or now.</summary>
    public int? Asked { get; init; }

    /// <summary>The edition to show: the one that stands or stood, or after a withdrawal the one that stood last; null when none was there on the day asked for.</summary>
    public Edition? Shown { get; init; }

    /// <summary>It was withdrawn, then as of the day asked for.</summary>
    public bool Withdrawn { get; init; }
    public bool UnderReview => AsOf is null && Publication.State is PublicState.UnderReview;
    public string Slug => Editions[0].Slug;

    /// <summary>The edition that stood at the end of a day, or after a withdrawal the one that stood last; null before the first.</summary>
    public Edition? On(DateOnly day) => Editions.FirstOrDefault(edition => edition.ValidFrom < StandingEditions.EndOf(day));
}

/// <summary>Claims as the public sees them.</summary>
public sealed class PublicClaims(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Null when nothing was published at this address, or it is restricted.</summary>
    public Task<PublicClaim?> FindAsync(string slug, DateOnly? asOf = null, CancellationToken ct = default) => FindAsync(slug, asOf, null, ct);

    /// <summary>As above; <paramref name="number"/> asks for one edition, whatever day it stood on (a quick correction may leave two on one day).</summary>
    public async Task<PublicClaim?> FindAsync(string slug, DateOnly? asOf, int? number, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var claimId = await db.PublicEditions().Where(e => e.Slug == slug).OrderByDescending(e => e.ValidFrom).Select(e => (Guid?)e.ClaimId).FirstOrDefaultAsync(ct);
        if (claimId is null)
        {
            return null;
        }

        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Id == claimId, ct);
        var editions = await db.PublicEditions().Where(e => e.ClaimId == claimId).OrderByDescending(e => e.Number).ToListAsync(ct);
        var corrections = await db.Corrections.AsNoTracking().Where(c => c.ClaimId == claimId)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(ct);
        var asked = editions.FirstOrDefault(e => e.Number == number);
        asOf = asked?.ValidFrom.Day() ?? asOf;
        var end = asked?.ValidFrom.AddTicks(1) ?? (asOf is { } day ? StandingEditions.EndOf(day) : DateTimeOffset.MaxValue);
        var shown = editions.FirstOrDefault(e => e.ValidFrom < end);
        return new PublicClaim
        {
            Publication = publication,
            Editions = editions,
            Corrections = [.. corrections.Where(c => c.At < end)],
            AsOf = asOf,
            Asked = asked?.Number,
            Shown = shown,
            Withdrawn = shown?.ValidTo < end,
        };
    }
}
