using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Sources;

/// <summary>
/// Which sources have a part in a claim: those that it names, whatever they belong to, all the way up, and every record held for one of them. One walk,
/// over the registry of now or over what the ledger held, so that a look back, its stops, what a verdict judges and what brings one back to the desk agree.
/// </summary>
internal static class SourceReach
{
    /// <summary>The sources named by what is on a claim.</summary>
    public static IEnumerable<Guid> Named(IEnumerable<Statement> statements, IEnumerable<Evidence> evidence, IEnumerable<Appearance> appearances) =>
    [
        .. statements.Select(statement => statement.SourceId),
        .. evidence.Select(piece => piece.SourceId).Concat(appearances.Select(appearance => appearance.ClaimantId)).OfType<Guid>(),
    ];

    /// <summary>What a record leads to: its other records, and whom it belongs to.</summary>
    public static IEnumerable<Guid> Next(Source source) => source.AffiliationId is { } above ? source.SameAs.Append(above) : source.SameAs;

    /// <summary>These and all that they lead to.</summary>
    public static HashSet<Guid> From(IEnumerable<Guid> named, Func<Guid, IEnumerable<Guid>> next)
    {
        var reached = named.ToHashSet();
        var open = new Queue<Guid>(reached);
        while (open.TryDequeue(out var at))
        {
            foreach (var id in next(at).Where(reached.Add))
            {
                open.Enqueue(id);
            }
        }

        return reached;
    }

    /// <summary>The same where a step has to be read: many at a time.</summary>
    public static async Task<HashSet<Guid>> FromAsync(IEnumerable<Guid> named, Func<IReadOnlyList<Guid>, Task<IEnumerable<Source>>> read)
    {
        var reached = new HashSet<Guid>();
        for (List<Guid> step = [.. named.Distinct()]; step.Count > 0;)
        {
            reached.UnionWith(step);
            step = [.. (await read(step)).SelectMany(Next).Distinct().Where(id => !reached.Contains(id))];
        }

        return reached;
    }
}
