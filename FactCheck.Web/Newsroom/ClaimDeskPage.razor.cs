using FactCheck.Core.Claims;
using FactCheck.Web.Newsroom.Desk;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom;

/// <summary>One claim with all that the desk has on it.</summary>
public sealed partial class ClaimDeskPage(ClaimArchive archive, AutosaveDesk autosaves)
{
    private DeskView? _view;
    private bool _missing;

    [Parameter]
    public Guid Id { get; set; }

    // a change that belongs to no claim may be a source's name or somebody's role
    protected override bool Shows(Guid? claim) => claim is null || claim == Id;

    protected override async Task LoadAsync()
    {
        var file = await archive.OpenAsync(Id);
        _missing = file is null || Me is null;
        _view = _missing ? null : new DeskView(file!, Me!, await archive.HistoryAsync(Id), [.. (await autosaves.OnPartsOfAsync(Me!.Id, Id)).Select(Unfinished.Of)], ReloadAsync);
    }
}
