namespace FactCheck.Core.Attribution;

/// <summary>
/// Makes a packing problem small without changing its answer, round by round until nothing changes any more (Weihe 1998): a label of one set only excludes
/// nothing; a set that holds all of another's labels is never needed beside it; a set without labels is free.
/// </summary>
internal sealed class PackingKernel
{
    /// <summary>Sets to look at in all rounds: a chain of sets comes undone one link a round. What is left then is a problem as good, only larger.</summary>
    private const int MostLooks = 4_000_000;

    private readonly int[][] _labels;
    private readonly int _labelCount;

    public PackingKernel(IReadOnlyList<int[]> sets)
    {
        _labels = [.. sets];
        _labelCount = _labels.Select(labels => labels is [.., var last] ? last + 1 : 0).DefaultIfEmpty().Max();
        Left = [.. Enumerable.Range(0, sets.Count)];
        for (var looks = Left.Count; looks <= MostLooks && (Strip() | Thin()); looks += Left.Count)
        {
        }
    }

    /// <summary>Sets that exclude no other: each is chosen.</summary>
    public List<int> Free { get; } = [];

    /// <summary>Sets that are still to choose from.</summary>
    public List<int> Left { get; private set; }

    /// <summary>What is left of a set's labels.</summary>
    public int[] Labels(int set) => _labels[set];

    private bool Strip()
    {
        var holders = Holders();
        var changed = false;
        foreach (var set in Left.Where(set => Array.Exists(_labels[set], label => holders[label] == 1)))
        {
            _labels[set] = Array.FindAll(_labels[set], label => holders[label] > 1);
            changed = true;
        }
        Free.AddRange(Left.Where(set => _labels[set].Length == 0));
        Left.RemoveAll(set => _labels[set].Length == 0);
        return changed;
    }

    private bool Thin()
    {
        var (holders, before) = (Holders(), Left.Count);
        var keptByRarest = new List<int>?[holders.Length];
        var kept = new List<int>();
        foreach (var set in Left.OrderBy(set => _labels[set].Length).ThenBy(set => set))
        {
            if (!_labels[set].Any(label => keptByRarest[label]?.Exists(smaller => SortedSets.IsSubset(_labels[smaller], _labels[set])) ?? false))
            {
                kept.Add(set);
                var rarest = _labels[set].MinBy(label => holders[label]);
                (keptByRarest[rarest] ??= []).Add(set);
            }
        }
        Left = kept;
        return kept.Count < before;
    }

    // By label: how many sets have it.
    private int[] Holders()
    {
        var holders = new int[_labelCount];
        foreach (var set in Left)
        {
            foreach (var label in _labels[set])
            {
                holders[label]++;
            }
        }
        return holders;
    }
}
