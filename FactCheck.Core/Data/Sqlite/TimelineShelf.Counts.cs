using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Timeline.Search;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>The words of search, and the counts that are kept: of standing editions by facet and by month, and of all editions by word.</summary>
internal sealed partial class TimelineShelf
{
    /// <summary>So many words are counted in memory before they are written; a large store has millions.</summary>
    private const int WordsAtOnce = 100_000;

    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<(int Facet, int Month), int> _months = [];
    private readonly Dictionary<string, int> _words = [];

    private async Task SearchableAsync(long position, Edition edition, List<int> facets, CancellationToken ct)
    {
        var terms = SearchWords.Of(edition);
        SearchWords.Count(terms, _words);
        await RunAsync(
            "INSERT INTO EditionSearch(rowid, Headline, ClaimText, Conclusion, SearchText, Facets) VALUES ($a, $b, $c, $d, $e, $f)",
            ct, position, terms.Headline, terms.ClaimText, terms.Conclusion, terms.SearchText, string.Join(' ', facets.Select(SearchWords.Facet)));
    }

    private void Add(int facet, long position, int more)
    {
        if (more != 0)
        {
            var month = (facet, FacetMonth.MonthOf(TimelineCard.InstantOf(position).Day()));
            _counts[facet] = _counts.GetValueOrDefault(facet) + more;
            _months[month] = _months.GetValueOrDefault(month) + more;
        }
    }

    private async Task CountAsync(CancellationToken ct)
    {
        await RunAsync("INSERT INTO ShelfTurns(Id, Number) VALUES (1, 1) ON CONFLICT(Id) DO UPDATE SET Number = Number + 1", ct); // what was worked out from the shelf may hold no longer
        foreach (var (facet, more) in _counts)
        {
            await RunAsync("UPDATE Facets SET Count = Count + $a WHERE Id = $b", ct, more, facet);
        }

        foreach (var ((facet, month), more) in _months)
        {
            await RunAsync("INSERT INTO FacetMonths(FacetId, Month, Count) VALUES ($a, $b, $c) ON CONFLICT(FacetId, Month) DO UPDATE SET Count = Count + excluded.Count", ct, facet, month, more);
        }

        await CountWordsAsync(0, ct);
    }

    // in their order, in which they lie in the table
    private async Task CountWordsAsync(int beyond, CancellationToken ct)
    {
        if (_words.Count <= beyond)
        {
            return;
        }

        foreach (var (word, more) in _words.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            await RunAsync("INSERT INTO SearchWords(Word, Count) VALUES ($a, $b) ON CONFLICT(Word) DO UPDATE SET Count = Count + excluded.Count", ct, word, more);
        }

        _words.Clear();
    }
}
