using System.Diagnostics;

namespace FactCheck.Benchmarks;

/// <summary>Times a piece of work in this process: warmed up first, then as often as asked.</summary>
internal sealed class Speed
{
    private readonly double[] _milliseconds;

    private Speed(double[] milliseconds) => _milliseconds = milliseconds;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public double Slowest => _milliseconds[^1];

    public double Total => _milliseconds.Sum();

    /// <summary>Runs <paramref name="work"/> <paramref name="times"/> times, given 0, 1, 2 …, after <paramref name="warm"/> runs that do not count.</summary>
    public static Speed Of(Action<int> work, int times = 20, int warm = 3)
    {
        for (var run = 0; run < warm; run++)
        {
            work(run);
        }

        var taken = new double[times];
        for (var run = 0; run < times; run++)
        {
            var began = Stopwatch.GetTimestamp();
            work(run);
            taken[run] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(taken);
        return new Speed(taken);
    }

    private double At(double share) => _milliseconds[Math.Min(_milliseconds.Length - 1, (int)(share * _milliseconds.Length))];
}
