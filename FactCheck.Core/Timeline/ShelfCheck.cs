using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>What lists are read from is not on the ledger, because it can be made anew from the editions; so it must be what they say.</summary>
internal sealed class ShelfCheck(FactCheckDb db)
{
    private const long Prime = 1_000_003; // sums of positions stay small, and still tell one from another
    private const int AtOnce = 500;

    private readonly Dictionary<int, (long Rows, long Standing, long Sum, long Ends)> _expected = [];
    private readonly Dictionary<(int Facet, int Month), int> _months = [];

    /// <param name="progress">Is told the share of the editions that was looked at.</param>
    /// <param name="ct">Cancels the check.</param>
    /// <returns>The first edition that is shown or found otherwise than it says; null: none is.</returns>
    public async Task<string?> FindAsync(Action<double> progress, CancellationToken ct)
    {
        var ids = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => (facet.Kind, facet.Slug), facet => facet.Id, ct);
        var standing = await db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null).ToListAsync(ct);
        var stories = standing.SelectMany(edition => edition.ClaimIds.Select(claim => (claim, edition.Slug, edition.Name))).ToLookup(story => story.claim, story => (FacetKind.Story, story.Slug, story.Name));
        var (all, seen) = (await db.Editions.LongCountAsync(ct), 0L);
        var shown = from edition in db.Editions.AsNoTracking()
                    join publication in db.Publications.AsNoTracking() on edition.ClaimId equals publication.Id
                    join card in db.TimelineCards.AsNoTracking() on edition.Id equals card.EditionId into cards
                    from card in cards.DefaultIfEmpty()
                    select new Shown(edition, publication, card);
        await foreach (var some in shown.AsAsyncEnumerable().Chunk(AtOnce).WithCancellation(ct))
        {
            foreach (var (one, expected, found) in some.AsParallel().AsOrdered().Select(Derived).ToList())
            {
                if (Look(one, expected, [.. found, .. stories[one.Edition.ClaimId]], ids) is { } problem)
                {
                    return problem;
                }
            }

            seen += some.Length;
            progress((double)seen / all);
        }

        return await db.TimelineCards.LongCountAsync(ct) != all ? "The timeline shows an edition that was never issued: it was added behind the ledger's back."
            : await StoriesAsync(standing, ct) ?? await CountsAsync(ct) ?? await MonthsAsync(ct);
    }

    private static (Shown One, TimelineCard Expected, List<(string Kind, string Slug, string Name)> Found) Derived(Shown one)
    {
        var document = one.Edition.Read();
        var graph = document.ReadGraph();
        return (one, TimelineCard.Of(one.Edition, document, graph, one.Publication, one.Card?.Position ?? 0), [.. EditionFacets.Of(document, graph)]);
    }

    private string? Look(Shown shown, TimelineCard expected, List<(string Kind, string Slug, string Name)> found, Dictionary<(string, string), int> ids)
    {
        var (edition, _, card) = shown;
        var name = $"edition {edition.Number} of “{edition.Headline}”";
        if (card is null || !card.Shows(expected))
        {
            return $"What the timeline shows of {name} is not what it says: it was changed behind the ledger's back.";
        }

        var month = FacetMonth.MonthOf(card.Day);
        foreach (var (kind, slug, _) in found)
        {
            if (!ids.TryGetValue((kind, slug), out var id))
            {
                return $"{name} is no longer found by {kind} “{slug}”: its topics or sources were changed behind the ledger's back.";
            }

            var (rows, standing, sum, ends) = _expected.GetValueOrDefault(id);
            _expected[id] = (rows + 1, standing + (card.Until is null ? 1 : 0), sum + (card.Position % Prime), ends + ((card.Until ?? 1) % Prime));
            _months[(id, month)] = _months.GetValueOrDefault((id, month)) + (card.Until is null ? 1 : 0);
        }

        return null;
    }

    private async Task<string?> CountsAsync(CancellationToken ct)
    {
        var kept = await db.EditionFacets.AsNoTracking().GroupBy(facet => facet.FacetId)
            .Select(facet => new { Id = facet.Key, Rows = facet.LongCount(), Standing = facet.LongCount(f => f.Until == null), Sum = facet.Sum(f => f.Position % Prime), Ends = facet.Sum(f => (f.Until ?? 1) % Prime) }).ToDictionaryAsync(facet => facet.Id, ct);
        foreach (var facet in await db.Facets.AsNoTracking().ToListAsync(ct))
        {
            var (rows, standing, sum, ends) = _expected.GetValueOrDefault(facet.Id);
            var found = kept.GetValueOrDefault(facet.Id);
            if (facet.Count != standing || (found?.Rows ?? 0) != rows || (found?.Standing ?? 0) != standing || (found?.Sum ?? 0) != sum || (found?.Ends ?? 0) != ends)
            {
                return $"What is found by {facet.Kind} “{facet.Slug}” is not what the editions say: their topics or sources were changed behind the ledger's back.";
            }
        }

        return null;
    }

    private async Task<string?> MonthsAsync(CancellationToken ct)
    {
        await foreach (var kept in db.FacetMonths.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_months.GetValueOrDefault((kept.FacetId, kept.Month)) != kept.Count)
            {
                return $"The strip above the timeline counts {kept.Count} claims in {FacetMonth.FirstDayOf(kept.Month):yyyy-MM} where the editions say otherwise: it was changed behind the ledger's back.";
            }

            _months.Remove((kept.FacetId, kept.Month));
        }

        return _months.Values.Any(count => count != 0) ? "The strip above the timeline lacks a month in which claims were published: it was removed behind the ledger's back." : null;
    }

    private async Task<string?> StoriesAsync(IReadOnlyList<StoryEdition> standing, CancellationToken ct)
    {
        var expected = standing.SelectMany(edition => edition.ClaimIds.Select(claim => (claim, edition.StoryId))).ToHashSet();
        var kept = await db.StoryClaims.AsNoTracking().Select(row => new { row.ClaimId, row.StoryId }).ToListAsync(ct);
        return expected.SetEquals(kept.Select(row => (row.ClaimId, row.StoryId))) ? null : "The claims of a story are not those that were published in it: they were changed behind the ledger's back.";
    }

    private sealed record Shown(Edition Edition, Publication Publication, TimelineCard? Card);
}
