using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class StoriesPage(PublicStories stories, IOptions<PublicFace> face)
{
    private StoriesView _view = new([], null);
    private PageCursor? _cursor;

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;

    protected override async Task OnInitializedAsync()
    {
        _cursor = PageCursor.Parse(After);
        _view = await stories.PageAsync(_cursor);
    }

    private static string Short(string introduction)
    {
        var line = introduction.Split('\n')[0];
        return line.Length <= 240 ? line : line[..240].TrimEnd() + "…";
    }
}
