using System.Globalization;
using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>A made-up report about arms, with a slot for everything that can be replaced by another of its kind.</summary>
internal sealed record Story(string Country, string Adjective, string Capital, string Ministry, string Wire, string Broadcaster, string Paper, string Institute, string Ally, int WireDay, int BroadcastDay, int DaysBetween, int Number)
{
    private static readonly string[] s_numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public string Text { get; } = $"""
        The {Adjective} official said {Number} buyers were asking for the same boats, though neighbours fear an arms race.

        A senior {Country} {Ministry} official said {Number} states were already “standing in line” for the boats, according to a dispatch by the conservative {Wire} news agency on {Name(WireDay)}.

        The top aide, whose identity was withheld for fear of reprisals, spoke at the opening of a shipyard.

        “Demand has emptied our warehouses,” boasted the official, also described by the dispatch as the head of a planning board.

        The senior aide praised the country's opening to the south, which foresees closer ties with its partners.

        That course, according to the ministry official, is already tilting trade in the country's favour. “And this year proves the point,” he added without naming figures.

        Every sale is watched now that the West accuses {Capital} of sending them to a war zone. {Adjective} authorities have denied such transfers but acknowledged that a handful had left in earlier years.

        Fresh doubts followed a {Broadcaster} report on {Name(BroadcastDay)} saying {Country} seemed to be refitting the boats for night work. The report drew on measurements made jointly by the Geneva-based {Institute} and the {Ally}.

        {Capital} has yet to respond to the newest charge, made just {s_numbers[DaysBetween]} days after a {Paper} report disclosed that the state was helping to build a yard for {Number * 7} more.
        """;

    public IReadOnlyList<FoundAttribution> Read() => ArticleReader.Read(Text, Shown.Friday);

    /// <summary>The last such weekday before the Friday on which it is published.</summary>
    public static DateOnly Day(int daysBefore) => Shown.Friday.AddDays(-daysBefore);

    private static string Name(int daysBefore) => Shown.Friday.AddDays(-daysBefore).ToString("dddd", CultureInfo.InvariantCulture);
}
