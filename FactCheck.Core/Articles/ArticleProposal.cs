using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Articles;

/// <summary>A claim proposed from undecided attributions of an article, for a person to accept, edit or reject.</summary>
public sealed record ArticleProposal
{
    /// <summary>A first wording.</summary>
    public required string Words { get; init; }

    /// <summary>What it is made of, in the order of the text, each with its number in the article.</summary>
    public required IReadOnlyList<(ArticleAttribution Found, int Number)> Attributions { get; init; }

    /// <summary>Its chain, on the claim c1, with sources called as the registry calls them.</summary>
    public required GraphDocument Graph { get; init; }

    /// <summary>Whom the registry has not got yet.</summary>
    public required IReadOnlyList<string> NewSources { get; init; }

    /// <summary>Personas of other articles, described alike and of the same body. Whether they are the same person is for people to say.</summary>
    public required IReadOnlyList<Source> PerhapsTheSame { get; init; }

    /// <summary>The open claim that it splits: the same source denies that one and admits only this. Null: none is known.</summary>
    public Claim? PartOf { get; init; }

    /// <summary>What accepting it takes: the attributions with the revision that was read.</summary>
    public IReadOnlyList<(Guid Id, int Seen)> Read => [.. Attributions.Select(one => (one.Found.Id, one.Found.Revision))];

    /// <param name="file">The article with what was found in it.</param>
    /// <param name="registry">All sources.</param>
    /// <param name="here">Whoever speaks in this article already.</param>
    internal static IReadOnlyList<ArticleProposal> Of(ArticleFile file, IReadOnlyList<Source> registry, IReadOnlySet<Guid> here)
    {
        var numbered = file.Attributions.Select((found, i) => (Found: found, Number: i + 1)).Where(one => one.Found.State is not SuggestionState.Rejected).ToList();
        var graph = ProposedGraph.Of(file.Article.Text, [.. numbered.Select(one => one.Found.Words())], file.Publisher?.Name, file.Article.PublishedOn);
        var known = graph.Sources.ToDictionary(
            source => source.Key,
            source => source.Key == graph.Publisher && file.Publisher is { } publisher ? publisher : SourceDesk.Known(registry, source.Name, source.Kind, [.. source.AlsoCalled, .. source.OtherNames]));
        var called = graph with { Sources = [.. graph.Sources.Select(source => known[source.Key] is { } one ? source with { Name = one.Name } : source)] };
        return
        [
            .. called.Claims.Where(claim => claim.Attributions.All(number => numbered[number].Found.State is SuggestionState.Suggested)).Select(claim =>
            {
                var sources = called.SourcesOf(claim);
                return new ArticleProposal
                {
                    Words = claim.Words,
                    Attributions = [.. claim.Attributions.Select(number => numbered[number])],
                    Graph = called.ToDocument(claim),
                    NewSources = [.. sources.Where(source => known[source.Key] is null && source.Kind is not SourceKind.Unnamed).Select(source => source.Name)],
                    PartOf = WholeOf(claim.Attributions.Select(number => numbered[number].Found), file),
                    PerhapsTheSame = [.. sources.Where(source => source.Kind is SourceKind.Unnamed).SelectMany(persona => Alike(persona, known, registry, here))],
                };
            }),
        ];
    }

    private static Claim? WholeOf(IEnumerable<ArticleAttribution> attributions, ArticleFile file)
    {
        var admits = attributions.Where(found => found.Act is Act.Admits).Select(found => found.Who).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var denied = file.Attributions.FirstOrDefault(found => found is { State: SuggestionState.Accepted, Act: Act.Denies } && admits.Contains(found.Who))?.ClaimId;
        return denied is { } id && file.Claims.GetValueOrDefault(id) is { Open: true } whole ? whole : null;
    }

    private static IEnumerable<Source> Alike(ProposedSource persona, Dictionary<string, Source?> known, IReadOnlyList<Source> registry, IReadOnlySet<Guid> here) =>
        persona.Affiliation is { } body && known[body] is { } above
            ? registry.Where(source => source.Kind is SourceKind.Unnamed && source.AffiliationId == above.Id && source.IsCalled(persona.Name) && !here.Contains(source.Id))
            : [];
}
