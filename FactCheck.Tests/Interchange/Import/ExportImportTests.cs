using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Interchange.Import;
using FactCheck.Core.Ledger;
using FactCheck.Core.Matching;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Interchange.Import;

public sealed class ExportImportTests : IAsyncLifetime
{
    private static readonly Publisher s_publisher = new("The Desk", "https://check.example.org");
    private static readonly string s_drones = SomeEdition.Drones().Slug;
    private Press _press = null!; // opened before each test
    private TestNewsroom _newsroom = null!; // the one that imports

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync();
        _press = await Press.OpenAsync();
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.PublishAsync(SomeEdition.Of("The dam broke"));
        await _press.PublishAsync(SomeEdition.Of("Doubted since", Rating.True) with { Reasoning = "One line.\nAnother, with \"quotes\" and ‮letters from the right‬ 🙂." });
        await _press.PublishAsync(SomeEdition.Of("Kept from everybody"));
        await _press.TellAsync("Things in the sky", "Drones, at first.", s_drones);
        await _press.TellAsync("Things in the sky", "Drones, at first.", s_drones, "kept-from-everybody");
        await _press.TellAsync("Not to be seen", "All of it is hidden.", "kept-from-everybody");
        await _press.TellAsync("Retired", "It was a mistake.", s_drones);
        await _press.ProposeAsync("Only proposed");
        await _press.RetireAsync("retired");
        _press.Clock.Advance(TimeSpan.FromHours(5));
        await _press.WithdrawAsync("the-dam-broke", "The picture was of another dam.");
        await _press.RestrictAsync("kept-from-everybody");
        await _press.PutUnderReviewAsync("doubted-since", "A reader sent us another table.");
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Clarification, "We were unclear."));
    }

    public async ValueTask DisposeAsync()
    {
        await _press.DisposeAsync();
        await _newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_was_exported_imported_and_exported_again_is_the_same_in_every_field()
    {
        using var first = await ExportedAsync();
        var (report, rejected) = await ImportAsync(first);
        Assert.Equal((new ImportReport(4, 0, 0), 0), (report, rejected.Count)); // three claims and their story

        using var second = new MemoryStream();
        await _newsroom.Get<Exporter>().WriteAsync(ExportFormat.Zip, second, s_publisher, ct: Ct);
        var (before, after) = (Entries(first), Entries(second));
        Assert.Equal(before["claims.jsonl"], after["claims.jsonl"]);
        Assert.Equal(before["stories.jsonl"], after["stories.jsonl"]);
        Assert.Equal(3, before["claims.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(before.Where(entry => entry.Key.StartsWith("tables/", StringComparison.Ordinal)), after.Where(entry => entry.Key.StartsWith("tables/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_stories_comes_what_readers_see_of_them_and_nothing_of_a_restricted_claim()
    {
        using var zip = await ExportedAsync();
        var told = JsonNode.Parse(Entries(zip)["stories.jsonl"])!; // one line: neither what is hidden, retired nor proposed
        Assert.Equal(("things-in-the-sky", 2, 1), ((string?)told["slug"], (int)told["number"]!, told["claims"]!.AsArray().Count));
        await ImportAsync(zip);

        var seen = await new PublicStories(_newsroom.Get<IDbContextFactory<FactCheckDb>>()).FindAsync("things-in-the-sky", Ct);
        Assert.Equal(("Things in the sky", "Drones, at first.", 2), (seen?.Edition.Name, seen?.Edition.Introduction, seen?.Edition.Number));
        Assert.Equal([s_drones], seen!.Claims.Select(card => card.Slug));
        Assert.Null((await _newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task An_imported_story_can_be_reworded_and_published_again()
    {
        using var zip = await ExportedAsync();
        await ImportAsync(zip);

        var desk = _newsroom.Get<StoryDesk>();
        var story = Assert.Single(await desk.AllAsync(Ct)).Story;
        await desk.WordAsync(_newsroom.Checker, story.Id, story.Revision, new StoryWords("Things in the sky", "Drones."), Ct);
        Assert.Equal(3, (await desk.PublishAsync(_newsroom.Editor, story.Id, story.Revision + 1, Ct)).Number);
    }

    [Fact]
    public async Task A_story_whose_address_is_taken_is_refused_with_its_reason()
    {
        using var zip = await ExportedAsync();
        await _newsroom.Get<StoryDesk>().ProposeAsync(_newsroom.Checker, new StoryWords("Things in the sky", "Ours."), Ct);
        var (report, rejected) = await ImportAsync(zip);
        Assert.Equal((3, "Another story has its address here (/stories/things-in-the-sky). Addresses stand for ever, so it is not imported."), (report.Added, Assert.Single(rejected).Problem));
    }

    [Fact]
    public async Task The_ledger_tells_who_imported_what_from_whom_and_its_chain_holds()
    {
        using var zip = await ExportedAsync();
        await ImportAsync(zip);

        await using var db = await _newsroom.DbAsync();
        var entries = await db.Ledger.AsNoTracking().Where(entry => entry.Why!.StartsWith("Imported from")).ToListAsync(Ct);
        Assert.Equal(5, entries.Count(entry => entry.Kind == nameof(Edition)));
        Assert.All(entries, entry => Assert.Equal((_newsroom.Editor, "Imported from desk.zip, the export of The Desk"), (entry.ActorId, entry.Why)));
        Assert.Null((await _newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task An_imported_claim_can_be_taken_up_again_and_corrected()
    {
        using var zip = await ExportedAsync();
        await ImportAsync(zip);

        await using var db = await _newsroom.DbAsync();
        var claim = await db.Claims.SingleAsync(c => c.Slug == "doubted-since", Ct);
        await _newsroom.Claims.TakeUpAgainAsync(_newsroom.Checker, claim.Id, "a new table", Ct);
        Assert.Equal((Rating.True, "doubted-since"), ((await _newsroom.FileAsync(claim.Id)).Verdict!.Rating, claim.Slug));
    }

    [Fact]
    public async Task Claims_that_are_known_are_passed_over_and_an_address_that_is_taken_is_refused_with_its_reason()
    {
        using var zip = await ExportedAsync();
        var own = await _newsroom.DraftAsync("The dam broke");
        Assert.Equal("the-dam-broke", own.Slug);

        var (report, rejected) = await ImportAsync(zip);
        Assert.Equal(new ImportReport(3, 0, 0), report);
        Assert.Equal(("Another claim has its address here (/claims/the-dam-broke). Addresses stand for ever, so it is not imported.", "the-dam-broke"), (Assert.Single(rejected).Problem, rejected[0].Text));
        Assert.Equal(new ImportReport(0, 0, 3), (await ImportAsync(zip)).Report);
    }

    [Theory]
    [InlineData("editions", "Its editions are not numbered from one on without gaps.")]
    [InlineData("state", "It says that it is live, and its last edition does not agree.")]
    [InlineData("document", "The document of one of its editions cannot be read.")]
    [InlineData("rating", "“rating” is not as an export writes it.")]
    [InlineData("id", "“id” is missing.")]
    [InlineData("future", "It would be of a time that is yet to come. Set the clock of this machine.")]
    public async Task A_claim_that_contradicts_itself_is_refused_and_the_others_come_in(string what, string reason)
    {
        using var zip = await ExportedAsync();
        using var spoilt = Changed(zip, line =>
        {
            var (edition, publication) = ((JsonObject)line["editions"]![0]!, (JsonObject)line["publication"]!);
            switch (what)
            {
                case "editions": publication["editions"] = 7; break;
                case "state": (publication["state"], edition["validTo"]) = ("Live", "2023-02-13T00:00:00Z"); break;
                case "document": edition["document"] = new JsonObject { ["Rating"] = "Nonsense" }; break;
                case "rating": edition["rating"] = "3"; break;
                case "id": edition.Remove("id"); break;
                case "future": publication["since"] = "2099-01-01T00:00:00Z"; break;
            }
        });

        var (report, rejected) = await ImportAsync(spoilt);
        Assert.Equal((3, reason), (report.Added, Assert.Single(rejected).Problem));
    }

    [Fact]
    public async Task What_is_no_whole_export_says_so()
    {
        using var zip = await ExportedAsync();
        using var half = new MemoryStream(zip.ToArray()[..(int)(zip.Length / 2)]);
        Assert.StartsWith("desk.zip is no whole ZIP file", await RefusedAsync(half), StringComparison.Ordinal);

        using var other = new MemoryStream();
        await using (var archive = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("a.txt");
        }

        Assert.StartsWith("The ZIP file is no export of FactCheck: it has no manifest.json.", await RefusedAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_editor_takes_over_what_will_stand_as_our_own()
    {
        using var zip = await ExportedAsync();
        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.Get<ExportImporter>().ImportAsync(_newsroom.Checker, zip, "desk.zip", _ => Task.CompletedTask, ct: Ct));
        Assert.Equal("Only an editor may import what was published elsewhere as our own.", refused.Message);
    }

    private async Task<string> RefusedAsync(Stream zip) =>
        (await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.Get<ExportImporter>().ImportAsync(_newsroom.Editor, zip, "desk.zip", _ => Task.CompletedTask, ct: Ct))).Message;

    private async Task<MemoryStream> ExportedAsync()
    {
        var zip = new MemoryStream();
        await new Exporter(new PublishedClaims(_press.Db), _press.Clock).WriteAsync(ExportFormat.Zip, zip, s_publisher, ct: Ct);
        return zip;
    }

    private async Task<(ImportReport Report, List<ReadReview> Rejected)> ImportAsync(Stream zip)
    {
        zip.Position = 0;
        var rejected = new List<ReadReview>();
        var report = await _newsroom.Get<ExportImporter>().ImportAsync(_newsroom.Editor, zip, "desk.zip", record => { rejected.Add(record); return Task.CompletedTask; }, ct: Ct);
        return (report, rejected);
    }

    private static Dictionary<string, string> Entries(MemoryStream bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            return text.ReadToEnd();
        });
    }

    // the same export, with the line of the claim that is under review changed
    private static MemoryStream Changed(MemoryStream bytes, Action<JsonNode> change)
    {
        var changed = new MemoryStream();
        using var zip = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in Entries(bytes))
        {
            using var entry = new StreamWriter(zip.CreateEntry(name).Open());
            foreach (var line in text.Split('\n'))
            {
                var node = name == "claims.jsonl" && line.Contains("\"UnderReview\"", StringComparison.Ordinal) ? JsonNode.Parse(line) : null;
                if (node is not null)
                {
                    change(node);
                }

                entry.Write($"{node?.ToJsonString() ?? line}\n");
            }
        }

        return changed;
    }
}
