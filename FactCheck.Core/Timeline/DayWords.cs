using System.Globalization;

namespace FactCheck.Core.Timeline;

/// <summary>Days as readers read them, in UTC and in English whatever the server speaks.</summary>
public static class DayWords
{
    /// <summary>"8 Feb 2023".</summary>
    public static string InShort(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"8 February 2023".</summary>
    public static string InFull(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"8 Feb", for a line whose year stands beside it.</summary>
    public static string WithoutYear(this DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"February 2023".</summary>
    public static string Month(this DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(this DateOnly day) => day.ToString("dddd", CultureInfo.InvariantCulture);

    /// <summary>"2023-02-08", as in addresses and the datetime attribute.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
