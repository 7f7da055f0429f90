using System.Globalization;

namespace FactCheck.Core.Timeline;

public enum SpanKind
{
    All,
    Year,
    Month,
}

/// <summary>The stretch of time that the density strip shows: the month or the year in which the days asked for lie, or all of it.</summary>
/// <param name="Kind">How far the reader has zoomed in.</param>
/// <param name="First">The first day; null: of <see cref="SpanKind.All"/>.</param>
/// <param name="Last">The last day.</param>
public sealed record TimelineSpan(SpanKind Kind, DateOnly? First, DateOnly? Last)
{
    public static TimelineSpan All { get; } = new(SpanKind.All, null, null);

    public static TimelineSpan Of(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first > last || first.Year != last.Year => All,
        ({ } first, { } last) when first.Month == last.Month => Month(first),
        ({ } first, not null) => Year(first),
        _ => All,
    };

    public static TimelineSpan Year(DateOnly day) => new(SpanKind.Year, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));

    public static TimelineSpan Month(DateOnly day) => new(SpanKind.Month, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    /// <summary>The first or the last day of a month or a year written as 2023-02 or 2023; null: the text is neither.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="end">The last day.</param>
    public static DateOnly? ShortDay(string? text, bool end)
    {
        var typed = text?.Trim();
        return typed is not { Length: 4 or 7 } || !DateOnly.TryParseExact(typed, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 1000 or 9999 ? null
            : !end ? first
            : typed.Length == 4 ? Year(first).Last
            : Month(first).Last;
    }

    /// <summary>One step out.</summary>
    public TimelineSpan Wider => Kind is SpanKind.Month ? Year(First!.Value) : All;
}
