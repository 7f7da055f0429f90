using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class TimelinePage(PublicTimeline timeline, PublicChoices choices, PublicDensity densities, NavigationManager navigation, TimeProvider clock, IOptions<PublicFace> face)
{
    private TimelineChoices _choices = TimelineChoices.None;
    private Dictionary<string, string> _names = [];
    private IReadOnlyList<Facet>? _similar;
    private TimelineDensity? _density;
    private bool _anything = true;
    private DateOnly _today;

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? Verdict { get; set; }

    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? Story { get; set; }

    [SupplyParameterFromQuery]
    public string? Lang { get; set; }

    [SupplyParameterFromQuery]
    public string? Origins { get; set; }

    [SupplyParameterFromQuery]
    public string? Contested { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    [SupplyParameterFromQuery]
    public string? Pick { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private IOptions<PublicFace> Face => face;
    private TimelineAddress Address { get; set; } = new(new TimelineQuery(), default);
    private TimelineView View { get; set; } = TimelineView.Empty;
    private IReadOnlyList<(string Words, string Without)> Active { get; set; } = [];
    private bool Filtered => Active.Count > 0 || Address.After is not null || Address.Pick is not null;

    // a page of a busy year lies within a day or two, however much the strip shows; a page of few and far between reads better by month
    private bool ByMonth => TimelineSpan.Of(Address.Filter.From, Address.Filter.To).Kind is SpanKind.All && View.Items.Count > 1 && View.Items[0].Day.DayNumber - View.Items[^1].Day.DayNumber > 31;

    private string Counted
    {
        get
        {
            var number = View.Uncounted ? string.Create(CultureInfo.InvariantCulture, $"{TimelineView.CountLimit:N0}+") : View.Count.ToString("N0", CultureInfo.InvariantCulture);
            var claims = View.Count == 1 ? "claim" : "claims";
            return (Active.Count > 0, Address.Filter.AsOf) switch
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
        Address = new TimelineAddress(new TimelineQuery { Q = Q, Sort = Sort, Verdict = Verdict, Topic = Topic, Source = Source, Story = Story, Lang = Lang, Origins = Origins, Contested = Contested, From = From, To = To, AsOf = AsOf, Pick = Pick, After = After }, _today);
        var filter = Address.Filter;
        _choices = await choices.NowAsync();
        foreach (var (kind, slug) in new[] { (FacetKind.Topic, filter.Topic), (FacetKind.Story, filter.Story), (FacetKind.Source, filter.Source) })
        {
            if (slug is not null && await NameAsync(kind, slug) is { } name)
            {
                _names.Add(kind, name);
            }
        }

        // a name typed into the form is looked up; the address has its slug
        if (filter.Source is { } typed && !_names.ContainsKey(FacetKind.Source))
        {
            if (Slug.From(typed) is var slug && slug != typed && await NameAsync(FacetKind.Source, slug) is not null)
            {
                navigation.NavigateTo(TimelineLink.To(filter with { Source = slug }));
                return;
            }

            _similar = await timeline.LikeAsync(FacetKind.Source, typed);
        }

        if (Address.Problems.Count == 0 && !TimelineLink.Says(Context.Request, filter, Address.After, Address.Pick))
        {
            navigation.NavigateTo(Address.Canonical); // a form sends its empty fields as well
            return;
        }

        View = await timeline.PageAsync(filter, Address.After);
        _density = await densities.OfAsync(filter);
        Active = ActiveFilters(filter);
        _anything = View.Items.Count > 0 || await timeline.AnyAsync();
    }

    private async Task<string?> NameAsync(string kind, string slug) =>
        _choices.Of(kind).FirstOrDefault(facet => facet.Slug == slug)?.Name ?? (await timeline.FacetAsync(kind, slug))?.Name;

    /// <summary>The filters that are on, each with the address without it.</summary>
    private IReadOnlyList<(string Words, string Without)> ActiveFilters(TimelineFilter f)
    {
        (string?, TimelineFilter)[] all =
        [
            (f.Text is null ? null : $"“{f.Text}”", f with { Text = null }),
            (f.Rating?.Word(), f with { Rating = null }),
            (f.Topic is null ? null : $"topic: {Name(FacetKind.Topic, f.Topic)}", f with { Topic = null }),
            (f.Source is null ? null : $"source: {Name(FacetKind.Source, f.Source)}", f with { Source = null }),
            (f.Story is null ? null : $"story: {Name(FacetKind.Story, f.Story)}", f with { Story = null }),
            (f.Language is null ? null : $"in {TimelineFilters.Language(f.Language)}", f with { Language = null }),
            (f.Origins is null ? null : f.Origins == "named" ? "begins with somebody named" : "begins with nobody named", f with { Origins = null }),
            (f.Contested ? "contested" : null, f with { Contested = false }),
            .. Days(f),
            (f.AsOf is null ? null : $"as of {f.AsOf.Value.InShort()}", f with { AsOf = null }),
        ];
        return [.. all.Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, TimelineLink.To(pair.Item2)))];
    }

    // a whole month or year is one thing to take away
    private static IEnumerable<(string?, TimelineFilter)> Days(TimelineFilter f)
    {
        var span = TimelineSpan.Of(f.From, f.To);
        return span.First is { } first && f.From == first && f.To == span.Last
            ? [(span.Kind is SpanKind.Month ? first.Month() : first.Year.ToString(CultureInfo.InvariantCulture), f.On(span.Wider.First, span.Wider.Last))]
            : f.From is not null && f.From == f.To
                ? [(f.From.Value.InShort(), f.On(null, null))]
                : [(f.From is null ? null : $"from {f.From.Value.InShort()}", f with { From = null }), (f.To is null ? null : $"to {f.To.Value.InShort()}", f with { To = null })];
    }

    private string Name(string kind, string slug) => _names.GetValueOrDefault(kind, slug);

    private string Day(DateOnly day) => day.Year == _today.Year ? $"{day.Weekday()} {day.WithoutYear()}" : day.InFull();
}
