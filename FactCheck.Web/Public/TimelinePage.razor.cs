using System.Globalization;
using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class TimelinePage(PublicTimeline timeline, PublicDensity densities, TimeProvider clock, IOptions<PublicFace> face)
{
    private IReadOnlyList<Facet> _topics = [];
    private IReadOnlyList<Facet> _sources = [];
    private TimelineDensity? _density;
    private bool _anything = true;
    private DateOnly _today;

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Verdict { get; set; }

    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    private IOptions<PublicFace> Face => face;
    private TimelineAddress Address { get; set; } = new(new TimelineQuery(null, null, null, null, null, null, null, null), default);
    private TimelineView View { get; set; } = TimelineView.Empty;
    private IReadOnlyList<(string Words, string Without)> Active { get; set; } = [];
    private bool Filtered => Active.Count > 0 || Address.After is not null;
    private bool Ranked => Address.Filter is { Text: not null, Newest: false };
    private string Here => TimelineAddress.Link(Address.Filter, Address.After);

    private string Counted
    {
        get
        {
            var number = View.Uncounted ? $"{TimelineView.CountLimit:N0}+" : View.Count.ToString("N0", CultureInfo.InvariantCulture);
            var claims = View.Count == 1 ? "claim" : "claims";
            return (Filtered && Active.Count > 0, Address.Filter.AsOf) switch
            {
                (true, { } day) => $"{number} {claims} as they stood on {day.InFull()}",
                (true, null) => $"{number} {claims} match",
                _ => $"{number} {claims}",
            };
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _today = clock.GetUtcNow().Day();
        Address = new TimelineAddress(new TimelineQuery(Q, Verdict, Topic, Source, From, To, AsOf, After, Sort), _today);
        View = await timeline.PageAsync(Address.Filter, Address.After);
        _topics = await timeline.FacetsAsync(FacetKind.Topic);
        _sources = await timeline.FacetsAsync(FacetKind.Source);
        _density = await densities.OfAsync(Address.Filter);
        Active = Address.Active(slug => NameIn(_topics, slug), slug => NameIn(_sources, slug));
        _anything = View.Items.Count > 0 || await timeline.AnyAsync();
    }

    private static string NameIn(IReadOnlyList<Facet> facets, string slug) =>
        facets.FirstOrDefault(facet => facet.Slug == slug)?.Name ?? slug;
}
