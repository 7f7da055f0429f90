using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>The list of proposed claims beside an article.</summary>
public sealed partial class ProposedClaims(ProposalDesk proposals, IntakeDesk intake)
{
    private const int Step = 20;
    private readonly Dictionary<Guid, ProposedClaimCard> _cards = [];
    private IReadOnlyList<ArticleProposal> _proposals = [];
    private ArticleFile? _read;
    private Claim? _made;
    private IReadOnlyList<Guid>? _rejected;
    private int _limit = Step;
    private (int Place, Guid Decided)? _next;
    private Guid? _undone; // decided last; when that was taken back the keys go on from there
    private bool _toUndone;

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    /// <summary>The article as it was read last.</summary>
    [Parameter, EditorRequired]
    public required ArticleFile File { get; set; }

    /// <summary>Attributions were decided.</summary>
    [Parameter]
    public EventCallback Decided { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_read, File))
        {
            _read = File;
            _proposals = await proposals.ProposeAsync(File);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_next is { } next && _proposals.All(proposal => Key(proposal) != next.Decided)) // what was decided is gone from the list
        {
            _next = null;
            if (_proposals.Take(_limit).ElementAtOrDefault(Math.Min(next.Place, _proposals.Count - 1)) is { } proposal && _cards.TryGetValue(Key(proposal), out var card))
            {
                await card.FocusAsync(); // the hands stay on the keys: the next one is where the decided one stood
            }
        }

        if (_toUndone && _proposals.Take(_limit).Any(proposal => Key(proposal) == _undone) && _cards.TryGetValue(_undone!.Value, out var back))
        {
            _toUndone = false;
            await back.FocusAsync();
        }
    }

    private static string Attributions(int count) => count == 1 ? "1 attribution" : $"{count} attributions";

    private static Guid Key(ArticleProposal proposal) => proposal.Attributions[0].Found.Id;

    private async Task AcceptAsync(int place, ArticleProposal proposal, AcceptedProposal accepted)
    {
        Claim? made = null;
        if (await TryAsync(async () => made = await intake.AcceptAsync(Me, File.Article.Id, accepted.Attributions, null, accepted.Words)))
        {
            (_made, _rejected) = (made, null);
            await DecidedAsync(place, proposal);
        }
    }

    private async Task RejectAsync(int place, ArticleProposal proposal)
    {
        if (await TryAsync(() => proposals.RejectAsync(Me, proposal.Read)))
        {
            (_made, _rejected) = (null, [.. proposal.Read.Select(one => one.Id)]);
            await DecidedAsync(place, proposal);
        }
    }

    private async Task TakeBackAsync()
    {
        if (await TryAsync(() => proposals.TakeBackAsync(Me, _made!.Id, _made.Revision)))
        {
            _made = null;
            await TakenBackAsync();
        }
    }

    private async Task TakeBackRejectionAsync()
    {
        if (await TryAsync(() => proposals.TakeBackRejectionAsync(Me, _rejected!)))
        {
            _rejected = null;
            await TakenBackAsync();
        }
    }

    private Task DecidedAsync(int place, ArticleProposal proposal)
    {
        (_next, _undone) = ((place, Key(proposal)), Key(proposal));
        return Decided.InvokeAsync();
    }

    private Task TakenBackAsync()
    {
        (_next, _toUndone) = (null, true);
        return Decided.InvokeAsync();
    }
}

/// <summary>A proposed claim as somebody accepts it: in their words, with the attributions they left in it.</summary>
public sealed record AcceptedProposal(string Words, IReadOnlyList<(Guid Id, int Seen)> Attributions);
