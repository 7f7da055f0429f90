namespace FactCheck.Web.Demo;

/// <summary>A clock that can be set back while the worked story is told, so that it unfolds over days; then it shows the time of day.</summary>
internal sealed class DemoClock : TimeProvider
{
    private TimeSpan? _back;
    private DateTimeOffset? _still;

    public override DateTimeOffset GetUtcNow() => _still ?? System.GetUtcNow() - (_back ?? TimeSpan.Zero);

    /// <summary>Goes on to so many days and hours before now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That was before what has been told already.</exception>
    public void DaysAgo(double days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TimeSpan.FromDays(days), _back ?? TimeSpan.MaxValue);
        (_back, _still) = (TimeSpan.FromDays(days), null);
    }

    /// <summary>Stands at a moment of the past until it is told to go on.</summary>
    public void StandAt(DateTimeOffset moment) => _still = moment;
}
