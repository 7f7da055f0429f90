using System.Globalization;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Editions;

namespace FactCheck.Web.Demo;

/// <summary>What generated claims are about, with words of its own for what is counted and named.</summary>
internal sealed record DemoTopic(PublicLink Link, string Domain, IReadOnlyList<string> Things);

/// <summary>The words that generated editions are made of, from the texts beside this file: "[section]", then a line for each.</summary>
internal sealed class DemoWords
{
    private static readonly Lazy<DemoWords> s_all = new(() => new DemoWords());
    private readonly Dictionary<string, IReadOnlyList<string>> _sections = [];

    private DemoWords()
    {
        foreach (var file in new[] { "en", "names", "other" })
        {
            var section = new List<string>();
            foreach (var line in Lines(file))
            {
                if (line[0] == '[')
                {
                    _sections[line.Trim('[', ']')] = section = [];
                }
                else
                {
                    section.Add(line);
                }
            }
        }

        Topics = [.. Lines("topics").Select(line => line.Split(": ", 2)).Select(parts => (Domain: parts[0], Words: parts[1].Split(" = ")))
            .Select(topic => new DemoTopic(new PublicLink(topic.Words[0], Slug.From(topic.Words[0])), topic.Domain, topic.Words[1].Split("; ")))];
        Languages = [.. this["languages"].Select(line => line.Split(' ')).Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    public static DemoWords All => s_all.Value;

    /// <summary>From the most to the least frequent.</summary>
    public IReadOnlyList<DemoTopic> Topics { get; }

    /// <summary>The languages besides English, each with its share of a thousand claims.</summary>
    public IReadOnlyList<(string Tag, int Permille)> Languages { get; }

    public IReadOnlyList<string> this[string section] => _sections[section];

    public IReadOnlyList<string> Find(string section) => _sections.GetValueOrDefault(section, []);

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(DemoWords).Assembly.GetManifestResourceStream($"Demo.{file}")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}

/// <summary>Fills the gaps of a template with words that fit one claim.</summary>
internal sealed class DemoText(DemoChance chance, DemoTopic topic, string language, DateTimeOffset at)
{
    private static readonly string[] s_money = ["million euros", "million dollars", "billion euros", "billion dollars"];
    private readonly string _places = language == "en" ? "" : language + ".";
    private readonly Dictionary<string, string> _said = []; // one claim speaks of one place throughout
    private string _source = "";

    /// <summary>One line, at most so many characters; another is tried where one is too long.</summary>
    public string Line(IReadOnlyList<string> templates, int limit)
    {
        var line = Line(templates);
        for (var tries = 0; line.Length > limit && tries < 8; tries++)
        {
            _said.Clear();
            line = Line(templates);
        }

        return Plain.Cut(line, limit);
    }

    /// <summary>A line about a source.</summary>
    public string Line(IReadOnlyList<string> templates, string source)
    {
        _source = source;
        return Line(templates);
    }

    public string Line(IReadOnlyList<string> templates)
    {
        var template = chance.Of(templates);
        var text = new StringBuilder(template.Length + 40);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            var end = template.IndexOf('}', i);
            text.Append(Word(template[(i + 1)..end]));
            i = end;
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private string Word(string gap)
    {
        switch (gap)
        {
            case "n": return chance.Number(3, 90_000).ToString("N0", CultureInfo.InvariantCulture);
            case "pct": return (3 + chance.Of(95)).ToString(CultureInfo.InvariantCulture);
            case "money": return $"{chance.Number(2, 900).ToString(CultureInfo.InvariantCulture)} {chance.Of(s_money)}";
            case "for" or "against": return Small(Line(DemoWords.All[$"finding.{gap}"]));
            case "For" or "Against": return Line(DemoWords.All[$"finding.{gap.ToLowerInvariant()}"]);
            case "source": return _source;
            case "topic": return topic.Link.Name;
        }

        if (!_said.TryGetValue(gap, out var word))
        {
            word = gap switch
            {
                "year" => (at.Year - 1 - chance.Rank(15)).ToString(CultureInfo.InvariantCulture),
                "thing" => chance.Of(language == "en" ? topic.Things : DemoWords.All[$"{language}.thing"]),
                "country2" => chance.Of(DemoWords.All["country"]),
                _ => chance.Of(DemoWords.All[_places + gap]),
            };
            _said.Add(gap, word);
        }

        return word;
    }

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
