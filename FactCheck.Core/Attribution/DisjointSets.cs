namespace FactCheck.Core.Attribution;

/// <summary>Which of a number of things belong together (union-find with path halving: Tarjan and van Leeuwen 1984).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The representative of a thing's set.</summary>
    public int Of(int thing)
    {
        while (_parent[thing] != thing)
        {
            thing = _parent[thing] = _parent[_parent[thing]];
        }
        return thing;
    }

    public void Join(int one, int other) => _parent[Of(one)] = Of(other);
}
