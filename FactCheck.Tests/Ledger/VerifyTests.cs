using System.CommandLine;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Ledger;
using FactCheck.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Ledger;

public sealed class VerifyTests : NewsroomTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var first = await Newsroom.PublishedAsync();
        await Newsroom.CorrectedAsync(first.ClaimId);
    }

    [Fact]
    public async Task A_good_store_verifies()
    {
        var report = await VerifyAsync();

        Assert.Null(report.Problem);
        Assert.True(report.Entries > 20, $"{report.Entries} entries");
        Assert.True(report.Items > 10, $"{report.Items} items");
    }

    [Theory]
    [InlineData("UPDATE Ledger SET State = replace(State, 'doubled', 'tripled') WHERE Kind = 'Claim'", "Entry 9 (Claim")]
    [InlineData("UPDATE Ledger SET Why = 'New draff' WHERE Sequence = 9", "Entry 9 (Claim")]
    [InlineData("UPDATE Ledger SET At = At + 1 WHERE Sequence = 11", "Entry 11 ")]
    [InlineData("UPDATE Ledger SET ActorId = upper(ActorId) WHERE Sequence = 11", "Entry 11 ")]
    [InlineData("UPDATE Ledger SET Salt = zeroblob(16) WHERE Sequence = 11", "Entry 11 ")]
    [InlineData("UPDATE Ledger SET Hash = zeroblob(32) WHERE Sequence = 11", "Entry 11 ")]
    [InlineData("DELETE FROM Ledger WHERE Sequence = 11", "entry 11 is missing")]
    public async Task A_changed_entry_is_named(string tampering, string named)
    {
        Tamper(tampering);

        Assert.Contains(named, (await VerifyAsync()).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Quote":"so"}""", """{"Held":false,"Note":"","On":null,"Quote":"so","Tags":"[]"}""", "")]
    [InlineData("""{"Quote":"so"}""", """{"Held":true,"Quote":"so"}""", "Held")]
    [InlineData("""{"Quote":"so"}""", """{"Lineage":"Unknown","Quote":"so"}""", "")]
    [InlineData("""{"Quote":"so"}""", """{"Lineage":"Own","Quote":"so"}""", "Lineage")]
    [InlineData("""{"Held":true,"Quote":"so"}""", """{"Held":false,"Quote":"no"}""", "Held, Quote")]
    [InlineData("""{"Held":false,"Quote":"so"}""", """{"Quote":"so"}""", "Held")]
    public void An_entry_from_before_an_item_had_a_property_still_tells_of_it(string told, string stored, string different) =>
        Assert.Equal(different, string.Join(", ", ItemState.Differences(told, stored, fresh: """{"Held":false,"Lineage":"Unknown","Note":"","On":null,"Quote":"","Tags":"[]"}""")));

    [Fact]
    public async Task One_byte_changed_in_the_file_is_found()
    {
        byte[] hash;
        await using (var db = await Newsroom.DbAsync())
        {
            hash = await db.Ledger.Where(entry => entry.Sequence == 11).Select(entry => entry.Hash).SingleAsync(Ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct);
        }

        SqliteConnection.ClearAllPools();
        var path = Path.Combine(Newsroom.Folder, SqliteStore.FileName);
        var file = await File.ReadAllBytesAsync(path, Ct);
        for (var at = file.AsSpan().IndexOf(hash); at >= 0; at = file.AsSpan().IndexOf(hash))
        {
            file[at] ^= 1; // a page that was split may hold a stale copy, which means nothing
        }

        await File.WriteAllBytesAsync(path, file, Ct);

        Assert.Matches("^Entry 1[12] ", (await VerifyAsync()).Problem);
    }

    [Theory]
    [InlineData("UPDATE Verdicts SET Conclusion = 'It doubled.'", "differ in Conclusion")]
    [InlineData("UPDATE Verdicts SET Rating = 'True'", "differ in Rating")]
    [InlineData("UPDATE Editions SET Conclusion = 'It doubled.' WHERE Number = 1", "(Edition ")]
    [InlineData("UPDATE Editions SET Document = replace(Document, 'fell', 'rose') WHERE Number = 1", "differ in Document")]
    [InlineData("UPDATE Publications SET Restricted = 1", "differ in Restricted")]
    [InlineData("DELETE FROM Evidence", "deleted behind the ledger's back")]
    public async Task A_row_changed_behind_the_ledgers_back_is_named_with_its_entry(string tampering, string named)
    {
        Tamper(tampering);

        var problem = (await VerifyAsync()).Problem;

        Assert.Contains(named, problem, StringComparison.Ordinal);
        Assert.Matches("^Entry [0-9]+ ", problem);
    }

    [Fact]
    public async Task A_verdict_that_was_taken_off_a_sources_page_is_found()
    {
        Tamper("DELETE FROM EditionFacets WHERE FacetId IN (SELECT Id FROM Facets WHERE Kind = 'source')");

        Assert.Contains("topics or sources were changed behind the ledger's back", (await VerifyAsync()).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE TimelineCards SET ChainJson = '[\"Everybody says so.\"]'", "What the timeline shows of edition")]
    [InlineData("UPDATE TimelineCards SET Denied = 1 - Denied", "What the timeline shows of edition")]
    [InlineData("UPDATE TimelineCards SET State = 'UnderReview'", "What the timeline shows of edition")]
    [InlineData("UPDATE TimelineCards SET SaidLast = '2001-01-01'", "What the timeline shows of edition")]
    [InlineData("UPDATE FacetMonths SET Count = Count + 1 WHERE Count > 0", "The strip above the timeline counts")]
    [InlineData("DELETE FROM FacetMonths WHERE Count > 0", "The strip above the timeline lacks a month")]
    [InlineData("INSERT INTO StoryClaims(ClaimId, StoryId) SELECT ClaimId, EditionId FROM TimelineCards LIMIT 1", "The claims of a story are not those")]
    public async Task Whatever_readers_are_shown_otherwise_than_the_editions_say_is_found(string tampering, string found)
    {
        Assert.Null((await VerifyAsync()).Problem);
        Tamper(tampering);

        Assert.Contains(found, (await VerifyAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_any_more_is_a_finding_and_not_a_failure()
    {
        Tamper("UPDATE Statements SET Bases = 'x'");

        Assert.StartsWith("A row of Statement, changed behind the ledger's back, cannot be read", (await VerifyAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_prints_the_head_of_a_good_store_and_exits_1_on_a_broken_one()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new InvocationConfiguration { Output = output, Error = error };

        Assert.Equal(0, await CommandLine.RunAsync(["verify", "--data", Newsroom.Folder], console));
        var head = LedgerHead.Parse(output.ToString());
        Tamper($"DELETE FROM Ledger WHERE Sequence = {head.Sequence}");

        Assert.Equal(1, await CommandLine.RunAsync(["verify", "--data", Newsroom.Folder, "--head", head.ToString()], console));
        Assert.Contains($"Entry {head.Sequence} of the saved head is gone", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await CommandLine.RunAsync(["verify", "--data", Newsroom.Folder, "--head", "nonsense"], console));
    }

    [Fact]
    public async Task The_last_entry_cannot_be_cut_off_against_a_saved_head()
    {
        var saved = (await VerifyAsync()).Head;
        Tamper($"DELETE FROM Ledger WHERE Sequence = {saved.Sequence}");

        var report = await Newsroom.Get<LedgerVerifier>().VerifyAsync(LedgerHead.Parse(saved.ToString()), Ct);

        Assert.Contains($"Entry {saved.Sequence} of the saved head is gone", report.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_state_leaves_the_chain_whole_but_somebody_must_have_said_why()
    {
        await using (var db = await Newsroom.DbAsync())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Ledger SET State = NULL, Why = NULL, Salt = NULL WHERE Sequence = 11", Ct);
        }

        Assert.EndsWith("was erased, and no entry says who erased it and why.", (await VerifyAsync()).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Ledger SET Why = 'another reason' WHERE Sequence = 11")]
    [InlineData("DELETE FROM Ledger WHERE Sequence = 11")]
    [InlineData("UPDATE Editions SET Conclusion = 'It doubled.' WHERE Number = 2")]
    [InlineData("UPDATE Editions SET Chain = 'Everybody says so.' WHERE ValidTo IS NULL")]
    [InlineData("UPDATE Editions SET SearchText = '', ValidTo = ValidFrom WHERE ValidTo IS NULL")]
    [InlineData("UPDATE Editions SET ValidTo = NULL WHERE ValidTo IS NULL")]
    [InlineData("DELETE FROM Editions")]
    public async Task The_store_itself_refuses_to_rewrite_history(string tampering)
    {
        await using var db = await Newsroom.DbAsync();

        await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(tampering, Ct));
    }

    private Task<LedgerReport> VerifyAsync() => Newsroom.Get<LedgerVerifier>().VerifyAsync(null, Ct);

    // As somebody with the file and no respect for its triggers would.
    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection(SqliteStore.ConnectionString(Newsroom.Folder) + ";Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER IF EXISTS Ledger_no_update; DROP TRIGGER IF EXISTS Ledger_no_delete; DROP TRIGGER IF EXISTS Editions_no_update;" + sql;
        command.ExecuteNonQuery();
    }
}
