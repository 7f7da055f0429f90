using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
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
    private string? _unread; // why reading found little: the text is in a language that it does not know
    private bool _read;
    private bool _joining;
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

    private async Task CloseDraftAsync()
    {
        var (draft, before) = (_draft, _before);
        _draft = null;
        await ReloadAsync();
        if (draft?.Id is { } id && before.FirstOrDefault(found => found.Id == id) is { } old && Now(id) is { } now && now.Revision != old.Revision)
        {
            Did($"Edited what {now.Who} says", () => Now(id) is { } latest ? desk.EditAsync(Me!.Id, id, latest.Revision, old.Words()) : Task.CompletedTask);
        }
        else if (draft is { Id: null } && _file!.Attributions.FirstOrDefault(found => before.All(known => known.Id != found.Id)) is { } marked)
        {
            Did($"Marked what {marked.Who} says", () => Now(marked.Id) is { } latest ? desk.RejectAsync(Me!.Id, latest.Id, latest.Revision) : Task.CompletedTask);
        }
    }

    private ArticleAttribution? Now(Guid id) => _file!.Attributions.FirstOrDefault(found => found.Id == id);

    private async Task RejectAsync(ArticleAttribution found)
    {
        if (await TryAsync(() => desk.RejectAsync(Me!.Id, found.Id, found.Revision)))
        {
            Did($"Rejected what {found.Who} says", () => Now(found.Id) is { State: SuggestionState.Rejected } now ? desk.TakeBackRejectionAsync(Me!.Id, now.Id, now.Revision) : Task.CompletedTask);
        }
    }

    private Task<bool> RestoreAsync(ArticleAttribution found) => TryAsync(() => desk.TakeBackRejectionAsync(Me!.Id, found.Id, found.Revision));

    private async Task DetachAsync(ArticleAttribution found)
    {
        TracingStep? step = null;
        var claim = found.ClaimId is { } id ? _file!.Claims.GetValueOrDefault(id) : null;
        if (await TryAsync(async () => step = await desk.DetachAsync(Me!.Id, found.Id, found.Revision)))
        {
            DidStep($"Took what {found.Who} says off", step!, claim);
        }
    }

    private async Task JoinedAsync(Claim claim)
    {
        _joining = false;
        _chosen.Clear();
        if (await tracing.LastStepAsync(Me!.Id, claim.Id) is { } step)
        {
            DidStep("Joined to", step, claim);
        }

        await ReloadAsync();
    }

    private async Task TracedAsync((Claim Claim, TracingStep Step) traced)
    {
        _selected = null;
        DidStep("Traced onto", traced.Step, traced.Claim);
        await ReloadAsync();
        await BackToTextAsync();
    }

    private async Task LeaveTraceAsync()
    {
        _selected = null;
        await BackToTextAsync();
    }

    // the hands stay on the keys: the next words are chosen from where the last were
    private async Task BackToTextAsync()
    {
        if (_tracing is not null)
        {
            await _tracing.InvokeVoidAsync("text");
        }
    }

    private void Did(string said, Func<Task> undo) => _steps.Push(new ArticleStep(said, undo, _counter.Next()));

    private void DidStep(string said, TracingStep step, Claim? claim) =>
        _steps.Push(new ArticleStep(said, () => tracing.TakeBackAsync(Me!.Id, step), _counter.Next(), claim is null ? null : (claim.Id, claim.Headline)));

    private async Task UndoAsync()
    {
        if (LastStep is { } last && await TryAsync(last.Undo))
        {
            _steps.Pop();
        }
    }

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
