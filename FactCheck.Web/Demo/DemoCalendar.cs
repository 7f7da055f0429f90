namespace FactCheck.Web.Demo;

/// <summary>Ten years of a desk: more every year, little at weekends, a day with big news now and then, nothing at night.</summary>
internal static class DemoCalendar
{
    public const int Years = 10;

    /// <summary>When each of so many claims was published, in order.</summary>
    /// <param name="claims">How many.</param>
    /// <param name="end">The day after the last; they begin ten years before.</param>
    /// <param name="seed">The same seed gives the same days.</param>
    public static IEnumerable<DateTimeOffset> Days(int claims, DateOnly end, ulong seed)
    {
        var first = end.AddYears(-Years);
        var weights = Enumerable.Range(0, end.DayNumber - first.DayNumber).Select(n => Weight(first.AddDays(n), (double)n / (end.DayNumber - first.DayNumber), seed)).ToArray();
        var (all, sum, told) = (weights.Sum(), 0.0, 0);
        for (var n = 0; n < weights.Length; n++)
        {
            sum += weights[n];
            var until = n == weights.Length - 1 ? claims : (int)(claims * (sum / all));
            var chance = new DemoChance(seed, (ulong)n + (1UL << 41));
            var morning = new DateTimeOffset(first.AddDays(n), new TimeOnly(6, 0), TimeSpan.Zero);
            for (var (i, count) = (0, until - told); i < count; i++)
            {
                yield return morning.AddHours(16 * (i + chance.Share()) / count);
            }

            told = until;
        }
    }

    private static double Weight(DateOnly day, double share, ulong seed)
    {
        var chance = new DemoChance(seed, (ulong)day.DayNumber);
        return (1 + (2.5 * share)) * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.35 : 1) * (0.7 + (0.6 * chance.Share())) * (chance.Permille(15) ? 2.5 : 1);
    }
}
