namespace FactCheck.Core.Reading;

/// <summary>
/// Phrases of a data file with what they mean, one a line: "words | meaning". "+word" is the verb in any form, "a/b" either, "not" any negation,
/// adverbs may stand between the words; after "^" what must follow without belonging to the phrase. The longest that fits wins.
/// </summary>
internal sealed class PhraseList<T>
{
    private const int Wildcard = 1;

    private readonly Dictionary<string, List<(HashSet<string>[] Words, int Ahead, T Meaning)>> _byFirst = [];

    public PhraseList(string file, Func<string, T> meaning)
    {
        foreach (var line in LexiconFile.Lines(file))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var written = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ahead = Array.IndexOf(written, "^") is var caret and >= 0 ? written.Length - caret - 1 : 0;
            HashSet<string>[] words = [.. written.Where(word => word != "^").Select(word => word.Split('/').SelectMany(Forms).ToHashSet())];
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
        if (!_byFirst.TryGetValue(page.Lower(i), out var phrases))
        {
            return null;
        }

        (int Last, T Meaning)? best = null;
        foreach (var (words, ahead, meaning) in phrases)
        {
            if (Match(page, i, end, words, ahead) is { } last && last > (best?.Last ?? -1))
            {
                best = (last, meaning);
            }
        }

        return best;
    }

    private static IEnumerable<string> Forms(string written) => written switch
    {
        "+be" => ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"],
        "+have" => ["has", "have", "had", "having", "'s", "’s", "'ve", "’ve"],
        "not" => Words.All(WordClass.Negation),
        _ when written[0] == '+' => Verbs.Forms(written[1..]),
        _ => [written],
    };

    private static int? Match(Page page, int i, int end, HashSet<string>[] words, int ahead)
    {
        var last = i;
        for (var w = 0; w < words.Length; w++)
        {
            for (var skipped = 0; w > 0 && i <= end && skipped <= Wildcard && page.TagAt(i) == Tag.Adverb && !page.IsIn(i, WordClass.Negation) && !words[w].Contains(page.Lower(i)); skipped++)
            {
                i++;
            }

            if (i > end || !words[w].Contains(page.Lower(i)))
            {
                return null;
            }

            last = w < words.Length - ahead ? i : last;
            i++;
        }

        return last;
    }
}
