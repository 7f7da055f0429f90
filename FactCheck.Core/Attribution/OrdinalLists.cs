namespace FactCheck.Core.Attribution;

/// <summary>Orders lists of ids: by the first that differ, ordinally; a list before its continuations.</summary>
internal sealed class OrdinalLists : IComparer<IReadOnlyList<string>>
{
    public static OrdinalLists Instance { get; } = new();

    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        var (one, other) = (x ?? [], y ?? []);
        var differing = one.Zip(other, string.CompareOrdinal).FirstOrDefault(order => order != 0);
        return differing != 0 ? differing : one.Count.CompareTo(other.Count);
    }
}
