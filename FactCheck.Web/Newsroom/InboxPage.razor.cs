using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom;

/// <summary>The desk's claims, touched last first. State, words looked for and the page are in the address.</summary>
public sealed partial class InboxPage(ClaimArchive archive, AutosaveDesk autosaves, NavigationManager navigation)
{
    private static readonly WorkState?[] s_tabs = [null, .. Enum.GetValues<WorkState>()];
    private IReadOnlyList<ClaimLine>? _lines;
    private IReadOnlyDictionary<WorkState, int> _counts = new Dictionary<WorkState, int>();
    private WorkState? _state;
    private bool _drafting;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    /// <summary>The last line of the page before: the moment it was touched and its id.</summary>
    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    private static IReadOnlyList<WorkState?> Tabs => s_tabs;

    private string OlderAddress => $"{AddressOf(_state)}{(AddressOf(_state).Contains('?') ? '&' : '?')}before={_lines![^1].TouchedAt.UtcTicks}_{_lines[^1].Id:N}";

    private string WhenEmpty => (Find, _state) switch
    {
        ({ Length: > 0 }, _) => $"Nothing here holds “{Find}”. Look in another state of work, or for fewer words.",
        (_, null) => "No claim yet. Write one down with “New claim”, or take in an article and accept what it says.",
        (_, WorkState.Draft) => "No drafts. A new claim begins here, and so does one accepted from an article.",
        (_, WorkState.Checking) => "Nobody is checking anything. Open a draft and start checking it.",
        (_, WorkState.InReview) => "Nothing waits for an editor.",
        (_, WorkState.Done) => "Nothing is done yet. A claim comes here when an editor has published it.",
        _ => "Nothing was dismissed.",
    };

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        _drafting |= May.TakeIn(Me) && await autosaves.FindAsync(Me!.Id, NewClaim.NewItem) is not null; // begun and never saved
    }

    protected override async Task LoadAsync()
    {
        _state = Enum.TryParse<WorkState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
        _counts = await archive.CountsAsync();
        _lines = await archive.InboxAsync(_state, Find, Cursor());
    }

    private static string WordOf(WorkState? state) => state is { } known ? string.Concat(known.Word()[..1].ToUpperInvariant(), known.Word().AsSpan(1)) : "All work";

    private int CountOf(WorkState? state) =>
        state is { } known ? _counts.GetValueOrDefault(known) : _counts.Where(count => count.Key is not WorkState.Dismissed).Sum(count => count.Value);

    private string AddressOf(WorkState? state) => Address(state, Find);

    private static string Address(WorkState? state, string? find)
    {
        var query = new List<string>();
        if (state is { } known)
        {
            query.Add($"state={known.ToString().ToLowerInvariant()}");
        }

        if (!string.IsNullOrWhiteSpace(find))
        {
            query.Add($"find={Uri.EscapeDataString(find.Trim())}");
        }

        return query.Count == 0 ? "/newsroom" : $"/newsroom?{string.Join('&', query)}";
    }

    private void FindAsync(ChangeEventArgs typed) => navigation.NavigateTo(Address(_state, typed.Value as string));

    private ClaimLine? Cursor()
    {
        var parts = Before?.Split('_');
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParse(id, out var claim)
            ? new ClaimLine(claim, "", default, PublicState.Unpublished, false, new DateTimeOffset(at, TimeSpan.Zero))
            : null;
    }
}
