using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>The picture as words: what nobody rests on first, under each what it rests on. For screen readers, phones and print.</summary>
public sealed record GraphOutline(IReadOnlyList<OutlineEntry> Entries)
{
    private const int Deepest = 8; // deeper than that is hard to follow; it goes on at the end of the list

    public static GraphOutline Of(AttributionGraph graph, ClaimAnswers answers)
    {
        var facts = new GraphFacts(graph, answers);
        var claim = facts.Graph;
        var marks = new PictureMarks(facts);
        var used = claim.UsedBy;
        var tops = claim.All.Where(i => !used[i].Any(basis => basis.From != i)).OrderBy(i => claim.IsCarrying(i) ? 0 : claim.IsContesting(i) ? 1 : 2).ThenBy(i => i);
        var (told, open, entries) = (new HashSet<int>(), new Queue<int>(tops.Concat(claim.All)), new List<OutlineEntry>());
        var waiting = new Queue<int>();
        while (waiting.TryDequeue(out var next) || open.TryDequeue(out next))
        {
            if (!told.Contains(next))
            {
                entries.Add(Tell(next, 0));
            }
        }
        return new GraphOutline(entries);

        OutlineEntry Tell(int i, int depth)
        {
            if (depth == Deepest && !told.Contains(i))
            {
                waiting.Enqueue(i);
            }
            var isTold = depth == Deepest || !told.Add(i);
            return new OutlineEntry
            {
                Number = i + 1,
                Statement = claim.Statements[i],
                Name = PictureLabel.Name(facts, i),
                Doing = PictureLabel.Doing(facts, i),
                Marks = isTold ? [] : marks.Of(i),
                IsElsewhere = isTold,
                Bases = isTold ? [] : [.. claim.Bases[i].Where(basis => basis.On.Length > 0).Select(basis => new OutlineBasis(basis.Joint, [.. basis.On.Select(on => Tell(on, depth + 1))]))],
            };
        }
    }
}

/// <summary>A statement in the outline.</summary>
public sealed record OutlineEntry
{
    /// <summary>Its number among the claim's active statements, from 1.</summary>
    public required int Number { get; init; }
    public required GraphStatement Statement { get; init; }
    public required string Name { get; init; }
    public required string Doing { get; init; }

    /// <summary>What the shapes of the picture say, in words.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>It is told in full in another place of the outline.</summary>
    public required bool IsElsewhere { get; init; }
    public required IReadOnlyList<OutlineBasis> Bases { get; init; }

    public string? Day => Statement.SaidAt?.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>What a statement rests on; several members of a joint basis are one finding.</summary>
public sealed record OutlineBasis(bool IsJoint, IReadOnlyList<OutlineEntry> Members);
