using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>The small form for words that were selected in an article.</summary>
public sealed partial class QuickTrace(IntakeDesk desk)
{
    // whom a source disowns is a matter between statements: on the claim desk
    private static readonly IReadOnlyList<Act> s_acts = [.. Enum.GetValues<Act>().Where(act => act is not Act.Disowns)];

    private readonly string _onto = $"f{Guid.NewGuid():N}";
    private PrefilledAttribution _filled = null!;
    private (int, int)? _shown;
    private string _who = "", _via = "", _basis = "", _words = "";
    private Act _act;
    private Certainty _certainty;
    private Lineage _lineage;
    private WhoKind _kind;
    private bool _jointly;
    private int _chosen;

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    [Parameter, EditorRequired]
    public required ArticleFile File { get; set; }

    /// <summary>Where the selected words begin and end, in UTF-16 code units of the article's text.</summary>
    [Parameter, EditorRequired]
    public required (int Start, int End) Selected { get; set; }

    /// <summary>On the claim desk: the claim they go onto.</summary>
    [Parameter]
    public Claim? On { get; set; }

    [Parameter]
    public EventCallback<(Claim Claim, TracingStep Step)> Traced { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>The claims there are to choose, the likeliest chosen first.</summary>
    private IReadOnlyList<(string Word, TraceOnto Onto)> Options { get; set; } = [];

    private TraceOnto Onto => Options[_chosen].Onto;

    private (WhoKind Kind, string? Affiliation)? Known => PrefilledAttribution.Known(File, _who);

    protected override void OnParametersSet()
    {
        if (_shown == Selected)
        {
            return; // what is being typed stays
        }

        _shown = Selected;
        _filled = PrefilledAttribution.Of(File, Selected.Start, Selected.End);
        var words = _filled.Words;
        (_who, _via, _basis) = (words.Who, Line(words.Via), Line(words.Basis));
        (_act, _certainty, _lineage, _kind, _jointly) = (words.Act, words.Certainty, words.Lineage, words.WhoKind, words.Jointly);
        Options = [.. Targets()];
        _chosen = Likeliest();
        _words = IntakeDesk.ClaimWordsFor(File.Article, words);
    }

    private IEnumerable<(string, TraceOnto)> Targets()
    {
        var open = On is null ? File.Claims.Values.Where(claim => claim.Open).OrderBy(claim => claim.CreatedAt).ToList() : [On];
        var fresh = ("a new claim", new TraceOnto(null));
        return On is null ? [fresh, .. open.Select(Whole), .. open.Select(Part)] : [Whole(On), Part(On), fresh];

        static (string, TraceOnto) Whole(Claim claim) => (claim.Headline, new TraceOnto(claim.Id));
        static (string, TraceOnto) Part(Claim claim) => ($"a part of: {claim.Headline}", new TraceOnto(claim.Id, AsPart: true));
    }

    private int Likeliest() => Math.Max(0, Options.ToList().FindIndex(option => option.Onto == (On is null ? _filled.Onto : _filled.Onto with { ClaimId = On.Id })));

    private void Named(string who)
    {
        _who = who;
        _kind = Known?.Kind ?? _kind;
    }

    private void Does(Act act) => (_act, _certainty) = (act, act is Act.DeclinesToComment ? Certainty.Uncommitted : act.UsualCertainty());

    private void Chosen(ChangeEventArgs chosen) => _chosen = int.Parse((string)chosen.Value!, CultureInfo.InvariantCulture);

    private async Task TraceAsync()
    {
        (Claim, TracingStep) traced = default;
        var read = _filled.Words;
        var words = read with
        {
            Who = _who,
            WhoKind = Known?.Kind ?? _kind,
            Affiliation = string.Equals(_who, read.Who, StringComparison.OrdinalIgnoreCase) ? read.Affiliation : Known?.Affiliation,
            SourceSpans = string.Equals(_who, read.Who, StringComparison.OrdinalIgnoreCase) ? read.SourceSpans : [],
            Via = Names(_via),
            Basis = Names(_basis),
            Jointly = _jointly,
            Act = _act,
            Certainty = _certainty,
            Lineage = _lineage,
        };
        var placed = new PlacedAttribution(_filled.Id, _filled.Seen, words);
        if (await TryAsync(async () => traced = await desk.TraceAsync(Me, File.Article.Id, [placed], Onto with { Words = _words })))
        {
            await Traced.InvokeAsync(traced);
        }
    }

    private Task LeaveOnEscapeAsync(KeyboardEventArgs pressed) => pressed.Key is "Escape" ? Closed.InvokeAsync() : Task.CompletedTask;

    private string ContentIn(string text) => string.Join(" … ", _filled.Words.ContentSpans.Chunk(2).Select(span => text[span[0]..span[1]]));

    private static string Line(IReadOnlyList<string> names) => string.Join("; ", names);

    private static string[] Lines(IReadOnlyList<IReadOnlyList<string>> lists) => [.. lists.Select(Line)];

    private static string[] Names(string line) => line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
