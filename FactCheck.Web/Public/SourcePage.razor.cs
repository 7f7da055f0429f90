using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class SourcePage(PublicSources sources, NavigationManager navigation, IOptions<PublicFace> face)
{
    private PublicSource? _source;

    [Parameter]
    public required string Slug { get; set; }

    private IOptions<PublicFace> Face => face;

    protected override async Task OnInitializedAsync()
    {
        _source = await sources.FindAsync(Slug);
        if (_source is null)
        {
            navigation.NotFound();
        }
    }

    private static string Heading(SourceRole role) => role switch
    {
        SourceRole.Said => "What it said",
        SourceRole.PassedOn => "What it passed on from others",
        SourceRole.Denied => "What it denied",
        SourceRole.Declined => "What it declined to comment on",
        _ => "Where our finding rests on it",
    };
}
