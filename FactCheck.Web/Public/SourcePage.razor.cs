using System.Globalization;
using FactCheck.Core.Timeline;
using FactCheck.Web.Pictures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class SourcePage(PublicSources sources, PublicTimeline timeline, NavigationManager navigation, IOptions<PublicFace> face)
{
    private PublicSource? _source;
    private TimelineView? _view;
    private SourceRole? _role;
    private string? _problem;

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>What it did: only those claims, all of them.</summary>
    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;
    private string Here => $"/sources/{Uri.EscapeDataString(Slug)}";

    protected override async Task OnInitializedAsync()
    {
        _source = await sources.FindAsync(Slug);
        if (_source is null)
        {
            navigation.NotFound();
            return;
        }

        if (string.IsNullOrWhiteSpace(Role))
        {
            return;
        }

        _role = _source.Parts.Where(part => FacetKind.Role(part.Role).Equals(Role.Trim(), StringComparison.OrdinalIgnoreCase)).Select(part => (SourceRole?)part.Role).FirstOrDefault();
        var cursor = TimelineCursor.Parse(After);
        _problem = _role is null ? "There is no such list of this source, so this is its whole record."
            : cursor is null && !string.IsNullOrEmpty(After) ? "The link to this page was cut or altered, so this is the newest page." : null;
        if (_role is not null)
        {
            _view = await timeline.PageAsync(new TimelineFilter { Source = Slug, Role = _role }, cursor);
        }
    }

    private string Of(SourceRole role, TimelineCursor? cursor = null) => $"{Here}?role={FacetKind.Role(role)}{(cursor is null ? "" : $"&after={cursor}")}";

    private static IReadOnlyList<RecordBars.Row> Rows(PublicSource source) =>
        [.. source.Parts.Where(part => part.Found.Count > 0).Select(part => new RecordBars.Row(Short(part.Role), part.Count, part.Found.ToDictionary(found => found.Rating, found => found.Count)))];

    private static string Claims(int count) => count == 1 ? "1 claim" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} claims";

    private static string Short(SourceRole role) => role switch
    {
        SourceRole.Said => "Said",
        SourceRole.PassedOn => "Passed on",
        SourceRole.Denied => "Denied",
        SourceRole.Declined => "Declined to comment",
        _ => "Our finding rests on it",
    };

    private static string Heading(SourceRole role) => role switch
    {
        SourceRole.Said => "What it said",
        SourceRole.PassedOn => "What it passed on from others",
        SourceRole.Denied => "What it denied",
        SourceRole.Declined => "What it declined to comment on",
        _ => "Where our finding rests on it",
    };
}
