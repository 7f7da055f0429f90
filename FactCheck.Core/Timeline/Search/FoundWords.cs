using FactCheck.Core.Attribution;

namespace FactCheck.Core.Timeline.Search;

/// <summary>Shows a reader why something was found: the words that were asked for, in whatever form a text has them.</summary>
public sealed class FoundWords
{
    private const int SnippetLength = 180;

    /// <summary>Characters kept before the first word that was found.</summary>
    private const int Lead = 60;

    private readonly Dictionary<string, int> _terms = [];
    private readonly List<bool> _optional = [];

    internal FoundWords(SearchPlan plan)
    {
        foreach (var (word, optional) in plan.Asked)
        {
            foreach (var term in word.Every)
            {
                _terms.TryAdd(term, _optional.Count);
            }

            _optional.Add(optional);
        }
    }

    /// <summary>A text as runs, those strong that were asked for.</summary>
    /// <param name="text">A headline, a conclusion.</param>
    /// <param name="language">That of the claim.</param>
    public IReadOnlyList<TextRun> Mark(string text, string language) => Runs(text, In(text, language));

    /// <summary>Of the texts that are not shown, the one with most of the words that those shown lack, cut to its part around them; null when none has any.</summary>
    /// <param name="shown">Headline, conclusion.</param>
    /// <param name="others">The claim, names, quotations.</param>
    /// <param name="language">That of the claim.</param>
    public IReadOnlyList<TextRun>? Elsewhere(IEnumerable<string> shown, IEnumerable<string> others, string language)
    {
        var seen = shown.SelectMany(text => In(text, language)).Select(found => found.Word).ToHashSet();
        var best = others.Select(text => (Text: text, Found: In(text, language)))
            .Select(other => (other.Text, other.Found, More: other.Found.Select(found => found.Word).Where(word => !_optional[word] && !seen.Contains(word)).Distinct().Count()))
            .Where(other => other.More > 0).OrderByDescending(other => other.More).FirstOrDefault();
        return best.Text is null ? null : Snippet(best.Text, best.Found);
    }

    private static List<TextRun> Snippet(string text, List<(int Start, int End, int Word)> found)
    {
        var start = found[0].Start <= Lead ? 0 : Between(text, found[0].Start - Lead, forward: true);
        var end = text.Length - start <= SnippetLength ? text.Length : Between(text, Math.Max(start + SnippetLength, found[0].End), forward: false);
        end = Math.Max(end, found[0].End);
        var runs = Runs(text[start..end], [.. found.Where(word => word.Start >= start && word.End <= end).Select(word => (word.Start - start, word.End - start, word.Word))]);
        return [.. start > 0 ? [new TextRun("… ")] : Array.Empty<TextRun>(), .. runs, .. end < text.Length ? [new TextRun(" …")] : Array.Empty<TextRun>()];
    }

    // between two words, or at least not within a character
    private static int Between(string text, int at, bool forward)
    {
        var step = forward ? 1 : -1;
        for (var i = at; Math.Abs(i - at) < 30 && i > 0 && i < text.Length; i += step)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return forward ? i + 1 : i;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private List<(int Start, int End, int Word)> In(string text, string language)
    {
        var found = new List<(int Start, int End, int Word)>();
        var common = new List<(int Start, int End, int Word)>();
        foreach (var word in SearchWords.Of(text, language))
        {
            if (!_terms.TryGetValue(word.Term, out var asked))
            {
                common.Clear();
            }
            else if (_optional[asked])
            {
                common.Add((word.Start, word.End, asked));
            }
            else
            {
                found.AddRange(common); // “bank of China”, but not every “of”
                found.Add((word.Start, word.End, asked));
                common.Clear();
            }
        }

        return found;
    }

    private static List<TextRun> Runs(string text, List<(int Start, int End, int Word)> found)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var (start, end, _) in found)
        {
            if (start >= at)
            {
                if (start > at)
                {
                    runs.Add(new TextRun(text[at..start]));
                }

                runs.Add(new TextRun(text[start..end], true));
            }
            else if (end > at)
            {
                runs[^1] = new TextRun(runs[^1].Text + text[at..end], true); // pairs of characters overlap
            }

            at = Math.Max(at, end);
        }

        if (at < text.Length)
        {
            runs.Add(new TextRun(text[at..]));
        }

        return runs;
    }
}
