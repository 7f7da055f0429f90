namespace FactCheck.Core.Attribution;

/// <summary>Small sets of numbers, kept as sorted arrays without repetition.</summary>
internal static class SortedSets
{
    /// <summary>A bit for each element, by its remainder: a subset's bits are a subset.</summary>
    public static ulong Mask(int[] set)
    {
        var mask = 0UL;
        foreach (var element in set)
        {
            mask |= 1UL << (element % 64);
        }
        return mask;
    }

    public static int[] Union(int[] one, int[] other)
    {
        var union = new int[one.Length + other.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < one.Length || j < other.Length)
        {
            var takesOne = j == other.Length || (i < one.Length && one[i] <= other[j]);
            var next = takesOne ? one[i++] : other[j++];
            if (takesOne && j < other.Length && other[j] == next)
            {
                j++;
            }
            union[count++] = next;
        }
        return union[..count];
    }

    public static bool IsSubset(int[] small, int[] large)
    {
        if (small.Length > large.Length)
        {
            return false;
        }
        var j = 0;
        foreach (var element in small)
        {
            while (j < large.Length && large[j] < element)
            {
                j++;
            }
            if (j == large.Length || large[j] != element)
            {
                return false;
            }
        }
        return true;
    }
}
