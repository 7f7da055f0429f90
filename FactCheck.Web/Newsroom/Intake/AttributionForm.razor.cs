using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Edits an attribution, or makes one from words that somebody pasted or selected.</summary>
public sealed partial class AttributionForm(IntakeDesk desk, TimeProvider clock)
{
    // whom a source disowns is a matter between statements; an article's reader cannot say it here
    private static readonly IReadOnlyList<Act> s_acts = [.. Enum.GetValues<Act>().Where(act => act is not Act.Disowns)];

    private IReadOnlyList<(int Start, int End)> _places = [];
    private IReadOnlyList<int>? _shown;
    private string _quotation = "";
    private string _sourceWords = "";
    private int _place;

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    [Parameter, EditorRequired]
    public required Article Article { get; set; }

    [Parameter, EditorRequired]
    public required AttributionDraft Draft { get; set; }

    /// <summary>The marked words changed: the article shows them.</summary>
    [Parameter]
    public EventCallback Marked { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    private string Found => Draft.Content.Count == 0
        ? _quotation.Length == 0 ? "" : "These words are not in the article. Copy them from it, or select them there."
        : _places.Count > 1 ? $"They stand there {_places.Count} times; place {_place + 1} is marked." : "Marked in the article.";

    private bool SourceMissing => _sourceWords.Trim().Length > 0 && Draft.Source.Count == 0;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Draft.Content) || Draft.Content.Count == 0)
        {
            return; // typed here, not selected there
        }

        (_shown, _quotation, _places) = (Draft.Content, Article.Text[Draft.Content[0]..Draft.Content[^1]], []);
    }

    private Task Find(string quotation)
    {
        (_quotation, _places, _place) = (quotation, QuotedPlace.Find(Article.Text, quotation), 0);
        return TakePlaceAsync();
    }

    private Task NextPlace()
    {
        _place = (_place + 1) % _places.Count;
        return TakePlaceAsync();
    }

    private Task TakePlaceAsync()
    {
        Draft.Content = _shown = _places.Count == 0 ? [] : [_places[_place].Start, _places[_place].End];
        return Marked.InvokeAsync();
    }

    private Task FindSource(string words)
    {
        _sourceWords = words;
        Draft.Source = [];
        // the mention nearest to what was said
        var near = Draft.Content.Count > 0 ? Draft.Content[0] : 0;
        if (QuotedPlace.Find(Article.Text, words).OrderBy(place => Math.Abs(place.Start - near)).Cast<(int Start, int End)?>().FirstOrDefault() is { } place)
        {
            Draft.Mark(Part.Source, place.Start, place.End, Article.Text);
        }

        return Marked.InvokeAsync();
    }

    private async Task SaveAsync()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var saved = await TryAsync(
            () => Draft.Id is { } id ? desk.EditAsync(Me, id, Draft.Seen, Draft.Words(today)) : desk.MarkAsync(Me, Article.Id, Draft.Words(today)),
            Draft.Id is null ? "Marked" : "Saved");
        if (saved)
        {
            await Closed.InvokeAsync();
        }
    }
}
