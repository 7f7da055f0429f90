using FactCheck.Core.Editions;

namespace FactCheck.Web.Newsroom.Review;

/// <summary>What waits for an editor, the oldest first.</summary>
public sealed partial class ReviewListPage(ReviewShelf queue)
{
    private IReadOnlyList<WaitingClaim>? _waiting;

    protected override async Task LoadAsync() => _waiting = await queue.WaitingAsync();

    protected override bool Shows(Guid? claim) => claim is not null;
}
