using System.Text.RegularExpressions;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Core.Sources;

namespace FactCheck.Benchmarks.Proposal;

/// <summary>A text with everything that has a name replaced by another of its kind, the same one everywhere.</summary>
internal sealed partial class Replacement
{
    private static readonly string[] s_countries = ["Kenya/Kenyan/Nairobi", "Peru/Peruvian/Lima", "Vietnam/Vietnamese/Hanoi", "Belarus/Belarusian/Minsk", "Algeria/Algerian/Algiers", "Norway/Norwegian/Oslo", "Chile/Chilean/Santiago", "Malaysia/Malaysian/Kuala Lumpur", "Serbia/Serbian/Belgrade", "Qatar/Qatari/Doha", "Ghana/Ghanaian/Accra", "Mongolia/Mongolian/Ulaanbaatar"];
    private static readonly string[] s_acronyms = ["NRK", "BBC", "TVN", "ABC", "NHK", "RTE", "ZDF"];
    private static readonly string[] s_papers = ["Lisbon Daily Post", "Frankfurter Zeitung", "Sydney Morning Herald", "Irish Times", "Harbour Gazette"];
    private static readonly string[] s_wires = ["Zarya", "Andina", "Mwanga", "Kurier", "Telenoticias"];
    private static readonly string[] s_institutes = ["Open Weapons Archive", "Ballistics Review Centre", "Tracing Institute", "Arms Monitoring Group"];
    private static readonly string[] s_fields = ["Defense", "Interior", "Energy", "Foreign", "Security"];
    private static readonly string[] s_forces = ["army", "navy", "military", "police"];
    private static readonly string[] s_people = ["Ana Ruiz", "Tom Weiss", "Ngozi Okafor", "Linh Tran", "Piotr Zielinski"];
    private static readonly string[] s_counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private readonly Dictionary<string, string> _other = new(StringComparer.Ordinal);
    private readonly Random _random;
    private readonly DateOnly _published;
    private readonly Dictionary<DateOnly, DateOnly> _days = [];

    public Replacement(string text, ProposedGraph proposal, DateOnly published, int seed)
    {
        (_random, _published) = (new Random(seed), published);
        Nations(text);
        foreach (var source in proposal.Sources)
        {
            Source(source);
        }

        foreach (var person in ArticleReader.Read(text).Where(found => found.Who?.Kind is WhoKind.NamedPerson).Select(found => found.Who!.Name!).Distinct())
        {
            _other.TryAdd(person, Pick(s_people));
        }

        foreach (Match number in Number().Matches(text))
        {
            _other.TryAdd(number.Value, new string([.. number.Value.Select((c, i) => char.IsDigit(c) ? (char)('0' + _random.Next(i == 0 ? 1 : 0, 10)) : c)]));
        }

        Days(text);
        var names = string.Join('|', _other.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        Text = Regex.Replace(text, $@"(?<![\w.,])(?:{names})(?!\w)", found => _other[found.Value]);
    }

    public string Text { get; }

    public string Told => string.Join(", ", _other.Select(pair => $"{pair.Key} → {pair.Value}"));

    /// <summary>The day that stands in the new text for one that stood in the old.</summary>
    public DateOnly Day(DateOnly day) => _days.GetValueOrDefault(day, day);

    private void Nations(string text)
    {
        var left = s_countries.OrderBy(_ => _random.Next()).Select(names => names.Split('/')).ToList();
        foreach (var country in Countries.All.Where(country => country.Name is not "West" && country.AllNames.Any(name => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b"))))
        {
            var other = left[0];
            left.RemoveAt(0);
            _other.TryAdd(country.Name, other[0]);
            country.Demonyms.Take(1).ToList().ForEach(name => _other.TryAdd(name, other[1]));
            country.Seats.Take(1).ToList().ForEach(name => _other.TryAdd(name, other[2]));
        }
    }

    private void Source(ProposedSource source)
    {
        var words = source.Name.Split(' ');
        if (source.Kind is SourceKind.Outlet && source.Name is not ProposedGraph.UnknownPublisher)
        {
            _other.TryAdd(source.Name, Pick(words.Length > 1 ? s_papers : source.Name.All(char.IsUpper) ? s_acronyms : s_wires));
        }
        else if (source.Kind is SourceKind.Organisation && words[^1] is "Ministry" && words.Length > 1)
        {
            _other.TryAdd($"{words[^2]} Ministry", Pick(s_fields) + " Ministry");
        }
        else if (source.Kind is SourceKind.Organisation && source.Affiliation is not null)
        {
            _other.TryAdd(source.Name, string.Join(' ', words.SkipLast(1).Select(word => _other.GetValueOrDefault(word, word)).Append(Pick(s_forces))));
        }
        else if (source.Kind is SourceKind.Organisation && words.Length > 1)
        {
            _other.TryAdd(source.Name, Pick(s_institutes));
        }
    }

    private void Days(string text)
    {
        var weekdays = Enum.GetNames<DayOfWeek>().Where(day => Regex.IsMatch(text, $@"\b{day}\b")).ToList();
        var others = Enum.GetNames<DayOfWeek>().OrderBy(_ => _random.Next()).ToList();
        var counts = s_counts.Where(count => Regex.IsMatch(text, $@"\b{count} days\b")).ToList();
        foreach (var (day, i) in weekdays.Select((day, i) => (day, i)))
        {
            _other[day] = others[i];
            _days.TryAdd(Latest(day), Latest(others[i]));
        }

        foreach (var count in counts)
        {
            var other = Pick(s_counts);
            _other[count + " days"] = other + " days";
            foreach (var (from, to) in _days.ToList())
            {
                _days.TryAdd(from.AddDays(-2 - Array.IndexOf(s_counts, count)), to.AddDays(-2 - Array.IndexOf(s_counts, other)));
            }
        }
    }

    private DateOnly Latest(string weekday) => _published.AddDays(-(((int)_published.DayOfWeek - (int)Enum.Parse<DayOfWeek>(weekday, ignoreCase: false) + 7) % 7));

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    [GeneratedRegex(@"\b\d[\d,]*\b")]
    private static partial Regex Number();
}
