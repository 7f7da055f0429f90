using System.Globalization;

namespace FactCheck.Core.Attribution;

/// <summary>When something was said: a day, or an instant where the hour is known. Days are days in UTC.</summary>
public readonly record struct GraphTime
{
    private static readonly string[] s_instants =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public GraphTime(DateOnly day) => Day = day;

    public GraphTime(DateTimeOffset instant)
    {
        Instant = instant;
        Day = DateOnly.FromDateTime(instant.UtcDateTime);
    }

    public DateOnly Day { get; }

    /// <summary>Null when only the day is known.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>The last moment it may mean: a bare day lasts until its end.</summary>
    public DateTimeOffset Latest => Instant ?? new DateTimeOffset(Day, TimeOnly.MaxValue, TimeSpan.Zero);

    /// <summary>Whether it is certain to be later than another: by the instant where both are known, else by the day.</summary>
    public bool IsAfter(GraphTime other) => Instant is { } mine && other.Instant is { } theirs ? mine > theirs : Day > other.Day;

    /// <summary>Reads 2023-02-08 or 2023-02-08T09:00:00Z; an instant without offset is UTC.</summary>
    public static bool TryParse(string? text, out GraphTime time)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            time = new GraphTime(day);
            return true;
        }
        var read = DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        time = read ? new GraphTime(instant) : default;
        return read;
    }

    public override string ToString() => Instant is { } instant ? Text(instant) : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
