using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Joins attributions to a claim and has their chains drawn on it.</summary>
public sealed partial class JoinForm(IntakeDesk desk, ClaimArchive archive)
{
    private IReadOnlyList<ClaimLine> _open = [];
    private string _words = "";
    private string _find = "";
    private bool _toOpen;
    private Guid? _claim;

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    [Parameter, EditorRequired]
    public required Article Article { get; set; }

    /// <summary>In the order of the text.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ArticleAttribution> Chosen { get; set; }

    [Parameter]
    public EventCallback<(Claim Claim, TracingStep Step)> Joined { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    protected override void OnInitialized() => _words = Chosen.Count > 0 ? IntakeDesk.ClaimWordsFor(Article, Chosen) : "";

    private async Task ToOpenAsync()
    {
        _toOpen = true;
        await FindAsync(_find);
    }

    private async Task FindAsync(string find)
    {
        _find = find;
        _open = [.. (await archive.InboxAsync(null, find)).Where(line => line.Work is WorkState.Draft or WorkState.Checking)];
        _claim = _open.Any(line => line.Id == _claim) ? _claim : null;
    }

    private async Task JoinAsync()
    {
        (Claim, TracingStep) step = default;
        var joined = await TryAsync(async () =>
        {
            EditorialRule.Require(!_toOpen || _claim is not null, "Which claim? Choose one of those found.");
            EditorialRule.Require(_toOpen || !string.IsNullOrWhiteSpace(_words), "What is claimed? Write it as one statement that can be checked.");
            step = await desk.AcceptAsync(Me, Article.Id, [.. Chosen.Select(found => (found.Id, found.Revision))], _toOpen ? _claim : null, _words);
        });
        if (joined)
        {
            await Joined.InvokeAsync(step);
        }
    }
}
