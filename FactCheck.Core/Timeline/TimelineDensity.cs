namespace FactCheck.Core.Timeline;

/// <summary>How long a bar of the density strip lasts.</summary>
public enum DensityUnit
{
    Day,
    Month,
    Year,
}

/// <summary>One bar: from a day to a day, with how many verdicts that stand were published then, and how many of them match.</summary>
public sealed record DensityBar(DateOnly From, DateOnly To, int Count, int Matching);

/// <summary>How many verdicts were published when, from the first to the last.</summary>
/// <param name="Unit">What a bar stands for; the finest with which no more than <see cref="MostBars"/> are needed.</param>
/// <param name="Bars">Without gaps, the oldest first.</param>
/// <param name="CountedSince">Matches are counted from this day on only; null: all are.</param>
public sealed record TimelineDensity(DensityUnit Unit, IReadOnlyList<DensityBar> Bars, DateOnly? CountedSince = null)
{
    /// <summary>The most bars that can be told apart.</summary>
    public const int MostBars = 96;

    /// <summary>The unit for a span of days.</summary>
    public static DensityUnit UnitFor(DateOnly first, DateOnly last) =>
        last.DayNumber - first.DayNumber < MostBars ? DensityUnit.Day : FacetMonth.MonthOf(last) - FacetMonth.MonthOf(first) < MostBars * 2 ? DensityUnit.Month : DensityUnit.Year;

    /// <summary>The first day of the bar in which a day lies.</summary>
    public static DateOnly Begin(DensityUnit unit, DateOnly day) => unit switch
    {
        DensityUnit.Day => day,
        DensityUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <param name="first">The first day to be seen.</param>
    /// <param name="last">The last day to be seen.</param>
    /// <param name="all">What stands, by the first day of a day, month or year.</param>
    /// <param name="matching">What the filter lets through of it, in the same way.</param>
    /// <param name="countedSince">As of the record.</param>
    public static TimelineDensity Of(DateOnly first, DateOnly last, IEnumerable<(DateOnly Day, int Count)> all, IEnumerable<(DateOnly Day, int Count)> matching, DateOnly? countedSince = null)
    {
        var unit = UnitFor(first, last);
        var (allBy, matchingBy) = (Sum(all), Sum(matching));
        var bars = new List<DensityBar>();
        for (var from = Begin(unit, first); from <= last;)
        {
            var next = unit switch { DensityUnit.Day => from.AddDays(1), DensityUnit.Month => from.AddMonths(1), _ => from.AddYears(1) };
            bars.Add(new DensityBar(from, next.AddDays(-1), allBy.GetValueOrDefault(from), matchingBy.GetValueOrDefault(from)));
            from = next;
        }

        return new TimelineDensity(unit, bars, countedSince);

        Dictionary<DateOnly, int> Sum(IEnumerable<(DateOnly Day, int Count)> counts) =>
            counts.GroupBy(count => Begin(unit, count.Day)).ToDictionary(bar => bar.Key, bar => bar.Sum(count => count.Count));
    }
}
