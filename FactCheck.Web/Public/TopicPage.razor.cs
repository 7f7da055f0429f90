using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class TopicPage(PublicTimeline timeline, NavigationManager navigation, IOptions<PublicFace> face)
{
    private TimelineView _view = new([], 0, null, null);
    private PageCursor? _cursor;
    private string? _name;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;
    private string Here => $"/topics/{Uri.EscapeDataString(Slug)}";

    protected override async Task OnInitializedAsync()
    {
        _cursor = PageCursor.Parse(After);
        _view = await timeline.PageAsync(new TimelineFilter { Topic = Slug }, _cursor);
        if (_view.Items.Count == 0)
        {
            navigation.NotFound();
            return;
        }

        _name = _view.Items[0].Document.Topics.First(topic => topic.Slug == Slug).Name;
    }
}
