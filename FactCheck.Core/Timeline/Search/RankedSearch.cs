using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline.Search;

/// <summary>What a search says beside the cards it found.</summary>
/// <param name="Words">Marks what was asked for.</param>
/// <param name="Elsewhere">By position: what was found in a text that the card does not show.</param>
/// <param name="Ranked">The cards stand in the order of how well they answer; otherwise by date.</param>
/// <param name="Limited">More match than were ranked; the newest of them were, and the newest with all words in the headline.</param>
/// <param name="Since">The first day of publication that was looked at, so common are the words; null: all were.</param>
public sealed record SearchView(FoundWords Words, IReadOnlyDictionary<long, IReadOnlyList<TextRun>> Elsewhere, bool Ranked, bool Limited, DateOnly? Since);

/// <summary>The matches that answer a question best.</summary>
public static class RankedSearch
{
    /// <summary>So many of the newest matches are ranked, and as many more of those with all words in the headline.</summary>
    public const int Most = 1_000;

    /// <summary>Positions, the best first, and whether there are more matches than were ranked.</summary>
    /// <param name="db">The store.</param>
    /// <param name="plan">The question.</param>
    /// <param name="within">The days asked for, if any.</param>
    /// <param name="moment">When it stood.</param>
    /// <param name="now">As milliseconds since 1970.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    internal static async Task<(IReadOnlyList<long> Positions, bool Limited)> PositionsAsync(FactCheckDb db, SearchPlan plan, Func<IQueryable<long>, IQueryable<long>> within, Moment moment, long now, CancellationToken ct)
    {
        var newest = await Newest(within(plan.Positions(db, moment))).ToListAsync(ct);
        var limited = newest.Count > Most;
        var candidates = newest.Take(Most);
        if (limited)
        {
            candidates = candidates.Union(await Newest(within(plan.Positions(db, moment, headline: true))).ToListAsync(ct));
        }

        var score = new SearchScore(plan, now);
        var terms = await SearchIndex.TermsAsync(db, candidates, ct);
        return ([.. terms.Select(of => (of.Position, Score: score.Of(of))).OrderByDescending(of => of.Score).ThenByDescending(of => of.Position).Select(of => of.Position)], limited);
    }

    /// <summary>What is said beside the cards of a page.</summary>
    internal static async Task<SearchView> ViewAsync(FactCheckDb db, SearchPlan plan, IReadOnlyList<TimelineCard> cards, bool ranked, bool limited, CancellationToken ct)
    {
        var words = new FoundWords(plan);
        var ids = cards.Select(card => card.EditionId).ToList();
        var texts = await db.Editions.AsNoTracking().Where(edition => ids.Contains(edition.Id)).Select(edition => new { edition.Id, edition.ClaimText, edition.SearchText }).ToDictionaryAsync(edition => edition.Id, ct);
        var elsewhere = cards.Select(card => (card.Position, Words: words.Elsewhere([card.Headline, card.Conclusion], [texts[card.EditionId].ClaimText, .. texts[card.EditionId].SearchText.Split('\n')], card.Language)))
            .Where(found => found.Words is not null).ToDictionary(found => found.Position, found => found.Words!);
        return new SearchView(words, elsewhere, ranked, limited, plan.Since);
    }

    private static IQueryable<long> Newest(IQueryable<long> positions) => positions.OrderByDescending(position => position).Take(Most + 1);
}
