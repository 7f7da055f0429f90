namespace FactCheck.Core.Timeline;

/// <summary>How many verdicts were published when: equal spans of days from the first to the last.</summary>
/// <param name="First">The first day of the first span.</param>
/// <param name="SpanDays">Days in a span.</param>
/// <param name="Counts">Of everything that stands, one count a span.</param>
/// <param name="Matching">Of what the filter lets through, one count a span.</param>
public sealed record TimelineDensity(DateOnly First, int SpanDays, IReadOnlyList<int> Counts, IReadOnlyList<int> Matching)
{
    /// <summary>The most bars that can be told apart.</summary>
    public const int MostSpans = 80;

    private const int FewestDays = 8;

    public (DateOnly From, DateOnly To) Span(int index) => (First.AddDays(index * SpanDays), First.AddDays(((index + 1) * SpanDays) - 1));

    /// <summary>Null when verdicts came on a few days only: then there is nothing to see.</summary>
    public static TimelineDensity? Of(IReadOnlyList<(DateOnly Day, int Count)> all, IReadOnlyList<(DateOnly Day, int Count)> matching)
    {
        if (all.Count < FewestDays)
        {
            return null;
        }

        var first = all.Min(day => day.Day);
        var days = all.Max(day => day.Day).DayNumber - first.DayNumber + 1;
        var span = (days + MostSpans - 1) / MostSpans;
        var spans = (days + span - 1) / span;
        return new TimelineDensity(first, span, Sum(all), Sum(matching));

        int[] Sum(IReadOnlyList<(DateOnly Day, int Count)> counts)
        {
            var sums = new int[spans];
            foreach (var (day, count) in counts.Where(c => c.Day >= first))
            {
                sums[Math.Min((day.DayNumber - first.DayNumber) / span, spans - 1)] += count;
            }

            return sums;
        }
    }
}
