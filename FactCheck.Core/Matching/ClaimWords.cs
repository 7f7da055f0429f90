namespace FactCheck.Core.Matching;

/// <summary>The words of every claim in order, as numbers: text first, then title. Four bytes a word.</summary>
internal sealed class ClaimWords
{
    private int[] _words = new int[1024];
    private int[] _starts = new int[65];
    private ushort[] _titles = new ushort[64];

    public int Count { get; private set; }

    public int Add(ReadOnlySpan<int> text, ReadOnlySpan<int> title)
    {
        var (start, end) = (_starts[Count], _starts[Count] + text.Length + title.Length);
        Room(ref _words, end);
        Room(ref _starts, Count + 2);
        Room(ref _titles, Count + 1);
        text.CopyTo(_words.AsSpan(start));
        title.CopyTo(_words.AsSpan(start + text.Length));
        (_titles[Count], _starts[Count + 1]) = ((ushort)title.Length, end);
        return Count++;
    }

    public ReadOnlySpan<int> Text(int claim) => _words.AsSpan(_starts[claim].._starts[claim + 1])[..^_titles[claim]];

    public ReadOnlySpan<int> Title(int claim) => _words.AsSpan((_starts[claim + 1] - _titles[claim]).._starts[claim + 1]);

    private static void Room<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, Math.Max(needed, array.Length + (array.Length / 2)));
        }
    }
}
