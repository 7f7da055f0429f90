using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Public;

/// <summary>Addresses of views of the timeline: one order, nothing that goes without saying, days as short as they can be said.</summary>
public static class TimelineLink
{
    public static string To(TimelineFilter filter, TimelineCursor? after = null, TimelinePick? pick = null) =>
        "/" + QueryString.Create(Pairs(filter, after, pick)).ToUriComponent();

    internal static IEnumerable<KeyValuePair<string, string?>> Pairs(TimelineFilter filter, TimelineCursor? after, TimelinePick? pick) =>
        new (string Key, string? Value)[]
        {
            ("q", filter.Text),
            ("sort", filter is { Newest: true, Text: not null } ? "newest" : null),
            ("verdict", filter.Rating?.Slug()),
            ("topic", filter.Topic),
            ("source", filter.Source),
            ("story", filter.Story),
            ("lang", filter.Language),
            ("origins", filter.Origins),
            ("contested", filter.Contested ? "yes" : null),
            ("from", filter.From is { } from ? First(from) : null),
            ("to", filter.To is { } to ? Last(to) : null),
            ("asOf", filter.AsOf?.Iso()),
            ("pick", pick?.ToString()),
            ("after", after?.ToString()),
        }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));

    /// <summary>Whether an address says exactly this, however it spells it: an empty field of a form, another order or a tracking word is something else.</summary>
    internal static bool Says(HttpRequest request, TimelineFilter filter, TimelineCursor? after, TimelinePick? pick)
    {
        var said = (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Join('=', part.Split('=', 2).Select(half => Uri.UnescapeDataString(half.Replace('+', ' ')))));
        return said.SequenceEqual(Pairs(filter, after, pick).Select(pair => $"{pair.Key}={pair.Value}"));
    }

    /// <summary>The filter, narrowed or widened to some days.</summary>
    public static TimelineFilter On(this TimelineFilter filter, DateOnly? from, DateOnly? to) => filter with { From = from, To = to };

    // a month or a year by its name, where that is the same day
    private static string First(DateOnly day) => day.Day > 1 ? day.Iso() : day.Month > 1 ? day.Iso()[..7] : day.Iso()[..4];

    private static string Last(DateOnly day) => day.AddDays(1).Day > 1 ? day.Iso() : day.Month < 12 ? day.Iso()[..7] : day.Iso()[..4];
}

/// <summary>Choosing two ends on the density strip by two links, without script: first neither is held, then one.</summary>
/// <param name="Held">The first day of the bar chosen first; null: none yet.</param>
public sealed record TimelinePick(DateOnly? Held)
{
    private const string Begin = "ends";

    public static TimelinePick? Parse(string? text) => text switch
    {
        Begin => new TimelinePick((DateOnly?)null),
        { } when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => new TimelinePick(day),
        _ => null,
    };

    public override string ToString() => Held?.Iso() ?? Begin;
}
