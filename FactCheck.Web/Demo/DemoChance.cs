namespace FactCheck.Web.Demo;

/// <summary>Chance that falls the same way every time: SplitMix64 (Steele, Lea and Flood 2014) from a seed and the number of what it decides.</summary>
internal sealed class DemoChance(ulong seed, ulong number)
{
    private ulong _state = Mix(seed) ^ Mix(number + 0x632BE59BD9B4E019);

    /// <summary>A share between 0 and 1, never 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of 0 … <paramref name="count"/> − 1, each as often.</summary>
    public int Of(int count) => (int)(Share() * count);

    /// <summary>One of 0 … <paramref name="count"/> − 1 by Zipf's law: the second half as often as the first, and so on.</summary>
    public int Rank(int count) => (int)Math.Exp(Share() * Math.Log(count + 1)) - 1;

    public T Of<T>(IReadOnlyList<T> list) => list[Of(list.Count)];

    /// <summary>One of a list from the most to the least frequent, by the law of Zipf and Mandelbrot: the few at its head are near to one another.</summary>
    public T Ranked<T>(IReadOnlyList<T> list)
    {
        const double head = 4;
        return list[(int)((head * Math.Exp(Share() * Math.Log((list.Count + head) / head))) - head)];
    }

    /// <summary>So often in a thousand.</summary>
    public bool Permille(int often) => Of(1000) < often;

    /// <summary>By exponential decay: mostly short, now and then long.</summary>
    public TimeSpan Wait(TimeSpan least, TimeSpan mean) => least - (mean * Math.Log(1 - Share()));

    /// <summary>A number as news texts have them, the small ones most often.</summary>
    public int Number(int least, int most)
    {
        var number = least * Math.Pow((double)most / least, Share());
        var digits = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return (int)(Math.Round(number / digits) * digits);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
