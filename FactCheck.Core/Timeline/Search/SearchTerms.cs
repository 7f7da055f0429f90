using System.Buffers;
using FactCheck.Core.Matching;
using FactCheck.Core.Timeline.Search;

namespace FactCheck.Core.Timeline;

/// <summary>
/// What a reader types into the search field: words, “phrases”, -words that must not occur, beginnings* of words. Whatever is typed can be read; other
/// operators are only words or nothing.
/// </summary>
public sealed class SearchTerms
{
    /// <summary>The most characters that are read.</summary>
    public const int Limit = 200;

    /// <summary>More words than this narrow nothing down and only cost.</summary>
    private const int MostWords = 16; // no more than the 32 that a score has bits for
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"“”„‟«»＂");

    private SearchTerms(IReadOnlyList<AskedGroup> groups) => Groups = groups;

    /// <summary>What was asked for, in order.</summary>
    internal IReadOnlyList<AskedGroup> Groups { get; }

    /// <summary>Null when there is no letter and no digit to look for.</summary>
    public static SearchTerms? Read(string text)
    {
        text = text[..Math.Min(text.Length, Limit)];
        var groups = new List<AskedGroup>();
        for (int i = 0, end; i < text.Length && groups.Sum(group => group.Words.Count) < MostWords; i = end + 1)
        {
            var excluded = text[i] is '-' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            var start = excluded ? i + 1 : i;
            if (s_quotes.Contains(text[start]))
            {
                end = text.AsSpan(start + 1).IndexOfAny(s_quotes) is var close and >= 0 ? start + 1 + close : text.Length;
                Add(groups, [.. SearchCut.Of(text[(start + 1)..end], written: false).Take(MostWords)], excluded, quoted: true, Begun.No);
                continue;
            }

            end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !s_quotes.Contains(text[end]))
            {
                end++;
            }

            Chunk(groups, text[start..end], excluded);
            end -= end < text.Length && !char.IsWhiteSpace(text[end]) ? 1 : 0; // a quotation begins here
        }

        if (groups.TrueForAll(group => group.Excluded))
        {
            groups = groups.ConvertAll(group => group with { Excluded = false });
        }

        if (groups.Count == 0)
        {
            return null;
        }

        if (groups[^1] is { Quoted: false, Excluded: false, Begun: Begun.No } last)
        {
            groups[^1] = last with { Begun = Begun.Perhaps };
        }

        return new SearchTerms(Optional(groups));
    }

    // what was typed without a space is found as one: COVID-19; but of a long run without spaces, the pairs are found in any order
    private static void Chunk(List<AskedGroup> groups, string chunk, bool excluded)
    {
        var words = SearchCut.Of(chunk, written: false);
        for (int i = 0, end; i < words.Count; i = end)
        {
            end = i + 1;
            while (end < words.Count && words[end].Joined)
            {
                end++;
            }

            var begun = end == words.Count && chunk[^1] is '*' ? Begun.Yes : Begun.No;
            var group = words[i..end];
            if (group.Count > 2 && !excluded && group.TrueForAll(word => word.Pair))
            {
                group.ForEach(word => Add(groups, [word], excluded, quoted: false, Begun.No));
            }
            else
            {
                Add(groups, group, excluded, quoted: false, begun);
            }
        }
    }

    private static void Add(List<AskedGroup> groups, List<CutWord> words, bool excluded, bool quoted, Begun begun)
    {
        words = words[..Math.Min(words.Count, MostWords - Math.Min(MostWords, groups.Sum(group => group.Words.Count)))];
        if (words.Count > 0 && !groups.Exists(group => group.Excluded == excluded && group.Words.Select(word => word.Word).SequenceEqual(words.Select(word => word.Word))))
        {
            groups.Add(new AskedGroup(words, excluded, quoted, begun));
        }
    }

    // “the” must occur only where there is nothing else to look for; a foreign one such as “son” only where it does not stand alone among English words
    private static List<AskedGroup> Optional(List<AskedGroup> groups)
    {
        bool Single(AskedGroup group) => group is { Words.Count: 1, Quoted: false, Excluded: false, Begun: not Begun.Yes };
        var foreign = groups.Count(group => Single(group) && MatchLexicon.Foreign.Contains(group.Words[0].Word)) > 1;
        var settled = groups.ConvertAll(group => group with
        {
            Optional = Single(group) && (MatchLexicon.Common.Contains(group.Words[0].Word) || (foreign && MatchLexicon.Foreign.Contains(group.Words[0].Word))),
        });
        return settled.Exists(group => group is { Excluded: false, Optional: false }) ? settled : groups;
    }
}
