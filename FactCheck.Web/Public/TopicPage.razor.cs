using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class TopicPage(PublicTimeline timeline, PublicDensity densities, NamedSources named, NavigationManager navigation, IOptions<PublicFace> face)
{
    private const int MostSources = 12;

    private TimelineView _view = TimelineView.Empty;
    private TimelineDensity? _density;
    private IReadOnlyList<SourceNeighbour> _sources = [];
    private TimelineCursor? _cursor;
    private string? _name;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;
    private string Here => $"/topics/{Uri.EscapeDataString(Slug)}";
    private TimelineFilter Filter => new() { Topic = Slug };

    protected override async Task OnInitializedAsync()
    {
        _cursor = TimelineCursor.Parse(After);
        _view = await timeline.PageAsync(Filter, _cursor);
        if (_view.Items.Count == 0)
        {
            navigation.NotFound();
            return;
        }

        _name = (await timeline.FacetAsync(FacetKind.Topic, Slug))?.Name;
        _density = await densities.OfAsync(Filter);
        _sources = await named.InAsync(_view.Items, MostSources);
    }
}
