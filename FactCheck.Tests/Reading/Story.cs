using System.Globalization;
using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>A made-up report about arms, with a slot for everything that can be replaced by another of its kind.</summary>
internal sealed record Story(string Country, string Adjective, string Capital, string Ministry, string Wire, string Broadcaster, string Paper, string Institute, string Ally, int WireDay, int BroadcastDay, int DaysBetween, int Number)
{
    private static readonly string[] s_numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public string Text { get; } = $"""
        While neighbours worry over arms sold by {Country}, the {Adjective} official said {Number} buyers were asking for the same boats.

        A senior {Country} {Ministry} official said {Number} states were already “standing in line” for the boats, according to a dispatch by the conservative {Wire} news agency on {Name(WireDay)}.

        The top aide, whose identity was withheld for fear of reprisals, spoke at the opening of a shipyard.

        “Demand has emptied our warehouses,” boasted the official, also described by the dispatch as the head of a planning board.

        The senior aide praised the country's opening to the south, which foresees closer ties with its partners.

        The new course, according to the ministry official, has succeeded by tilting trade in the country's favour. “And this year proves the point,” he said, without explaining what he meant.

        Deliveries are watched closely, as the West accuses {Capital} of sending them to be used in raids. {Adjective} authorities deny such transfers and have only admitted that a handful had left before the fighting began.

        Adding to the suspicions was a {Broadcaster} report on {Name(BroadcastDay)} saying {Country} seemed to be refitting the boats for night raids. The report has relied on findings jointly compiled by the Geneva-based {Institute} and the {Ally}.

        {Capital} has yet to address the newest charge that came only {s_numbers[DaysBetween]} days after a {Paper} report revealed that the state was helping to build a yard where some {Number * 7} boats were planned.
        """;

    public IReadOnlyList<FoundAttribution> Read() => ArticleReader.Read(Text, Shown.Friday);

    /// <summary>The last such weekday before the Friday on which it is published.</summary>
    public static DateOnly Day(int daysBefore) => Shown.Friday.AddDays(-daysBefore);

    private static string Name(int daysBefore) => Shown.Friday.AddDays(-daysBefore).ToString("dddd", CultureInfo.InvariantCulture);
}
