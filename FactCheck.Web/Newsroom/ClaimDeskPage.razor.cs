using FactCheck.Core.Claims;
using FactCheck.Web.Newsroom.Desk;
using FactCheck.Web.Newsroom.LookBack;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom;

/// <summary>One claim with all that the desk has on it.</summary>
public sealed partial class ClaimDeskPage(ClaimArchive archive, AutosaveDesk autosaves)
{
    private DeskView? _view;
    private bool _missing;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    [SupplyParameterFromQuery]
    public string? SaidBy { get; set; }

    [SupplyParameterFromQuery]
    public string? Compare { get; set; }

    // the desk itself is only hidden while somebody looks back: what they typed is still there afterwards
    private LookBackAddress Address => LookBackAddress.Read(Id, AsOf, SaidBy, Compare);

    // a change that belongs to no claim may be a source's name or somebody's role
    protected override bool Shows(Guid? claim) => claim is null || claim == Id;

    protected override async Task LoadAsync()
    {
        var file = await archive.OpenAsync(Id);
        _missing = file is null || Me is null;
        _view = _missing ? null : new DeskView(file!, Me!, await archive.HistoryAsync(Id), [.. (await autosaves.OnPartsOfAsync(Me!.Id, Id)).Select(Unfinished.Of)], ReloadAsync);
    }
}
