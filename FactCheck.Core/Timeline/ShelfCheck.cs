using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>What lists are read from is not on the ledger, because it can be made anew from the editions; so it must be what they say.</summary>
internal sealed class ShelfCheck(FactCheckDb db)
{
    private const long Prime = 1_000_003; // sums of positions stay small, and still tell one from another
    private const int AtOnce = 500;

    private readonly Dictionary<int, (long Rows, long Standing, long Sum, long Ends)> _expected = [];

    /// <param name="progress">Is told the share of the editions that was looked at.</param>
    /// <param name="ct">Cancels the check.</param>
    /// <returns>The first edition that is shown or found otherwise than it says; null: none is.</returns>
    public async Task<string?> FindAsync(Action<double> progress, CancellationToken ct)
    {
        var ids = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => (facet.Kind, facet.Slug), facet => facet.Id, ct);
        var hidden = (await db.Publications.AsNoTracking().Where(publication => publication.Restricted).Select(publication => publication.Id).ToListAsync(ct)).ToHashSet();
        var stories = (await db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null).ToListAsync(ct))
            .SelectMany(edition => edition.ClaimIds.Select(claim => (claim, edition.Slug, edition.Name))).ToLookup(story => story.claim, story => (FacetKind.Story, story.Slug, story.Name));
        var (all, seen) = (await db.Editions.LongCountAsync(ct), 0L);
        var shown = from edition in db.Editions.AsNoTracking()
                    join card in db.TimelineCards.AsNoTracking() on edition.Id equals card.EditionId into cards
                    from card in cards.DefaultIfEmpty()
                    select new Shown(edition, card);
        await foreach (var some in shown.AsAsyncEnumerable().Chunk(AtOnce).WithCancellation(ct))
        {
            foreach (var (one, found) in some.AsParallel().AsOrdered().Select(one => (one, FoundBy(one.Edition))).ToList())
            {
                if (Look(one, [.. found, .. stories[one.Edition.ClaimId]], TimelineShelf.UntilOf(one.Edition, hidden.Contains(one.Edition.ClaimId)), ids) is { } problem)
                {
                    return problem;
                }
            }

            seen += some.Length;
            progress((double)seen / all);
        }

        return await db.TimelineCards.LongCountAsync(ct) != all ? "The timeline shows an edition that was never issued: it was added behind the ledger's back." : await CountsAsync(ct);
    }

    private static List<(string Kind, string Slug, string Name)> FoundBy(Edition edition)
    {
        var document = edition.Read();
        return [.. EditionFacets.Of(document, document.ReadGraph())];
    }

    private string? Look(Shown shown, List<(string Kind, string Slug, string Name)> found, long? until, Dictionary<(string, string), int> ids)
    {
        var (edition, card) = shown;
        var name = $"edition {edition.Number} of “{edition.Headline}”";
        if (card is null || card.Slug != edition.Slug || card.Headline != edition.Headline || card.Conclusion != edition.Conclusion || card.Rating != edition.Rating || card.ClaimId != edition.ClaimId || card.Until != until)
        {
            return $"What the timeline shows of {name} is not what it says: it was changed behind the ledger's back.";
        }

        foreach (var (kind, slug, _) in found)
        {
            if (!ids.TryGetValue((kind, slug), out var id))
            {
                return $"{name} is no longer found by {kind} “{slug}”: its topics or sources were changed behind the ledger's back.";
            }

            var (rows, standing, sum, ends) = _expected.GetValueOrDefault(id);
            _expected[id] = (rows + 1, standing + (until is null ? 1 : 0), sum + (card.Position % Prime), ends + ((until ?? 1) % Prime));
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

    private sealed record Shown(Edition Edition, TimelineCard? Card);
}
