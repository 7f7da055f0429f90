using System.Globalization;

namespace FactCheck.Core.Matching;

/// <summary>
/// Sentences of transcripts, known by ids such as debate_0204: a name, and a number with leading zeros that counts lines. What was said just before and
/// after tells what a sentence is about. A mere counter (post-9, post-10) says nothing of the kind: only numbers of one length, one of them with a leading zero, are lines.
/// </summary>
public sealed class NumberedSentences
{
    private const int Reach = 8;

    private readonly Dictionary<string, SortedDictionary<int, string>> _texts = new(StringComparer.Ordinal);

    public NumberedSentences(IEnumerable<(string Id, string Text)> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var padded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, text) in sentences)
        {
            if (Split(id) is var (name, line))
            {
                if (!_texts.TryGetValue(name, out var lines))
                {
                    _texts[name] = lines = [];
                }

                lines[line] = text;
                _ = id[^Digits(id)] == '0' && padded.Add(name);
            }
        }

        foreach (var name in _texts.Keys.Where(name => !padded.Contains(name)).ToList())
        {
            _texts.Remove(name);
        }
    }

    /// <summary>The other sentences of the same transcript within eight lines, and how near they are: 1 next to it, then by the root of the distance.</summary>
    public IEnumerable<(string Text, float Nearness)> Around(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Split(id) is not var (name, line) || !_texts.TryGetValue(name, out var lines))
        {
            yield break;
        }

        for (var other = line - Reach; other <= line + Reach; other++)
        {
            if (other != line && lines.TryGetValue(other, out var text))
            {
                yield return (text, 1 / MathF.Sqrt(Math.Abs(other - line)));
            }
        }
    }

    /// <summary>What is before the number, with the number's length; null if there is no number of three to nine digits.</summary>
    private static (string Name, int Line)? Split(string id)
    {
        var digits = Digits(id);
        return digits is >= 3 and <= 9 ? ($"{id[..^digits]}#{digits}", int.Parse(id.AsSpan(id.Length - digits), CultureInfo.InvariantCulture)) : null;
    }

    private static int Digits(string id)
    {
        var digits = 0;
        while (digits < id.Length && char.IsAsciiDigit(id[id.Length - 1 - digits]))
        {
            digits++;
        }

        return digits;
    }
}
