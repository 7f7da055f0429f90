using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>The list of proposed claims beside an article.</summary>
public sealed partial class ProposedClaims(ProposalDesk proposals, IntakeDesk intake, TracingDesk tracing)
{
    private const int Step = 20;
    private readonly Dictionary<Guid, ProposedClaimCard> _cards = [];
    private IReadOnlyList<ArticleProposal> _proposals = [];
    private ArticleFile? _read;
    private readonly Stack<Decided> _done = [];
    private int _limit = Step;
    private (int Place, Guid Decided)? _next;
    private Guid? _undone; // taken back last: the keys go on from there
    private bool _toUndone;
    private string? _said; // what was taken back last

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    /// <summary>The article as it was read last.</summary>
    [Parameter, EditorRequired]
    public required ArticleFile File { get; set; }

    /// <summary>Attributions were decided.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Numbers the steps of the page, so that they are undone in order.</summary>
    [Parameter, EditorRequired]
    public required StepCounter Steps { get; set; }

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

    private Decided? Last => _done.TryPeek(out var last) ? last : null;

    private static string Attributions(int count) => count == 1 ? "1 attribution" : $"{count} attributions";

    private static Guid Key(ArticleProposal proposal) => proposal.Attributions[0].Found.Id;

    private async Task AcceptAsync(int place, ArticleProposal proposal, AcceptedProposal accepted)
    {
        (Claim Claim, TracingStep Step) made = default;
        if (await TryAsync(async () => made = accepted.PartOf is { } whole
            ? await intake.TraceAsync(Me, File.Article.Id, [.. accepted.Attributions.Select(one => new PlacedAttribution(one.Id, one.Seen, null))], new TraceOnto(whole, accepted.Words, AsPart: true))
            : await intake.AcceptAsync(Me, File.Article.Id, accepted.Attributions, null, accepted.Words)))
        {
            await DecidedAsync(place, proposal, made, null);
        }
    }

    private async Task RejectAsync(int place, ArticleProposal proposal)
    {
        if (await TryAsync(() => proposals.RejectAsync(Me, proposal.Read)))
        {
            await DecidedAsync(place, proposal, null, [.. proposal.Read.Select(one => one.Id)]);
        }
    }

    private async Task TakeBackAsync()
    {
        if (Last?.Made is { } made && await TryAsync(() => tracing.TakeBackAsync(Me, made.Step)))
        {
            await TakenBackAsync($"The claim “{made.Claim.Headline}” was taken back. It is proposed again.");
        }
    }

    private async Task TakeBackRejectionAsync()
    {
        if (Last?.Rejected is { } rejected && await TryAsync(() => proposals.TakeBackRejectionAsync(Me, rejected)))
        {
            await TakenBackAsync("The rejection was taken back. It is proposed again.");
        }
    }

    private Task DecidedAsync(int place, ArticleProposal proposal, (Claim Claim, TracingStep Step)? made, IReadOnlyList<Guid>? rejected)
    {
        _said = null;
        _done.Push(new Decided(Key(proposal), made, rejected, Steps.Next()));
        _next = (place, Key(proposal));
        return Changed.InvokeAsync();
    }

    private Task TakenBackAsync(string said)
    {
        (_next, _undone, _toUndone, _said) = (null, _done.Pop().Key, true, said);
        return Changed.InvokeAsync();
    }

    private sealed record Decided(Guid Key, (Claim Claim, TracingStep Step)? Made, IReadOnlyList<Guid>? Rejected, int Order);
}

/// <summary>A proposed claim as somebody accepts it: in their words, with the attributions they left in it.</summary>
/// <param name="Words">The claim.</param>
/// <param name="Attributions">What it is made of, as it was read.</param>
/// <param name="PartOf">The claim that it splits; null: it stands by itself.</param>
public sealed record AcceptedProposal(string Words, IReadOnlyList<(Guid Id, int Seen)> Attributions, Guid? PartOf = null);
