using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>The chain editor: every statement with what it rests on, by key, by button, and by drag in the picture above. Each step can be taken back.</summary>
public sealed partial class ChainSection(TracingDesk tracing, IntakeDesk intake, IJSRuntime js) : IAsyncDisposable
{
    private const string RestOn = "r", Joint = "j", Part = "p";

    private static readonly (string Key, Act Act)[] s_acts = [("d", Act.Denies), ("n", Act.DeclinesToComment), ("w", Act.Retracts), ("o", Act.Disowns)];

    private ElementReference _root;
    private IJSObjectReference? _script;
    private DotNetObjectReference<ChainSection>? _self;
    private TracingStep? _last;
    private ChainLink? _link;
    private Guid? _splitting;
    private ArticleAttribution? _admission; // what reading found of the part that is split off
    private string _partWords = "";
    private string _said = "";
    private Guid? _goTo;
    private bool _listening;
    private int _shown = AtFirst;

    /// <summary>So many statements are listed at first, and so many more at each wish: a list of thousands would be slow to draw and to read.</summary>
    public const int AtFirst = 80;

    // where the link stands now is the news as long as it is drawn
    private string Said => _link is { } link ? Drawn(link) : _said;

    /// <summary>A key was pressed, on a statement or on none.</summary>
    [JSInvokable]
    public Task KeyAsync(Guid? at, string key) => InvokeAsync(async () =>
    {
        if (View.MayChange)
        {
            await (_link is null ? PressAsync(at, key) : LinkKeyAsync(_link, key));
            StateHasChanged();
        }
    });

    /// <summary>In the picture, a statement was drawn onto the one it rests on.</summary>
    [JSInvokable]
    public Task DragAsync(Guid from, Guid on) => InvokeAsync(async () =>
    {
        if (View.MayChange && Find(from) is not null && Find(on) is not null)
        {
            _link = null;
            await AddLinkAsync(new ChainLink(from, on)); // one that stands already is refused: a drag takes nothing away
            StateHasChanged();
        }
    });

    /// <summary>In the picture, a statement was chosen that is not listed yet.</summary>
    [JSInvokable]
    public Task RevealAsync(Guid statement) => InvokeAsync(() =>
    {
        if (Find(statement) is not null)
        {
            _goTo = statement;
            StateHasChanged();
        }
    });

