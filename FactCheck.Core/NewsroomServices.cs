using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Interchange.Import;
using FactCheck.Core.Ledger;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core;

public static class NewsroomServices
{
    /// <summary>The store in <paramref name="folder"/> and every desk that works on it. Desks hold no state: one of each serves all.</summary>
    public static IServiceCollection AddNewsroomStore(this IServiceCollection services, string folder)
    {
        services.AddDbContextFactory<FactCheckDb>(options => options.UseStore(folder));
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<ChangeFeed>()
            .AddSingleton<Journal>()
            .AddSingleton<LedgerVerifier>()
            .AddSingleton<LedgerCheckpoints>()
            .AddSingleton<PeopleDesk>()
            .AddSingleton<SourceDesk>()
            .AddSingleton<SameSourceDesk>()
            .AddSingleton<WithdrawalDesk>()
            .AddSingleton<ClaimDesk>()
            .AddSingleton<ClaimArchive>()
            .AddSingleton<ClaimPast>()
            .AddSingleton<AutosaveDesk>()
            .AddSingleton<IPageFetch, PageFetch>()
            .AddSingleton<IntakeDesk>()
            .AddSingleton<ProposalDesk>()
            .AddSingleton<TracingDesk>()
            .AddSingleton<GraphDesk>()
            .AddSingleton<VerdictDesk>()
            .AddSingleton<LookAgainShelf>()
            .AddSingleton<SourcingDesk>()
            .AddSingleton<PublishingDesk>()
            .AddSingleton<ReviewShelf>()
            .AddSingleton<PublishedClaims>()
            .AddSingleton<Exporter>()
            .AddSingleton<ArchiveDesk>()
            .AddSingleton<StoryDesk>()
            .AddSingleton<OtherReviewDesk>()
            .AddSingleton<ReviewImporter>()
            .AddSingleton<FeedFetch>()
            .AddSingleton<TakeoverDesk>()
            .AddSingleton<ExportImporter>()
            .AddSingleton<EarlierChecks>()
            .AddSingleton<NearCopies>();
    }
}
