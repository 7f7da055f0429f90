using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline.Search;

/// <summary>A press whose editions a reader searches.</summary>
public abstract class SearchTest : IAsyncLifetime
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;
    internal Press Press { get; private set; } = null!;
    private protected PublicTimeline Timeline => new(Press.Db, Press.Clock);

    public async ValueTask InitializeAsync()
    {
        Press = await Press.OpenAsync();
        await PrintAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Press.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What is published before each test.</summary>
    protected virtual Task PrintAsync() => Task.CompletedTask;

    private protected async Task PublishAsync(params EditionDocument[] documents)
    {
        foreach (var document in documents)
        {
            await Press.PublishAsync(document);
            Press.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private protected Task<TimelineView> ViewAsync(string typed) => Timeline.PageAsync(new TimelineFilter { Text = typed }, ct: Ct);

    /// <summary>Headlines, in the order in which they are shown.</summary>
    private protected async Task<List<string>> FindAsync(TimelineFilter filter) => [.. (await Timeline.PageAsync(filter, ct: Ct)).Items.Select(card => card.Headline)];

    private protected Task<List<string>> FindAsync(string typed) => FindAsync(new TimelineFilter { Text = typed });

    private protected static EditionDocument In(string language, string headline, string claim, string conclusion) =>
        SomeEdition.Of(headline) with { Slug = "claim-" + Guid.NewGuid().ToString("N"), Language = language, ClaimText = claim, Conclusion = conclusion };
}
