using System.Globalization;
using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>One attribution as it was annotated: UTF-16 spans.</summary>
internal sealed record Annotated(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>A text of PolNeAR with its annotations (standoff: NAME.txt and NAME.ann).</summary>
internal sealed record PolnearText(string Name, string Text, IReadOnlyList<Annotated> Attributions)
{
    public static IReadOnlyList<PolnearText> Load(DirectoryInfo folder) =>
        [.. folder.GetFiles("*.ann").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => Load(file.FullName))];

    private static PolnearText Load(string ann)
    {
        var text = File.ReadAllText(Path.ChangeExtension(ann, ".txt"));
        var units = Units(text);
        var spans = new Dictionary<string, IReadOnlyList<TextSpan>>();
        var events = new List<Annotated>();
        foreach (var parts in File.ReadLines(ann).Select(line => line.Split('\t')).Where(parts => parts.Length > 1).OrderBy(parts => parts[0][0] == 'E'))
        {
            var words = parts[1].Split(' ', 2);
            if (parts[0].StartsWith('T') && words.Length == 2)
            {
                spans[parts[0]] = [.. words[1].Split(';').Select(w => w.Split(' ')).Select(w => new TextSpan(units[Number(w[0])], units[Number(w[1])]))];
            }
            else if (parts[0].StartsWith('E'))
            {
                var roles = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => role.Split(':')).ToLookup(role => role[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), role => role[1]);
                IReadOnlyList<TextSpan> Of(string role) => [.. roles[role].SelectMany(id => spans.GetValueOrDefault(id, [])).OrderBy(s => s.Start)];
                if (Of("Cue").Count > 0)
                {
                    events.Add(new Annotated(Of("Source"), Of("Cue"), Of("Content")));
                }
            }
        }

        return new PolnearText(Path.GetFileNameWithoutExtension(ann), text, events);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>For each code point the UTF-16 place where it begins.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (!(i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])))
            {
                units.Add(i);
            }
        }

        units.Add(text.Length);
        return [.. units];
    }
}
