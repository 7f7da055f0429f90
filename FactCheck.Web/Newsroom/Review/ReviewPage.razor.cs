using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Review;

/// <summary>What would be published, beside what stands. What an editor reads is never swapped under their eyes.</summary>
public sealed partial class ReviewPage(PublishingDesk publishing, VerdictDesk verdicts, NavigationManager navigation)
{
    private EditionPreview? _preview;
    private EditionDocument? _before;
    private GraphDocument _graph = new();
    private Edition? _published;
    private string? _refusal;
    private Guid _shown;
    private bool _read;
    private bool _changed;

    [Parameter]
    public Guid Id { get; set; }

    private string Opening => _preview!.Before is { } before
        ? $"Submitted by {Submitter}. Edition {before.Number} {(_preview.File.Standing is null ? "stood before" : "stands")}; differences to it are marked"
        : $"Submitted by {Submitter}. Nothing was published yet: this would be the first edition";

    private string Submitter => _preview!.File.NameOf(_preview.File.Verdict!.SubmittedBy);

    protected override bool Shows(Guid? claim) => (claim is null || claim == Id) && _published is null;

    protected override async Task LoadAsync()
    {
        var now = await publishing.PreviewAsync(Id);
        if (_preview is null || _shown != Id)
        {
            Show(now);
            return;
        }

        _changed = now?.Fingerprint != _preview.Fingerprint || now.File.Claim.Work != _preview.File.Claim.Work;
    }

    private void Show(EditionPreview? preview)
    {
        (_preview, _read, _changed, _shown) = (preview, true, false, Id);
        _before = preview?.Before?.Read();
        _graph = preview?.Proposed.ReadGraph() ?? new GraphDocument();
    }

    private async Task LookAgainAsync()
    {
        _refusal = null;
        Show(await publishing.PreviewAsync(Id));
    }

    private async Task PublishAsync()
    {
        try
        {
            _published = await publishing.PublishAsync(Me!.Id, Id, _preview!.Fingerprint);
        }
        catch (EditorialRuleException refused)
        {
            Show(await publishing.PreviewAsync(Id));
            _refusal = refused.Message;
        }
    }

    private async Task<bool> SendBackAsync(string reason)
    {
        try
        {
            await verdicts.SendBackAsync(Me!.Id, Id, reason);
            navigation.NavigateTo("/newsroom/review");
            return true;
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
            StateHasChanged();
            return false;
        }
    }
}
