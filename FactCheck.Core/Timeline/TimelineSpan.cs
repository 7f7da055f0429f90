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

    /// <summary>One step out.</summary>
    public TimelineSpan Wider => Kind is SpanKind.Month ? Year(First!.Value) : All;
}
