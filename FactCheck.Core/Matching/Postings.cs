namespace FactCheck.Core.Matching;

/// <summary>Which claims a word occurs in, in the order they were added, and how much it weighs in each: five bytes an occurrence.</summary>
/// <param name="background">The share of claims in general that have the word; see <see cref="Vocabulary.Telling"/>.</param>
internal sealed class Postings(float background)
{
    /// <summary>The claim after the last.</summary>
    public const int End = int.MaxValue;

    private int[] _claims = new int[1];
    private byte[] _weights = new byte[1];

    public int Count { get; private set; }

    public float Background => background;

    public byte Heaviest { get; private set; }

    public ReadOnlySpan<int> Claims => _claims.AsSpan(0, Count);

    public int ClaimAt(int place) => place < Count ? _claims[place] : End;

    public byte Weight(int place) => _weights[place];

    /// <param name="claim">Greater than every one added before.</param>
    /// <param name="weight">How much the word weighs in this claim.</param>
    public void Add(int claim, byte weight)
    {
        if (Count == _claims.Length)
        {
            var longer = Count < 4 ? Count + 1 : Count + (Count / 2);
            Array.Resize(ref _claims, longer);
            Array.Resize(ref _weights, longer);
        }

        (_claims[Count], _weights[Count]) = (claim, weight);
        Count++;
        Heaviest = Math.Max(Heaviest, weight);
    }

    /// <summary>The first place from <paramref name="from"/> on whose claim is <paramref name="claim"/> or later: by doubling steps, then halving.</summary>
    public int Seek(int from, int claim)
    {
        var claims = Claims;
        if (from >= claims.Length || claims[from] >= claim)
        {
            return from;
        }

        var step = 1;
        while (from + step < claims.Length && claims[from + step] < claim)
        {
            from += step;
            step *= 2;
        }

        var place = claims[(from + 1)..Math.Min(claims.Length, from + step + 1)].BinarySearch(claim);
        return from + 1 + (place < 0 ? ~place : place);
    }
}
