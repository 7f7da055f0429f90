using System.IO.Compression;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class ExportCommandTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!; // opened before each test

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync();
        await _newsroom.PublishedAsync();
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Theory]
    [InlineData("claimreview", "\"@type\":\"DataFeed\"")]
    [InlineData("csv", "https://check.example.org/claims/crime-doubled-last-year")]
    [InlineData("prov", "\"published:crime-doubled-last-year\"")]
    public async Task What_was_published_goes_to_a_file(string format, string holds)
    {
        var file = Path.Combine(_newsroom.Folder, "export");
        var (exit, output, error) = await RunAsync("export", "--format", format, file, "--data", _newsroom.Folder, "--base-url", "https://check.example.org/");
        Assert.Equal((0, "", $"1 claim exported to {file}."), (exit, output, error.Trim()));
        Assert.Contains(holds, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task The_zip_opens_and_an_address_that_is_not_configured_is_said()
    {
        var file = Path.Combine(_newsroom.Folder, "all.zip");
        var (exit, _, error) = await RunAsync("export", "--format", "zip", file, "--data", _newsroom.Folder);
        Assert.Equal(0, exit);
        Assert.StartsWith("Addresses begin with http://localhost:5000, because no public address is configured; say it with --base-url.", error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        Assert.Contains(zip.Entries, entry => entry.FullName == "claims.jsonl");
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_leaves_no_half_a_file()
    {
        var (exit, _, error) = await RunAsync("export", "--format", "xml", "--data", _newsroom.Folder);
        Assert.Equal(2, exit);
        Assert.Contains("claimreview", error, StringComparison.Ordinal);
        var nowhere = Path.Combine(_newsroom.Folder, "there-is-none", "all.csv");
        (exit, _, error) = await RunAsync("export", "--format", "csv", nowhere, "--data", _newsroom.Folder, "--base-url", "https://check.example.org");
        Assert.Equal(2, exit);
        Assert.StartsWith($"{nowhere} cannot be written:", error, StringComparison.Ordinal);
        Assert.StartsWith("There is no store in", (await RunAsync("export", "--format", "csv", "--data", Path.Combine(_newsroom.Folder, "elsewhere"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("The public address (--base-url) must be a full web address", (await RunAsync("export", "--format", "csv", "--data", _newsroom.Folder, "--base-url", "check")).Error, StringComparison.Ordinal);
    }
}
