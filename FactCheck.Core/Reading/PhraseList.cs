using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>
/// Phrases of a data file with what they mean, one a line: "words | meaning". "+word" is the verb in any form, "a/b" either, "not" any negation,
/// adverbs may stand between the words; after "^" what must follow without belonging to the phrase. The longest that fits wins.
/// </summary>
internal sealed class PhraseList<T>
{
    private const int Wildcard = 1;
    private static readonly FrozenSet<string> s_be = ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"];
    private static readonly FrozenSet<string> s_have = ["has", "have", "had", "having", "'s", "’s", "'ve", "’ve"];

    private readonly Dictionary<string, List<(string[][] Words, int Ahead, T Meaning)>> _byFirst = [];

    public PhraseList(string file, Func<string, T> meaning)
    {
        foreach (var line in LexiconFile.Lines(file))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var written = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ahead = Array.IndexOf(written, "^") is var caret and >= 0 ? written.Length - caret - 1 : 0;
            string[][] words = [.. written.Where(word => word != "^").Select(word => word.Split('/'))];
            var phrase = (words, ahead, meaning(line[(bar + 1)..].Trim()));
            foreach (var first in words[0])
            {
                _byFirst.TryAdd(first, []);
                _byFirst[first].Add(phrase);
            }
        }
    }

    /// <summary>The longest phrase that begins at this token, and the last token that belongs to it.</summary>
    public (int Last, T Meaning)? At(Page page, int i, int end)
    {
        (int Last, T Meaning)? best = null;
        foreach (var first in Keys(page, i))
        {
            foreach (var (words, ahead, meaning) in _byFirst.GetValueOrDefault(first) ?? [])
            {
                if (Match(page, i, end, words, ahead) is { } last && last > (best?.Last ?? -1))
                {
                    best = (last, meaning);
                }
            }
        }

        return best;
    }

    private static IEnumerable<string> Keys(Page page, int i)
    {
        yield return page.Lower(i);
        if (page.IsIn(i, WordClass.Negation))
        {
            yield return "not";
        }

        if (Verbs.Find(page.Lower(i)) is { } verb)
        {
            yield return "+" + verb.Lemma;
        }

        if (s_be.Contains(page.Lower(i)))
        {
            yield return "+be";
        }

        if (s_have.Contains(page.Lower(i)))
        {
            yield return "+have";
        }
    }

    private static int? Match(Page page, int i, int end, string[][] words, int ahead)
    {
        var last = i;
        for (var w = 0; w < words.Length; w++)
        {
            for (var skipped = 0; w > 0 && i <= end && skipped <= Wildcard && page.TagAt(i) == Tag.Adverb && !page.IsIn(i, WordClass.Negation) && !Fits(page, i, words[w]); skipped++)
            {
                i++;
            }

            if (i > end || !Fits(page, i, words[w]))
            {
                return null;
            }

            last = w < words.Length - ahead ? i : last;
            i++;
        }

        return last;
    }

    private static bool Fits(Page page, int i, string[] any)
    {
        foreach (var key in Keys(page, i))
        {
            if (any.Contains(key))
            {
                return true;
            }
        }

        return false;
    }
}
