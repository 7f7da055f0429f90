using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>What is done on the page, each with the way to take it back.</summary>
public sealed partial class ArticlePage
{
    private ArticleWords _details = null!; // as they stood when their correction was begun

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

    private void Correct() => (_correcting, _details) = (true, _file!.Words());

    private async Task CorrectedAsync()
    {
        var before = _details;
        _correcting = false;
        await ReloadAsync();
        var corrected = _file!.Article.Revision; // whoever corrects it after this is not overwritten
        Did("Corrected the article’s details", () => desk.CorrectAsync(Me!.Id, Id, corrected, before));
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

    private async Task JoinedAsync((Claim Claim, TracingStep Step) joined)
    {
        _joining = false;
        _chosen.Clear();
        DidStep("Joined to", joined.Step, joined.Claim);
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

    private void Did(string said, Func<Task> undo) => Push(new ArticleStep(said, undo, _counter.Next()));

    private void DidStep(string said, TracingStep step, Claim? claim) =>
        Push(new ArticleStep(said, () => tracing.TakeBackAsync(Me!.Id, step), _counter.Next(), claim is null ? null : (claim.Id, claim.Headline)));

    private void Push(ArticleStep step)
    {
        _said = null;
        _steps.Push(step);
    }

    private async Task UndoAsync()
    {
        if (LastStep is { } last && await TryAsync(last.Undo))
        {
            _steps.Pop();
            _said = $"Taken back: {char.ToLowerInvariant(last.Said[0])}{last.Said[1..]}{(last.Claim is { } on ? $" “{on.Headline}”" : "")}.";
        }
    }
}
