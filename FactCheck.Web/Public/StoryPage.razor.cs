using System.Globalization;
using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class StoryPage(PublicStories stories, NavigationManager navigation, IOptions<PublicFace> face)
{
    /// <summary>Steps on one page; of more, the last are shown and the days before are a link.</summary>
    public const int MostSteps = 250;

    private PublicStory? _story;
    private IReadOnlyList<StoryStep> _steps = [];
    private TimelineDensity? _density;
    private DateOnly? _from;
    private DateOnly? _to;
    private int _earlier;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    private IOptions<PublicFace> Face => face;
    private string Here => $"/stories/{Uri.EscapeDataString(Slug)}";
    private DateOnly? First => _story?.Steps.Select(step => step.Step.Day).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault();
    private bool Within => _from is not null || _to is not null;

    protected override async Task OnInitializedAsync()
    {
        _story = await stories.FindAsync(Slug);
        if (_story is null)
        {
            navigation.NotFound();
            return;
        }

        (_from, _to) = (Day(From), Day(To));
        _density = DensityOf(_story.Steps);
        List<StoryStep> steps = [.. _story.Steps.Where(step => !Within || (step.Step.Day is { } day && !(day < _from) && !(day > _to)))];
        _earlier = Math.Max(0, steps.Count - MostSteps);
        _steps = [.. steps.Skip(_earlier)];
    }

    // of a few days there is nothing to see
    private static TimelineDensity? DensityOf(IReadOnlyList<StoryStep> steps)
    {
        var days = steps.Select(step => step.Step.Day).OfType<DateOnly>().GroupBy(day => day).Select(day => (day.Key, day.Count())).ToList();
        return days.Count < 5 ? null : TimelineDensity.Of(days.Min(day => day.Key), days.Max(day => day.Key), days, days);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string LinkTo(DensityBar bar) => $"{Here}?from={bar.From.Iso()}&to={bar.To.Iso()}#unfolded";

    private static string StoryWordsOf(PublicStory story) => story.Edition.Introduction.Split('\n')[0];

    private static string Link(TimelineCard claim) => $"/claims/{Uri.EscapeDataString(claim.Slug)}";
}