    protected override async Task OnParametersSetAsync()
    {
        _link = _link is { } link && Find(link.From) is not null && Find(link.To) is not null && View.MayChange ? link : null;
        _last = View.MayChange ? await tracing.LastStepAsync(View.Me.Id, View.Id) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_listening && View.MayChange)
        {
            _listening = true;
            _self = DotNetObjectReference.Create(this);
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/chain.js"]}");
            _script = await module.InvokeAsync<IJSObjectReference>("chain", _root, _self);
        }

        if (_goTo is { } statement && _script is not null)
        {
            (_shown, _goTo) = (Shown, null);
            await _script.InvokeVoidAsync("go", statement);
        }
    }

    private async Task PressAsync(Guid? at, string key)
    {
        _said = "";
        if (key is "u")
        {
            await TakeBackAsync();
        }
        else if (key is "a")
        {
            await AddAsync();
        }
        else if (at is { } id && Find(id) is { } statement)
        {
            await PressOnAsync(statement, key);
        }
    }

    private Task PressOnAsync(Statement statement, string key)
    {
        switch (key)
        {
            case RestOn:
                _link = ChainLink.Begin(View.File, statement.Id);
                _said = _link is null ? "There is no other statement to rest on. Add it first." : "";
                _goTo = statement.Id;
                return Task.CompletedTask;
            case Joint:
                var jointly = statement.Bases.Count > 1 || statement.Bases.All(basis => basis.On.Count < 2);
                return StepAsync(() => tracing.SetJointAsync(View.Me.Id, View.Id, statement.Id, statement.Revision, jointly), jointly ? "One joint finding now." : "Separate bases now.", statement.Id);
            case Part:
                return BeginSplitAsync(statement);
            case "x":
                return RemoveAsync(statement);
            case "e" or "Enter":
                return EditAsync(statement);
            default:
                return s_acts.FirstOrDefault(one => one.Key == key) is { Key: not null } also
                    ? StepAsync(() => tracing.AlsoAsync(View.Me.Id, View.Id, statement.Id, also.Act), $"{View.File.SourceOf(statement).Name} {also.Act.Says()}: added. Edit it to say when and where.", statement.Id)
                    : Task.CompletedTask;
        }
    }

    private async Task TakeBackAsync()
    {
        if (_last is { } last)
        {
            await StepAsync(() => tracing.TakeBackAsync(View.Me.Id, last), $"Taken back: {last.Why}.", null);
        }
        else
        {
            _said = "There is no step of yours to take back on this claim.";
        }
    }

    private async Task BeginSplitAsync(Statement statement)
    {
        var source = View.File.SourceOf(statement);
        var article = statement.ArticleId is { } id ? await intake.OpenAsync(id) : null;
        _admission = article?.Attributions.Where(found => found is { State: SuggestionState.Suggested, Act: Act.Admits })
            .OrderByDescending(found => source.Aliases.Append(source.Name).Contains(found.Who, StringComparer.OrdinalIgnoreCase)).FirstOrDefault();
        (_partWords, _splitting) = (_admission is null ? "" : IntakeDesk.ClaimWordsFor(article!.Article, [_admission]), statement.Id);
    }

    private async Task SplitAsync(string words)
    {
        var of = _splitting!.Value;
        var split = await StepAsync(
            async () => _ = _admission is { } found
                ? (await intake.TraceAsync(View.Me.Id, found.ArticleId, [new PlacedAttribution(found.Id, found.Revision, null)], new TraceOnto(View.Id, words, AsPart: true))).Step
                : (await tracing.SplitAsync(View.Me.Id, View.Id, of, words)).Step,
            "Split: the part is a claim of its own now, linked above.", of);
        _splitting = split ? null : of;
    }

    private Task LeaveSplitAsync()
    {
        (_goTo, _splitting) = (_splitting, null);
        return Task.CompletedTask;
    }

    private async Task<bool> StepAsync(Func<Task> command, string said, Guid? then)
    {
        var done = await TryAsync(command);
        (_said, _goTo) = (done ? said : "", then);
        await View.ReloadAsync(); // refused: somebody else may have been quicker
        return done;
    }

    // never less than the one that is gone to, linked or split
    private int Shown => Math.Max(_shown, 1 + new[] { _goTo, _link?.From, _link?.To, _splitting }.Max(PlaceOf));

    private int More => Math.Min(AtFirst, View.File.Statements.Count - Shown);

    private int PlaceOf(Guid? id) => id is { } known ? View.File.Statements.TakeWhile(statement => statement.Id != known).Count() : -1;

    private void ShowMore() => _shown = Shown + AtFirst;

    private Statement? Find(Guid id) => View.File.Statements.FirstOrDefault(known => known.Id == id);

    private static string Shortened(string why) => why.Split(':')[0] is { Length: <= 40 } head ? head.ToLowerInvariant() : "last step";

    private Task AddAsync() => OpenAsync<StatementDialog>("Add statement");

    private Task EditAsync(Statement statement) => OpenAsync<StatementDialog>("Edit statement", parameters => parameters.Add(dialog => dialog.Statement, statement));

    private Task GoOnAsync(Unfinished draft) => OpenAsync<StatementDialog>(draft.Edited is null ? "Add statement" : "Edit statement", parameters =>
    {
        parameters.Add(dialog => dialog.Statement, View.File.Statements.FirstOrDefault(item => item.Id == draft.Edited)); // gone meanwhile: what was typed is saved as a new one
        parameters.Add(dialog => dialog.DraftItem, draft.Item);
    });

    private Task RemoveAsync(Statement statement) => AskWhyAsync(
        $"Remove “{View.File.Called(statement)}”", "Remove statement",
        reason => tracing.RemoveAsync(View.Me.Id, View.Id, statement.Id, statement.Revision, reason), "It leaves the chain; the ledger keeps it with your reason.", said: "Statement removed.");

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and its listeners with it
        }
    }
}
