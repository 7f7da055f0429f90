namespace FactCheck.Core.Attribution;

/// <summary>A set of sources (their numbers, sorted) on which something held can be based, and the statements of a derivation that shows it.</summary>
internal sealed record Support(int[] Elements, Func<IReadOnlyCollection<int>> Derivation);

/// <summary>A support of one statement while it is searched for: the supports of the members of the basis that it was put together from.</summary>
internal sealed class SupportNode(int statement, int[] elements, SupportNode[] members)
{
    private readonly ulong _mask = SortedSets.Mask(elements);

    public int Statement => statement;

    public int[] Elements => elements;

    public SupportNode With(SupportNode member) => new(statement, SortedSets.Union(elements, member.Elements), [.. members, member]);

    public bool IsWithin(SupportNode other) => (_mask & ~other._mask) == 0 && SortedSets.IsSubset(elements, other.Elements);

    /// <summary>
    /// The statements of a derivation. Two branches may have put the same statement together from different bases; the one that was complete
    /// first counts, so that each statement keeps one basis and none comes to rest on itself.
    /// </summary>
    public IReadOnlyCollection<int> Derivation()
    {
        var bases = new Dictionary<int, SupportNode[]>();
        var seen = new HashSet<SupportNode>();
        var open = new Stack<(SupportNode Node, bool Complete)>([(this, false)]);
        while (open.TryPop(out var top))
        {
            if (top.Complete)
            {
                bases.TryAdd(top.Node.Statement, top.Node.Members);
            }
            else if (seen.Add(top.Node))
            {
                open.Push((top.Node, true));
                foreach (var member in top.Node.Members)
                {
                    open.Push((member, false));
                }
            }
        }

        var derivation = new HashSet<int>();
        var follow = new Stack<int>([statement]);
        while (follow.TryPop(out var next))
        {
            if (derivation.Add(next))
            {
                foreach (var member in bases[next])
                {
                    follow.Push(member.Statement);
                }
            }
        }
        return derivation;
    }

    private SupportNode[] Members => members;
}
