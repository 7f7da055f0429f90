using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Timeline;

/// <summary>A newsroom in a folder of its own that prints what it is handed: editions by the real verbs, over a real SQLite file, on a clock that can be set.</summary>
public sealed class Press : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _keep;
    private Guid _editor;

    private Press(string folder, bool keep, DateTimeOffset start)
    {
        (Folder, _keep, Clock) = (folder, keep, new FakeTimeProvider(start));
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddNewsroomStore(folder).BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }
    public string Folder { get; }
    public IDbContextFactory<FactCheckDb> Db => _services.GetRequiredService<IDbContextFactory<FactCheckDb>>();
    public ChangeFeed Changes => _services.GetRequiredService<ChangeFeed>();
    private Journal Journal => _services.GetRequiredService<Journal>();

    public static async Task<Press> OpenAsync(string? folder = null, DateTimeOffset? start = null)
    {
        var press = new Press(
            folder ?? Path.Combine(Path.GetTempPath(), "factcheck-" + Guid.NewGuid().ToString("N")),
            folder is not null,
            start ?? new DateTimeOffset(2023, 2, 12, 9, 0, 0, TimeSpan.Zero));
        await SqliteStore.MigrateAsync(press.Db, press.Folder);
        press._editor = (await press._services.GetRequiredService<PeopleDesk>().FoundAsync("Nora Editor")).Id;
        return press;
    }

    /// <summary>The first edition of a claim, now.</summary>
    public Task<Edition> PublishAsync(EditionDocument document) => Journal.CommitAsync(_editor, "Published", change =>
    {
        var claim = Claim.Draft(document.ClaimText, document.Headline, document.Slug, _editor, change.At);
        claim.Word(document.ClaimText, document.Headline, document.Slug, document.Language, document.Why, []);
        var publication = Publication.Of(claim, change.At);
        change.Db.AddRange(claim, publication);
        return Task.FromResult(Print(change, claim, publication, document, null));
    });

    /// <summary>The next edition, with its correction.</summary>
    public Task<Edition> CorrectAsync(EditionDocument document) => Journal.CommitAsync(_editor, "Corrected", async change =>
    {
        var claim = await change.Db.Claims.SingleAsync(c => c.Slug == document.Slug);
        var publication = await change.Db.Publications.SingleAsync(p => p.Id == claim.Id);
        var before = await change.Db.Editions.Where(e => e.ClaimId == claim.Id).OrderByDescending(e => e.Number).FirstAsync();
        if (before.ValidTo is null)
        {
            before.End(change.At);
        }

        var after = Print(change, claim, publication, document, before);
        change.Db.Add(Correction.Between(before, after, document.Correction!.Value, document.CorrectionNote, change.At));
        return after;
    });

    public Task WithdrawAsync(string slug, string note) => MoveAsync(slug, async (change, publication) =>
    {
        publication.Move(PublicMove.Withdraw, note, change.At);
        var standing = await change.Db.Editions.SingleAsync(e => e.ClaimId == publication.Id && e.ValidTo == null);
        standing.End(change.At);
        change.Db.Add(Correction.Between(standing, null, CorrectionKind.Withdrawal, note, change.At));
    });

    public Task PutUnderReviewAsync(string slug, string note) => MoveAsync(slug, (change, publication) =>
    {
        publication.Move(PublicMove.PutUnderReview, note, change.At);
        return Task.CompletedTask;
    });

    public Task RestrictAsync(string slug) => MoveAsync(slug, (change, publication) =>
    {
        publication.Restrict();
        return Task.CompletedTask;
    });

    /// <summary>A story of published claims, published now; the same name again is its next edition.</summary>
    public Task TellAsync(string name, string introduction, params string[] slugs) => Journal.CommitAsync(_editor, "Told", async change =>
    {
        var slug = Slug.From(name);
        var story = await change.Db.Stories.SingleOrDefaultAsync(s => s.Slug == slug) ?? change.Db.Add(Story.Propose(new StoryWords(name, introduction), slug, _editor, change.At)).Entity;
        var claims = await change.Db.Claims.Where(claim => slugs.Contains(claim.Slug)).ToListAsync();
        foreach (var gone in story.ClaimIds.Except(claims.Select(claim => claim.Id)).ToList())
        {
            story.Leave(gone);
        }

        foreach (var claim in claims.Where(claim => !story.ClaimIds.Contains(claim.Id)))
        {
            story.Take(claim);
        }

        var editions = await change.Db.StoryEditions.Where(edition => edition.StoryId == story.Id).ToListAsync();
        editions.Find(edition => edition.ValidTo is null)?.End(change.At);
        story.Publish();
        change.Db.Add(StoryEdition.Issue(story, editions.Count + 1, change.At));
    });

    /// <summary>A story that nobody has published.</summary>
    public Task ProposeAsync(string name) => Journal.CommitAsync(_editor, "Proposed", async change =>
    {
        var story = Story.Propose(new StoryWords(name, "Nobody has read this."), Slug.From(name), _editor, change.At);
        foreach (var claim in await change.Db.Claims.ToListAsync())
        {
            story.Take(claim);
        }

        change.Db.Add(story);
    });

    public Task RetireAsync(string slug) => Journal.CommitAsync(_editor, "Retired", async change =>
        (await change.Db.StoryEditions.SingleAsync(edition => edition.Slug == slug && edition.ValidTo == null)).End(change.At));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_keep)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private Task MoveAsync(string slug, Func<Change, Publication, Task> move) => Journal.CommitAsync(_editor, "Moved", async change =>
    {
        var claim = await change.Db.Claims.SingleAsync(c => c.Slug == slug);
        await move(change, await change.Db.Publications.SingleAsync(p => p.Id == claim.Id));
    });

    private Edition Print(Change change, Claim claim, Publication publication, EditionDocument document, Edition? before)
    {
        var verdict = Verdict.On(claim, change.At);
        verdict.Write(new VerdictWords(document.Rating, document.Conclusion, document.Reasoning), _editor);
        var edition = Edition.Issue(claim, verdict, document, document.Fingerprint(), publication.Issue(change.At), before?.FirstPublished, change.At);
        change.Db.Add(edition);
        return edition;
    }
}
