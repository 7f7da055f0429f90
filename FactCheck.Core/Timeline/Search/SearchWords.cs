using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Timeline.Search;

/// <summary>A word of a text as it is kept: its stem, and where it stands.</summary>
internal readonly record struct SearchWord(string Term, string Word, int Start, int End);

/// <summary>The words of a published text as they are kept and found.</summary>
internal static class SearchWords
{
    /// <summary>Stands between texts that do not follow one another, so that no phrase reaches from one into the next. No question can have it in it.</summary>
    public const string Border = "¶";

    /// <param name="text">A headline, a conclusion, one quotation.</param>
    /// <param name="language">That of the claim; a text with more English words in it than foreign ones is taken as English all the same.</param>
    public static List<SearchWord> Of(string text, string language)
    {
        var cut = SearchCut.Of(text, written: true);
        var spoken = IsEnglish(cut) ? "en" : language;
        return cut.ConvertAll(word => new SearchWord(word.Pair ? word.Word : SearchStem.Of(word.Word, spoken), word.Word, word.Start, word.End));
    }

    /// <summary>The terms of one or more texts, one a line, as they are written into the index.</summary>
    public static string Terms(string lines, string language) =>
        string.Join($" {Border} ", lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => string.Join(' ', Of(line, language).Select(word => word.Term))));

    /// <summary>How a facet stands among the words; again nothing that a question could have in it.</summary>
    public static string Facet(int id) => $"→{id}";

    /// <summary>All terms of an edition.</summary>
    public static IndexedTerms Of(Edition edition) => new(
        0,
        Terms(edition.Headline, edition.Language),
        Terms(edition.ClaimText, edition.Language),
        Terms(edition.Conclusion, edition.Language),
        Terms(edition.SearchText, edition.Language));

    /// <summary>Adds one to the count of each term of an edition.</summary>
    public static void Count(IndexedTerms terms, Dictionary<string, int> counts)
    {
        var seen = new HashSet<string>();
        foreach (var term in $"{terms.Headline} {terms.ClaimText} {terms.Conclusion} {terms.SearchText}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (term is not Border && seen.Add(term))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }
    }

    private static bool IsEnglish(List<CutWord> words)
    {
        var (english, foreign) = (0, 0);
        foreach (var word in words)
        {
            english += MatchLexicon.Common.Contains(word.Word) ? 1 : 0;
            foreign += MatchLexicon.Foreign.Contains(word.Word) ? 1 : 0;
        }

        return english > foreign;
    }
}
