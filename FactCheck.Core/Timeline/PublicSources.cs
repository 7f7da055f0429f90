using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>What a source did with a claim, in the order of a source's page.</summary>
public enum SourceRole
{
    Said,
    PassedOn,
    Denied,
    Declined,
    Evidence,
}

/// <summary>A source in public: what it said, passed on and denied, and what was found.</summary>
/// <param name="Name">As it was called last.</param>
/// <param name="Claims">By role, newest first.</param>
/// <param name="Cut">There are more, older ones than are shown.</param>
public sealed record PublicSource(string Name, IReadOnlyDictionary<SourceRole, IReadOnlyList<TimelineItem>> Claims, bool Cut);

/// <summary>Sources as the public sees them; an unnamed one has no page.</summary>
public sealed class PublicSources(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>An edition's graph has to be read to know a source's role, so a page reads no more than these.</summary>
    public const int Most = 300;

    /// <summary>Null when no edition that stands names such a source.</summary>
    public async Task<PublicSource?> FindAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var editions = await PublicTimeline.After(PublicTimeline.Matching(db, new TimelineFilter { Source = slug }), null).Take(Most + 1).ToListAsync(ct);
        if (editions.Count == 0)
        {
            return null;
        }

        var items = await PublicTimeline.ItemsAsync(db, [.. editions.Take(Most)], ct);
        var name = items[0].Document.Sources.First(source => source.Slug == slug).Name;
        var byRole = items.SelectMany(item => RolesIn(item.Document, slug).Select(role => (role, item)))
            .GroupBy(pair => pair.role, pair => pair.item).OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<TimelineItem>)[.. group]);
        return new PublicSource(name, byRole, editions.Count > Most);
    }

    internal static IEnumerable<SourceRole> RolesIn(EditionDocument document, string slug)
    {
        var graph = document.ReadGraph();
        var names = document.Sources.Where(source => source.Slug == slug).Select(source => source.Name).ToHashSet();
        var ids = graph.Sources.Where(source => names.Contains(source.Name)).Select(source => source.Id).ToHashSet();
        var roles = graph.Statements.Where(statement => ids.Contains(statement.Source)).Select(statement => RoleOf(statement.Act)).OfType<SourceRole>().ToHashSet();
        if (document.Appearances.Any(appearance => appearance.ClaimantSlug == slug))
        {
            roles.Add(SourceRole.Said);
        }

        if (document.Evidence.Any(evidence => evidence.SourceSlug == slug))
        {
            roles.Add(SourceRole.Evidence);
        }

        return roles;
    }

    private static SourceRole? RoleOf(Act act) => act switch
    {
        Act.Asserts or Act.Confirms or Act.Admits => SourceRole.Said,
        Act.Reports => SourceRole.PassedOn,
        Act.Denies or Act.Doubts or Act.Disowns => SourceRole.Denied,
        Act.DeclinesToComment => SourceRole.Declined,
        _ => null,
    };
}
