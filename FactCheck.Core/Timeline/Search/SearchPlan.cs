using System.Globalization;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline.Search;

/// <summary>
/// What a question means in this store: what its words are kept under and how common each is, the expression that finds them, and how far back it is
/// looked for. No question costs more than a walk along some hundred thousand occurrences of its rarest word.
/// </summary>
internal sealed class SearchPlan
{
    /// <summary>So many occurrences of the rarest word are looked at; with more of them, those of the newest editions are.</summary>
    public const int MostOccurrences = 200_000;

    /// <summary>A last word that no more editions have is taken for the beginning of one.</summary>
    private const int Known = 10;
    private const int MostCompletions = 24;
    private const int MostPairs = 64;

    private SearchPlan(SearchTerms terms, IReadOnlyList<(AskedGroup Group, IReadOnlyList<AskedWord> Words)> groups, IReadOnlyList<string> languages, int editions) =>
        (Groups, Languages, Editions, Terms) = (groups, languages, editions, terms);

    public SearchTerms Terms { get; }

    public IReadOnlyList<(AskedGroup Group, IReadOnlyList<AskedWord> Words)> Groups { get; }

    /// <summary>Of the claims in the store, in two letters.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How many stand.</summary>
    public int Editions { get; }

    /// <summary>The words to rank by, in the order in which they were typed.</summary>
    public IEnumerable<(AskedWord Word, bool Optional)> Asked => Groups.Where(group => !group.Group.Excluded).SelectMany(group => group.Words.Select(word => (word, group.Group.Optional)));

    /// <summary>The first day that was looked at; null: all were.</summary>
    public DateOnly? Since { get; private set; }

    private string Facets { get; set; } = "";

    private IReadOnlyList<Facet> Other { get; set; } = [];

    private int Every { get; set; }

    public static async Task<SearchPlan> OfAsync(FactCheckDb db, SearchTerms terms, IReadOnlyList<Facet> facets, Moment moment, CancellationToken ct)
    {
        var known = await db.Facets.AsNoTracking().Where(facet => facet.Kind == FacetKind.All || facet.Kind == FacetKind.Language).ToListAsync(ct);
        var every = known.Find(facet => facet.Kind == FacetKind.All);
        IReadOnlyList<string> languages = [.. known.Where(facet => facet.Kind == FacetKind.Language && facet.Slug.Length > 1).Select(facet => facet.Slug[..2]).Append("en").Distinct()];
        var counts = await SearchIndex.CountsAsync(db, terms.Groups.SelectMany(group => group.Words).SelectMany(word => Kept(word, languages)), ct);
        var groups = new List<(AskedGroup Group, IReadOnlyList<AskedWord> Words)>();
        foreach (var group in terms.Groups)
        {
            var words = new List<AskedWord>();
            foreach (var word in group.Words)
            {
                words.Add(await WordAsync(db, word, group, ReferenceEquals(group, terms.Groups[^1]) || group.Begun is Begun.Yes, word == group.Words[^1], languages, counts, ct));
            }

            groups.Add((group, words));
        }

        groups = [.. groups.Select((group, i) => AcrossWords(groups, i) ? (group.Group with { Optional = true }, group.Words) : group)];
        var indexed = facets.Where(facet => FacetKind.IsSearched(facet.Kind)).ToList();
        var plan = new SearchPlan(terms, groups, languages, every?.Count ?? 0)
        {
            Every = every?.Id ?? 0,
            Facets = string.Concat(indexed.Select(facet => $" AND \"{SearchWords.Facet(facet.Id)}\"")),
            Other = [.. facets.Where(facet => facet.Kind != FacetKind.All && !FacetKind.IsSearched(facet.Kind))],
        };
        var rarest = groups.Where(group => group.Group is { Excluded: false, Optional: false }).SelectMany(group => group.Words).Select(word => word.Editions).Concat(indexed.Select(facet => facet.Count)).Min();
        plan.Since = rarest <= MostOccurrences ? null : await SinceAsync(db, plan.Every, plan.Editions * (long)MostOccurrences / rarest, moment, ct);
        return plan;
    }

