using FactCheck.Core.Timeline;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks.Search;

/// <summary>Questions made of the words that a store has.</summary>
internal sealed class SearchedWords
{
    private readonly SqliteConnection _connection;
    private readonly List<long> _positions;
    private readonly List<string> _headlines;
    private readonly Random _random = new(7);

    public SearchedWords(SqliteConnection connection)
    {
        _connection = connection;
        Editions = Number("SELECT COUNT(*) FROM TimelineCards");
        Words = Number("SELECT COUNT(*) FROM SearchWords");
        var step = Math.Max(1, Editions / 500);
        _positions = [.. Ask($"SELECT Position FROM (SELECT Position, row_number() OVER (ORDER BY Position) AS n FROM TimelineCards) WHERE n % {step} = 0").Select(long.Parse)];
        _headlines = Ask($"SELECT Headline FROM TimelineCards WHERE Position IN ({string.Join(',', _positions.Take(400))})");
    }

    public long Editions { get; }

    public long Words { get; }

    /// <summary>The yardstick: one card, by a prepared statement.</summary>
    public Speed ByKey(int times)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT * FROM TimelineCards WHERE Position = $p";
        var parameter = command.Parameters.Add("$p", SqliteType.Integer);
        return Speed.Of(
            i =>
            {
                parameter.Value = _positions[i * 31 % _positions.Count];
                using var reader = command.ExecuteReader();
                reader.Read();
            },
            times,
            warm: 200);
    }

    /// <summary>By how common their words are.</summary>
    public Dictionary<string, List<TimelineFilter>> Questions()
    {
        var (rare, middling, common) = (Between(2, 30), Between(Editions / 200, Editions / 50), Ask("SELECT Word FROM SearchWords WHERE length(Word) > 3 ORDER BY Count DESC LIMIT 40"));
        var topic = Ask("SELECT Slug FROM Facets WHERE Kind = 'topic' ORDER BY Count DESC LIMIT 1")[0];
        return new Dictionary<string, List<TimelineFilter>>
        {
            ["selective: one rare word"] = Of(60, () => Any(rare)),
            ["selective: a rare and a common word"] = Of(60, () => $"{Any(rare)} {Any(common)}"),
            ["a middling word"] = Of(60, () => Any(middling)),
            ["one common word"] = Of(40, () => Any(common)),
            ["two common words"] = Of(60, () => $"{Any(common)} {Any(common)}"),
            ["three common words, by date"] = [.. Of(60, () => $"{Any(common)} {Any(common)} {Any(common)}").Select(filter => filter with { Newest = true })],
            ["two words of a headline as a phrase"] = Of(60, Phrase),
            ["a phrase of common words"] = Of(60, () => $"\"{Any(common)} {Any(common)}\""),
            ["a common word but not another"] = Of(60, () => $"{Any(common)} -{Any(common)}"),
            ["the beginning of a word"] = Of(60, () => Any(common)[..2] + "*"),
            ["a common word within a topic, verdict and days"] = [.. Of(60, () => Any(common)).Select(filter => filter with { Topic = topic, Rating = Core.Verdicts.Rating.False, From = new DateOnly(2015, 1, 1) })],
            ["a common word as of a day"] = [.. Of(60, () => Any(common)).Select(filter => filter with { AsOf = new DateOnly(2022, 6, 1) })],
            ["sixteen words, quotes, operators, marks (10 KB)"] = Of(20, () => string.Concat(Enumerable.Range(0, 1_200).Select(i => (i % 7) switch { 0 => "\"", 1 => "a* ", 2 => "-", 3 => "\u0301", 4 => "NEAR( ", _ => Any(common) + " " }))),
        };
    }

    private static List<TimelineFilter> Of(int count, Func<string> typed) => [.. Enumerable.Range(0, count).Select(_ => new TimelineFilter { Text = typed() })];

    private string Any(List<string> words) => words[_random.Next(words.Count)];

    private List<string> Between(long least, long most) => Ask($"SELECT Word FROM SearchWords WHERE Count BETWEEN {least} AND {Math.Max(least, most)} AND length(Word) > 3 ORDER BY random() LIMIT 400") is { Count: > 0 } found ? found : _headlines;

    private string Phrase()
    {
        var words = Any(_headlines).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = _random.Next(Math.Max(1, words.Length - 1));
        return $"\"{string.Join(' ', words.Skip(at).Take(2))}\"";
    }

    private long Number(string sql) => long.Parse(Ask(sql)[0], System.Globalization.CultureInfo.InvariantCulture);

    private List<string> Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }
}
