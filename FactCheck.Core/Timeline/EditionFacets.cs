using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>What an edition can be found by, read off what it publishes.</summary>
internal static class EditionFacets
{
    public static IEnumerable<(string Kind, string Slug, string Name)> Of(EditionDocument document, GraphDocument graph)
    {
        yield return (FacetKind.All, "", "");
        yield return (FacetKind.Verdict, document.Rating.Slug(), document.Rating.Word());
        yield return (FacetKind.Language, document.Language, document.Language);
        foreach (var topic in document.Topics.DistinctBy(topic => topic.Slug))
        {
            yield return (FacetKind.Topic, topic.Slug, topic.Name);
        }

        foreach (var source in document.Sources.DistinctBy(source => source.Slug))
        {
            yield return (FacetKind.Source, source.Slug, source.Name);
            foreach (var role in RolesIn(document, graph, source.Slug))
            {
                yield return (FacetKind.Role(role), source.Slug, source.Name);
                yield return (FacetKind.Role(role, document.Rating), source.Slug, source.Name);
            }
        }

        if (graph.Statements.Count > 0)
        {
            var claim = new AttributionGraph(graph).Of(graph.Claims[0].Id);
            if (GraphFacts.OriginsOf(claim) is { Count: > 0 } origins)
            {
                yield return origins.Any(origin => claim.Institutions[origin.Source].Named) ? (FacetKind.Origins, "named", "Named") : (FacetKind.Origins, "unnamed", "Unnamed only");
            }

            if (claim.Contested.Any())
            {
                yield return (FacetKind.Contested, "yes", "Contested");
            }
        }
    }

    private static HashSet<SourceRole> RolesIn(EditionDocument document, GraphDocument graph, string slug)
    {
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
