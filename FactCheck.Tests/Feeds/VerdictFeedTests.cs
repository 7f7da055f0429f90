using System.Text;
using System.Xml.Linq;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;
using FactCheck.Web.Feeds;

namespace FactCheck.Tests.Feeds;

public sealed class VerdictFeedTests : IAsyncLifetime
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly FeedPublisher s_publisher = new("The Desk", "https://check.example.org");
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task Verdicts_and_a_tombstone_read_as_published()
    {
        var stands = await _press.PublishAsync(SomeEdition.Drones());
        var gone = await _press.PublishAsync(SomeEdition.Of("The dam broke"));
        _press.Clock.Advance(TimeSpan.FromHours(5));
        await _press.WithdrawAsync(gone.Slug, "The picture was of another dam.");

        var feed = (await FeedAsync()).Replace(stands.ClaimId.ToString(), "CLAIM-1", StringComparison.Ordinal).Replace(gone.ClaimId.ToString(), "CLAIM-2", StringComparison.Ordinal);

        Assert.Equal(await File.ReadAllTextAsync(Repository.File("FactCheck.Tests/Feeds/verdicts.xml"), Ct), feed + "\n");
    }

    [Fact]
    public async Task An_entry_keeps_its_id_and_is_updated_by_a_correction_but_not_by_a_clarification()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        var (id, first) = await EntryAsync();
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.Unproven, CorrectionKind.Clarification, "We name the month."));
        var (sameId, clarified) = await EntryAsync();
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        var (stillId, corrected) = await EntryAsync();

        Assert.Equal("2023-02-12T09:00:00Z", first);
        Assert.Equal(first, clarified);
        Assert.Equal("2023-02-14T09:00:00Z", corrected);
        Assert.Equal([id, id], [sameId, stillId]);
    }

    [Fact]
    public async Task What_xml_cannot_hold_does_not_break_the_feed()
    {
        await _press.PublishAsync(SomeEdition.Of("Bad <script>alert(1)</script>") with { Conclusion = "half \uD83D pair, \uFFFE, whole 🙂" });

        var entry = XDocument.Parse(await FeedAsync()).Root!.Element(s_atom + "entry")!;

        Assert.Contains("<script>", entry.Element(s_atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("whole 🙂", entry.Element(s_atom + "summary")!.Value, StringComparison.Ordinal);
    }

    private async Task<string> FeedAsync() =>
        Encoding.UTF8.GetString(VerdictFeed.Write(await new PublicNews(_press.Db).PageAsync(new TimelineFilter(), null, Ct), s_publisher).Bytes);

    private async Task<(string Id, string Updated)> EntryAsync()
    {
        var entry = Assert.Single(XDocument.Parse(await FeedAsync()).Root!.Elements(s_atom + "entry"));
        return (entry.Element(s_atom + "id")!.Value, entry.Element(s_atom + "updated")!.Value);
    }
}