    /// <summary>The positions of what stood at a moment and has the words and the facets.</summary>
    /// <param name="db">The store.</param>
    /// <param name="moment">When it stood.</param>
    /// <param name="headline">All words stand in the headline.</param>
    public IQueryable<long> Positions(FactCheckDb db, Moment moment, bool headline = false)
    {
        var words = SearchExpression.Of(this);
        var match = (headline ? $"{{Headline}} : ({words})" : $"({words})") + Facets;
        var from = Since is { } day ? TimelineCard.PositionOf(StandingEditions.BeginningOf(day)) : long.MinValue;
        var positions = SearchIndex.Matches(db, match, from, moment.End ?? long.MaxValue);
        var every = Every;
        positions = moment.End is { } stop
            ? positions.Where(position => db.EditionFacets.Any(facet => facet.FacetId == every && facet.Position == position && (facet.Until == null || facet.Until >= stop)))
            : positions.Where(position => db.EditionFacets.Any(facet => facet.FacetId == every && facet.Position == position && facet.Until == null));
        foreach (var id in Other.Select(facet => facet.Id))
        {
            positions = positions.Where(position => db.EditionFacets.Any(facet => facet.FacetId == id && facet.Position == position));
        }

        return positions;
    }

    // in writing without spaces, a pair of characters that is far rarer than those beside it belongs to two words: 国购 in 中国购买
    private static bool AcrossWords(List<(AskedGroup Group, IReadOnlyList<AskedWord> Words)> groups, int i)
    {
        bool Lone(int at) => groups[at].Group is { Excluded: false, Quoted: false, Words: [{ Pair: true }] };
        return i > 0 && i + 1 < groups.Count && Lone(i) && Lone(i - 1) && Lone(i + 1) && groups[i].Group.Words[0].Joined && groups[i + 1].Group.Words[0].Joined
            && groups[i].Words[0].Editions * 2 < Math.Min(groups[i - 1].Words[0].Editions, groups[i + 1].Words[0].Editions);
    }

    private static IReadOnlyList<string> Kept(CutWord word, IReadOnlyList<string> languages) => word.Pair ? [word.Word] : SearchStem.All(word.Word, languages);

    private static async Task<AskedWord> WordAsync(FactCheckDb db, CutWord word, AskedGroup group, bool begun, bool last, IReadOnlyList<string> languages, Dictionary<string, int> counts, CancellationToken ct)
    {
        var terms = Kept(word, languages);
        var editions = terms.Sum(term => counts.GetValueOrDefault(term));
        var lone = word.Pair && new StringInfo(word.Word).LengthInTextElements == 1;
        var completed = lone || (begun && last && !word.Pair && !group.Optional
            && (group.Begun is Begun.Yes || (group.Begun is Begun.Perhaps && editions < Known && word.Word.Length > 1 && !char.IsAsciiDigit(word.Word[0]))));
        if (!completed)
        {
            return new AskedWord(terms, [], editions);
        }

        var completions = await SearchIndex.CompletionsAsync(db, word.Word, lone ? MostPairs : MostCompletions, ct);
        var stems = await SearchIndex.CountsAsync(db, SearchStem.Begun(word.Word), ct);
        completions.AddRange(stems.Select(stem => new WordCount(stem.Key, stem.Value)));
        completions = [.. completions.Where(completion => !terms.Contains(completion.Word)).DistinctBy(completion => completion.Word)];
        return new AskedWord(terms, completions.ConvertAll(completion => completion.Word), editions + completions.Sum(completion => completion.Count));
    }

    // the first day of the month with which so many editions are reached, the newest first
    private static async Task<DateOnly?> SinceAsync(FactCheckDb db, int every, long editions, Moment moment, CancellationToken ct)
    {
        var newest = moment.End is { } stop ? FacetMonth.MonthOf(TimelineCard.InstantOf(Math.Min(stop, TimelineCard.PositionOf(DateTimeOffset.MaxValue))).Day()) : int.MaxValue;
        var months = await db.FacetMonths.AsNoTracking().Where(month => month.FacetId == every && month.Month <= newest).OrderByDescending(month => month.Month).ToListAsync(ct);
        var seen = 0L;
        var reached = months.FindIndex(month => (seen += month.Count) >= editions);
        return reached < 0 || reached == months.Count - 1 ? null : FacetMonth.FirstDayOf(months[reached].Month);
    }
}
