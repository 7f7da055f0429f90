using System.Runtime.CompilerServices;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Interchange.Export;

/// <summary>
/// Everything published, claim by claim in the order of first publication, for exports. It is read in small portions, each of one moment: memory
/// stays flat however much there is, no reader holds the store back, and a claim that is restricted meanwhile is left out from there on.
/// </summary>
public sealed class PublishedClaims(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Claims read at once.</summary>
    private const int Portion = 200;

    /// <summary>How many claims there are to come: what a progress bar is measured by.</summary>
    public async Task<int> CountAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Publications.CountAsync(publication => !publication.Restricted && publication.Editions > 0, ct);
    }

    /// <summary>Where the ledger ends now: what an export says it was made from.</summary>
    public async Task<LedgerHead> HeadAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.LedgerHeadAsync(ct);
    }

    /// <summary>All that are public; none that is restricted.</summary>
    public async IAsyncEnumerable<PublishedClaim> AllAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        var reading = Task.Run(() => PortionAsync(long.MinValue, ct), ct);
        try
        {
            while (await reading is ({ } claims, { } last))
            {
                reading = Task.Run(() => PortionAsync(last, ct), ct); // while this portion is written, the next is read

                foreach (var claim in claims)
                {
                    yield return claim;
                }
            }
        }
        finally
        {
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The stories that stand and of which something may be seen, in the order of their ids.</summary>
    public async IAsyncEnumerable<StoryRecord> StoriesAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        var after = Guid.Empty;
        while (await StoriesAsync(after, ct) is { Count: > 0 } some)
        {
            after = some[^1].Edition.StoryId;
            foreach (var story in some.Where(story => story.Claims.Count > 0))
            {
                yield return story;
            }
        }
    }

    private async Task<List<StoryRecord>> StoriesAsync(Guid after, CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        await using var moment = await db.Database.BeginReadingAsync(ct);
        var editions = await db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null && edition.StoryId.CompareTo(after) > 0).OrderBy(edition => edition.StoryId).Take(Portion).ToListAsync(ct);
        var stories = new List<StoryRecord>(editions.Count);
        foreach (var edition in editions)
        {
            var seen = await db.Publications.Where(p => edition.ClaimIds.Contains(p.Id) && !p.Restricted && p.Editions > 0).Select(p => p.Id).ToHashSetAsync(ct);
            stories.Add(new StoryRecord(edition, [.. edition.ClaimIds.Where(seen.Contains)]));
        }

        return stories;
    }

    private async Task<(IReadOnlyList<PublishedClaim> Claims, long? Last)> PortionAsync(long after, CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        await using var moment = await db.Database.BeginReadingAsync(ct); // state, editions and corrections of one claim belong together
        var first = await db.TimelineCards.AsNoTracking()
            .Where(card => card.Position > after && card.Until != 0 && !db.TimelineCards.Any(other => other.ClaimId == card.ClaimId && other.Position < card.Position))
            .OrderBy(card => card.Position).Take(Portion).Select(card => new { card.Position, card.ClaimId }).ToListAsync(ct);
        if (first.Count == 0)
        {
            return ([], null);
        }

        var ids = first.ConvertAll(card => card.ClaimId);
        var publications = await db.Publications.AsNoTracking().Where(p => ids.Contains(p.Id) && !p.Restricted).ToDictionaryAsync(p => p.Id, ct);
        var editions = (await db.Editions.AsNoTracking().Where(e => ids.Contains(e.ClaimId)).ToListAsync(ct)).ToLookup(e => e.ClaimId);
        var corrections = (await db.Corrections.AsNoTracking().Where(c => ids.Contains(c.ClaimId)).ToListAsync(ct)).ToLookup(c => c.ClaimId);
        var claims = ids.Where(publications.ContainsKey).Select(id => new PublishedClaim(
            publications[id], [.. editions[id].OrderBy(e => e.Number)], [.. corrections[id].OrderBy(c => c.At).ThenBy(c => c.Id)]));
        return ([.. claims], first[^1].Position);
    }
}
