using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Interchange.Export;

public sealed class ExportTests : IAsyncLifetime
{
    private static readonly Publisher s_publisher = new("The Desk", "https://check.example.org", "https://creativecommons.org/licenses/by/4.0/");
    private Press _press = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Exporter Exporter => new(new PublishedClaims(_press.Db), _press.Clock);

    public async ValueTask InitializeAsync()
    {
        _press = await Press.OpenAsync();
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.PublishAsync(SomeEdition.Of("The dam broke"));
        await _press.PublishAsync(SomeEdition.Of("Kept from everybody"));
        await _press.PublishAsync(SomeEdition.Of("=2+5 is a formula, said the \"minister\"", Rating.True) with { Reasoning = "One line.\nAnother, with a comma." });
        _press.Clock.Advance(TimeSpan.FromHours(5));
        await _press.WithdrawAsync("the-dam-broke", "The picture was of another dam.");
        await _press.RestrictAsync("kept-from-everybody");
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
    }

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Theory]
    [InlineData(ExportFormat.ClaimReview)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Prov)]
    [InlineData(ExportFormat.Zip)]
    public async Task What_is_restricted_is_in_no_export(ExportFormat format)
    {
        using var bytes = new MemoryStream();
        Assert.Equal(3, await Exporter.WriteAsync(format, bytes, s_publisher, ct: Ct));

        var text = format is ExportFormat.Zip ? string.Concat(Entries(bytes).Values) : Encoding.UTF8.GetString(bytes.ToArray());
        Assert.Contains("china-15000-drones", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept from", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("kept-from", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_table_of_claims_reads_as_published_and_no_spreadsheet_runs_a_claim()
    {
        var csv = await TextAsync(ExportFormat.Csv);

        await Golden.IsAsync("FactCheck.Tests/Interchange/Export/claims.csv", csv);
        Assert.Contains(",'=2+5 is a formula", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_all_reviews_tells_what_stands_and_what_was_withdrawn()
    {
        using var feed = JsonDocument.Parse(await TextAsync(ExportFormat.ClaimReview));
        var items = feed.RootElement.GetProperty("dataFeedElement").EnumerateArray().ToList();

        Assert.Equal(3, items.Count);
        var gone = Assert.Single(items, item => item.TryGetProperty("dateDeleted", out _));
        Assert.EndsWith("/claims/the-dam-broke", gone.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.False(gone.TryGetProperty("item", out _));
        Assert.Equal("We misread a table.", items[0].GetProperty("item")[0].GetProperty("correction")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_graphs_are_one_provenance_document_from_which_each_can_be_read_again()
    {
        using var prov = JsonDocument.Parse(await TextAsync(ExportFormat.Prov));
        var bundle = Assert.Single(prov.RootElement.GetProperty("bundle").EnumerateObject());

        Assert.Equal("published:china-15000-drones", bundle.Name);
        Assert.Equal(4, ProvJson.Read(bundle.Value.GetRawText()).Statements.Count);
    }

    [Fact]
    public async Task The_zip_holds_every_value_of_every_edition_correction_and_publication()
    {
        var entries = await ZipAsync();
        Assert.Equal(
            "README.txt claims.jsonl end.json manifest.json stories.jsonl tables/appearances.csv tables/bases.csv tables/claims.csv tables/corrections.csv tables/evidence.csv tables/sources.csv tables/statements.csv tables/verdicts.csv",
            string.Join(' ', entries.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal("""{"claims":3,"stories":0}""", entries["end.json"]);

        var lines = entries["claims.jsonl"].TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        await using var db = await _press.Db.CreateDbContextAsync(Ct);
        foreach (var line in lines)
        {
            using var read = JsonDocument.Parse(line);
            var id = read.RootElement.GetProperty("claim").GetGuid();
            await SameAsync(db, typeof(Publication), id, read.RootElement.GetProperty("publication"), except: ["Restricted", "Revision", "Id"]);
            foreach (var edition in read.RootElement.GetProperty("editions").EnumerateArray())
            {
                await SameAsync(db, typeof(Edition), edition.GetProperty("id").GetGuid(), edition, except: ["ClaimId", "Revision"]);
            }

            foreach (var correction in read.RootElement.GetProperty("corrections").EnumerateArray())
            {
                await SameAsync(db, typeof(Correction), correction.GetProperty("id").GetGuid(), correction, except: ["ClaimId", "Revision"]);
            }
        }
    }

    [Fact]
    public async Task The_tables_of_the_zip_read_as_published()
    {
        var entries = await ZipAsync();
        var tables = string.Join("\n", entries.Where(entry => entry.Key.EndsWith(".csv", StringComparison.Ordinal)).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"# {entry.Key}\n{entry.Value.ReplaceLineEndings("\n")}"));

        await Golden.IsAsync("FactCheck.Tests/Interchange/Export/tables.txt", tables);
    }

    // every mapped column has a property of the same name with the same value: what a later column adds must be added to the export
    private static async Task SameAsync(Core.Data.FactCheckDb db, Type kind, Guid id, JsonElement told, string[] except)
    {
        var entry = db.Entry((await db.FindAsync(kind, [id], Ct))!);
        Assert.All(entry.Properties.Where(property => !except.Contains(property.Metadata.Name)), property =>
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name);
            Assert.True(told.TryGetProperty(name, out var value), $"{kind.Name}.{property.Metadata.Name} is not exported");
            var stored = property.CurrentValue switch
            {
                null => "null",
                string text when name == "document" => text,
                DateTimeOffset at => at.UtcDateTime.ToString("O"),
                Enum word => word.ToString(),
                var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture),
            };
            Assert.Equal(stored, value.ValueKind switch
            {
                JsonValueKind.String when property.CurrentValue is DateTimeOffset => value.GetDateTime().ToString("O"),
                JsonValueKind.String => value.GetString(),
                _ => value.GetRawText(),
            });
        });
    }

    private async Task<string> TextAsync(ExportFormat format)
    {
        using var bytes = new MemoryStream();
        await Exporter.WriteAsync(format, bytes, s_publisher, ct: Ct);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private async Task<Dictionary<string, string>> ZipAsync()
    {
        using var bytes = new MemoryStream();
        await Exporter.WriteAsync(ExportFormat.Zip, bytes, s_publisher, ct: Ct);
        return Entries(bytes);
    }

    private static Dictionary<string, string> Entries(MemoryStream bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
