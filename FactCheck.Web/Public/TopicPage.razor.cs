using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class TopicPage(PublicTimeline timeline, NavigationManager navigation, IOptions<PublicFace> face)
{
    private TimelineView _view = TimelineView.Empty;
    private TimelineCursor? _cursor;
    private string? _name;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;
    private string Here => $"/topics/{Uri.EscapeDataString(Slug)}";

    protected override async Task OnInitializedAsync()
    {
        _cursor = TimelineCursor.Parse(After);
        _view = await timeline.PageAsync(new TimelineFilter { Topic = Slug }, _cursor);
        _name = (await timeline.FacetAsync(FacetKind.Topic, Slug))?.Name;
        if (_view.Items.Count == 0)
        {
            _name = null;
            navigation.NotFound();
        }
    }
}
