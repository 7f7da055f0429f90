using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests;

/// <summary>A newsroom over a real SQLite file, with three people in it and a clock that tests set. Claims come to their state by the real verbs.</summary>
public sealed class TestNewsroom : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly ServiceProvider _services;

    private TestNewsroom()
    {
        Folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddNewsroomStore(Folder).BuildServiceProvider();
    }

    public string Folder { get; }
    public FakeTimeProvider Clock { get; } = new(Noon);
    public Guid Administrator { get; private set; }
    public Guid Checker { get; private set; }
    public Guid Editor { get; private set; }

    public ClaimDesk Claims => Get<ClaimDesk>();
    public ClaimArchive Archive => Get<ClaimArchive>();
    public TracingDesk Tracing => Get<TracingDesk>();
    public SourceDesk Sources => Get<SourceDesk>();
    public SameSourceDesk Same => Get<SameSourceDesk>();
    public WithdrawalDesk Withdrawals => Get<WithdrawalDesk>();
    public VerdictDesk Verdicts => Get<VerdictDesk>();
    public PublishingDesk Publishing => Get<PublishingDesk>();
    public StoryDesk Stories => Get<StoryDesk>();
    public SourcingDesk Sourcing => Get<SourcingDesk>();
    public PeopleDesk People => Get<PeopleDesk>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Without rules on sourcing: the tests about them switch packs on, and no other test need tell where its evidence comes from.</summary>
    public static async Task<TestNewsroom> OpenAsync()
    {
        var newsroom = await WithHouseRulesAsync();
        for (var (n, rules) = (0, SourcingPack.All); n < rules.Count; n++)
        {
            await newsroom.Sourcing.SwitchAsync(newsroom.Administrator, n, rules[n].Id, on: false, "for this test", Ct);
        }

        return newsroom;
    }

    /// <summary>As a newsroom begins: every pack of rules on sourcing is on.</summary>
    public static async Task<TestNewsroom> WithHouseRulesAsync()
    {
        var newsroom = new TestNewsroom();
        await SqliteStore.MigrateAsync(newsroom.Get<IDbContextFactory<FactCheckDb>>(), newsroom.Folder, Ct);
        newsroom.Administrator = (await newsroom.People.FoundAsync("Ada", Ct)).Id;
        newsroom.Checker = (await newsroom.People.AddAsync(newsroom.Administrator, "Cleo", Role.FactChecker, Ct)).Id;
        newsroom.Editor = (await newsroom.People.AddAsync(newsroom.Administrator, "Ed", Role.Editor, Ct)).Id;
        return newsroom;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<FactCheckDb> DbAsync() => Get<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(Ct);

    public async Task<ClaimFile> FileAsync(Guid claim) => (await Archive.OpenAsync(claim, Ct))!;

    public Task<Source> SourceAsync(string name, SourceKind kind = SourceKind.Outlet) => Sources.RegisterAsync(Checker, new SourceWords(name, kind), Ct);

    public Task<Claim> DraftAsync(string text = "Crime doubled last year.") => Claims.DraftAsync(Checker, text, null, Ct);

    /// <summary>Being checked, with a minister who says so, a paper that passes it on, and one piece of evidence.</summary>
    public async Task<Claim> CheckingAsync(string text = "Crime doubled last year.")
    {
        var claim = await DraftAsync(text);
        await Claims.StartCheckingAsync(Checker, claim.Id, Ct);
        var minister = await SourceAsync($"Minister {Guid.NewGuid():N}"[..20], SourceKind.Person);
        var paper = await SourceAsync($"The Paper {Guid.NewGuid():N}"[..20]);
        var said = await Tracing.AddAsync(Checker, claim.Id, Says(minister, Act.Asserts), Ct);
        await Tracing.AddAsync(Checker, claim.Id, Says(paper, Act.Reports) with { Bases = [Reliance.Of(RelianceKind.Quotes, said.Id)] }, Ct);
        await Claims.AddEvidenceAsync(Checker, claim.Id, new EvidenceWords("Police statistics", Stance.Refutes, null, "https://example.org/stats", null, null), Ct);
        return claim;
    }

    /// <summary>The editor's version of a verdict, over whatever stands.</summary>
    public async Task EditorWritesAsync(Guid claim, string conclusion) =>
        await Verdicts.WriteAsync(Editor, claim, (await FileAsync(claim)).Verdict?.Revision ?? 0, new VerdictWords(Rating.False, conclusion, ""), Ct);

    public async Task<Claim> InReviewAsync(string text = "Crime doubled last year.", Rating rating = Rating.False)
    {
        var claim = await CheckingAsync(text);
        await Verdicts.WriteAsync(Checker, claim.Id, 0, new VerdictWords(rating, "Reported crime fell by two percent.", "The **statistics** say so."), Ct);
        await Verdicts.SubmitAsync(Checker, claim.Id, null, null, Ct);
        return claim;
    }

    public async Task<Edition> PublishedAsync(string text = "Crime doubled last year.", Rating rating = Rating.False)
    {
        var claim = await InReviewAsync(text, rating);
        return await PublishAsync(claim.Id);
    }

    /// <summary>What the editor reads now, published.</summary>
    public async Task<Edition> PublishAsync(Guid claim)
    {
        var preview = (await Publishing.PreviewAsync(claim, Ct))!;
        return await Publishing.PublishAsync(Editor, claim, preview.Fingerprint, Ct);
    }

    /// <summary>Taken up again, rated anew, published with a note.</summary>
    public async Task<Edition> CorrectedAsync(Guid claim, Rating rating = Rating.MostlyFalse, string note = "A newer table shows a small rise.")
    {
        await Claims.TakeUpAgainAsync(Checker, claim, "new data", Ct);
        var file = await FileAsync(claim);
        await Verdicts.WriteAsync(Checker, claim, file.Verdict!.Revision, new VerdictWords(rating, "Crime rose by one percent.", file.Verdict.Reasoning), Ct);
        await Verdicts.SubmitAsync(Checker, claim, CorrectionKind.Correction, note, Ct);
        return await PublishAsync(claim);
    }

    public static StatementWords Says(Source source, Act act) => new(source.Id, act, Certainty.Certain, null, Lineage.Own, []);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
