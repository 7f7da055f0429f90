using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>An article with what was found in it: read, choose, join to a claim.</summary>
public sealed partial class ArticlePage(IntakeDesk desk, TracingDesk tracing, IJSRuntime js) : IAsyncDisposable
{
    private const int Step = 150;
    private readonly HashSet<Guid> _chosen = [];
    private ElementReference _root;
    private IJSObjectReference? _script;
    private DotNetObjectReference<ArticlePage>? _self;
    private ArticleFile? _file;
    private AttributionDraft? _draft;
    private IReadOnlyList<ArticleAttribution> _before = []; // as they stood when the draft was begun
    private readonly StepCounter _counter = new();
    private readonly Stack<ArticleStep> _steps = [];
    private IJSObjectReference? _tracing;
    private (int Start, int End)? _selected;
    private bool _toForm;
    private string? _refusal;
    private string? _said; // what was taken back last
    private string? _unread; // why reading found little: the text is in a language that it does not know
    private bool _read;
    private bool _joining;
    private bool _correcting;
    private bool _listening;
    private int _limit = Step;

    [Parameter]
    public Guid Id { get; set; }

    private IEnumerable<(ArticleAttribution Found, int Number)> Shown => _file!.Attributions.Select((found, i) => (found, i + 1)).Take(_limit);

    private IReadOnlyList<ArticleAttribution> ChosenInOrder => [.. _file!.Attributions.Where(found => _chosen.Contains(found.Id))];

    private IReadOnlyList<Marks> Marks =>
    [
        .. Shown.Where(one => one.Found.State is not SuggestionState.Rejected && one.Found.Id != _draft?.Id)
            .Select(one => new Marks(one.Number, one.Found.State, one.Found.SourceSpans, one.Found.CueSpans, one.Found.ContentSpans)),
        .. _draft is null ? [] : (Marks[])[_draft.Marks()],
        .. _selected is { } now ? (Marks[])[new Marks(0, SuggestionState.Suggested, [], [], [now.Start, now.End])] : [],
    ];

    private ArticleStep? LastStep => _steps.TryPeek(out var last) ? last : null;

    private string Facts => string.Join(" · ", new[]
    {
        _file!.Publisher?.Name, _file.Article.Byline, _file.Article.PublishedOn is { } day ? AttributionInWords.Day(day) : "day unknown", _file.Article.Url,
    }.OfType<string>());

    private string Heading
    {
        get
        {
            var open = _file!.Attributions.Count(found => found.State is SuggestionState.Suggested);
            return _file.Attributions.Count == 0 ? "Who says what" : open == 0 ? "All decided" : $"{open} of {_file.Attributions.Count} to decide";
        }
    }

    [JSInvokable]
    public async Task WordsSelectedAsync(string part, int start, int end)
    {
        var text = _file?.Article.Text ?? "";
        if (start < 0 || start >= end || end > text.Length || !Enum.TryParse<Part>(part, out var which))
        {
            return; // the page in the browser is older than the article here
        }

        if (_draft is null)
        {
            MarkByHand();
        }

        _draft!.Mark(which, start, end, text);
        await InvokeAsync(StateHasChanged);
    }

    /// <summary>Words were chosen to be traced: the form opens, filled in.</summary>
    [JSInvokable]
    public async Task TraceAsync(int start, int end)
    {
        if (start >= 0 && start < end && end <= (_file?.Article.Text.Length ?? 0))
        {
            (_selected, _toForm, _draft) = ((start, end), true, null);
            await InvokeAsync(StateHasChanged);
        }
    }

    protected override async Task LoadAsync()
    {
        _file = await desk.OpenAsync(Id);
        _unread = _file is null ? null : ReaderLanguage.NoticeFor(_file.Article.Text, _file.Article.Language);
        _read = true;
        _chosen.IntersectWith(_file?.Attributions.Where(found => found.State is SuggestionState.Suggested).Select(found => found.Id) ?? []);
        _joining &= _chosen.Count > 0;
    }

    protected override bool Shows(Guid? claim) => claim is null || (_file?.Attributions.Any(found => found.ClaimId == claim) ?? false);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toForm && _tracing is not null)
        {
            _toForm = false;
            await _tracing.InvokeVoidAsync("form");
        }

        if (_listening || _file is null)
        {
            return;
        }

        _listening = true;
        _self = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/intake.js"]}");
        _script = await module.InvokeAsync<IJSObjectReference>("article", _root, _self);
        await using var trace = await js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/trace.js"]}");
        _tracing = await trace.InvokeAsync<IJSObjectReference>("trace", _root, _self);
    }

    private void Choose(Guid id, bool on)
    {
        _ = on ? _chosen.Add(id) : _chosen.Remove(id);
        _joining = false;
    }

    private void Edit(ArticleAttribution found) => (_draft, _before) = (AttributionDraft.Of(found), _file!.Attributions);

    private void MarkByHand() => (_draft, _before) = (new AttributionDraft(), _file!.Attributions);

    private async Task<bool> TryAsync(Func<Task> command)
    {
        _refusal = null;
        try
        {
            await command();
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
        }

        await ReloadAsync();
        return _refusal is null;
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        _self?.Dispose();
        try
        {
            foreach (var script in new[] { _script, _tracing }.OfType<IJSObjectReference>())
            {
                await script.InvokeVoidAsync("stop");
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and its listeners with it
        }
    }
}
