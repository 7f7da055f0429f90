using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class CorrectionsPage(PublicCorrections corrections, IOptions<PublicFace> face)
{
    private CorrectionsView _view = new([], null);
    private PageCursor? _cursor;
    private string? _problem;

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;

    protected override async Task OnInitializedAsync()
    {
        _cursor = PageCursor.Parse(After);
        _problem = !string.IsNullOrEmpty(After) && _cursor is null ? "The link to this page was cut or altered, so this is the newest page." : null;
        _view = await corrections.PageAsync(_cursor);
    }
}
