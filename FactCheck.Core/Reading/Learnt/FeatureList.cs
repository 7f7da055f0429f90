namespace FactCheck.Core.Reading.Learnt;

/// <summary>The features of one place: hashed, so that no dictionary of them is needed and memory is bounded.</summary>
internal sealed class FeatureList
{
    public const int Most = 128;
    private readonly uint[] _hashes = new uint[Most];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint template, uint a, uint b = 0, uint c = 0)
    {
        var h = (template + 1) * 0x9E3779B1u;
        h = (h ^ a) * 0x85EBCA6Bu;
        h ^= h >> 15;
        h = (h ^ b) * 0xC2B2AE35u;
        h ^= h >> 13;
        h = (h ^ c) * 0x27D4EB2Fu;
        h ^= h >> 16;
        _hashes[Count++] = h;
    }
}
