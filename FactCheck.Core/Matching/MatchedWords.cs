using FactCheck.Core.Reading;

namespace FactCheck.Core.Matching;

/// <summary>The words that made a match: their places in the text that was sought for and in the claim that was found, in UTF-16 units.</summary>
public sealed record MatchedWords(IReadOnlyList<TextSpan> InText, IReadOnlyList<TextSpan> InClaim)
{
    /// <summary>Words that both have, common ones left out. Words with the same beginning (“Israel”, “Israeli”) count; those that stand next to each other are one span.</summary>
    public static MatchedWords Between(string text, string claim)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(claim);
        var inText = Telling(text);
        var inClaim = Telling(claim);
        return new MatchedWords(Shared(text, inText, inClaim), Shared(claim, inClaim, inText));
    }

    private static List<MatchWord> Telling(string text) => [.. MatchWords.Of(text).Where(word => !word.IsCommon)];

    private static List<TextSpan> Shared(string text, List<MatchWord> words, List<MatchWord> others)
    {
        var terms = others.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        var spans = new List<TextSpan>();
        foreach (var word in words)
        {
            if (!terms.Contains(word.Term) && !(terms.Count <= 256 && terms.Any(term => Closeness.SameBeginning(word.Term, term) > 0)))
            {
                continue;
            }

            if (spans is [.., var last] && text.AsSpan(Math.Min(last.End, word.Start), Math.Max(0, word.Start - last.End)).IsWhiteSpace())
            {
                spans[^1] = new TextSpan(last.Start, Math.Max(last.End, word.End));
            }
            else
            {
                spans.Add(new TextSpan(word.Start, word.End));
            }
        }

        return spans;
    }
}
