using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange.Export;

/// <summary>
/// Everything published as one ZIP: the lines from which it can be taken in elsewhere without loss, and tables for people. The lines go out as they
/// are read; the tables, which a ZIP holds one after the other, wait packed in files of the system's own that go when they are closed.
/// </summary>
internal sealed class ZipExport(PublishedClaims claims, Publisher publisher, TimeProvider clock)
{
    /// <summary>The number of the format; see docs/interchange.md before another is chosen.</summary>
    public const int Version = 1;

    private const int FlushAt = 256 * 1024;

    /// <summary>A ZIP knows no time before 1980 and none finer than two seconds.</summary>
    private static readonly DateTimeOffset s_earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DateTimeOffset _now = clock.GetUtcNow();

    public async Task<int> WriteAsync(Stream output, Action<int>? done, CancellationToken ct)
    {
        await using var waiting = new WaitingStream(output);
        var count = 0;
        await using (var zip = await ZipArchive.CreateAsync(waiting, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct))
        {
            count = await PartsAsync(zip, waiting, done, ct);
        }

        await waiting.FlushAsync(ct);
        return count;
    }

    private async Task<int> PartsAsync(ZipArchive zip, WaitingStream waiting, Action<int>? done, CancellationToken ct)
    {
        await JsonAsync(zip, "manifest.json", ManifestAsync, ct);
        await TextAsync(zip, "README.txt", Readme(), ct);
        await using var tables = new SpooledTables();
        var count = await LinesAsync(zip, waiting, tables, done, ct);
        var stories = await StoriesAsync(zip, ct);
        foreach (var (name, table) in tables.All)
        {
            await using var entry = await Entry(zip, $"tables/{name}.csv").OpenAsync(ct);
            await table.CopyToAsync(entry, ct);
        }

        await JsonAsync(zip, "end.json", json => End(json, count, stories), ct);
        return count;
    }

    private async Task<int> LinesAsync(ZipArchive zip, WaitingStream waiting, SpooledTables tables, Action<int>? done, CancellationToken ct)
    {
        await using var entry = await Entry(zip, "claims.jsonl").OpenAsync(ct);
        using var lines = new MemoryStream();
        await using var json = new Utf8JsonWriter(lines, ClaimLine.Options);
        var count = 0;
        await foreach (var claim in claims.AllAsync(ct))
        {
            ClaimLine.Write(json, claim);
            json.Flush();
            json.Reset();
            lines.WriteByte((byte)'\n');
            if (lines.Length >= FlushAt)
            {
                await SendAsync();
            }

            await tables.AddAsync(claim, publisher, ct);
            count++;
            done?.Invoke(count);
        }

        await SendAsync();
        return count;

        async Task SendAsync()
        {
            await entry.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), ct);
            await waiting.FlushAsync(ct);
            lines.SetLength(0);
        }
    }

    // after their claims: whoever takes them in has those by then
    private async Task<int> StoriesAsync(ZipArchive zip, CancellationToken ct)
    {
        await using var entry = await Entry(zip, "stories.jsonl").OpenAsync(ct);
        await using var json = new Utf8JsonWriter(entry, ClaimLine.Options);
        var count = 0;
        await foreach (var story in claims.StoriesAsync(ct))
        {
            story.Write(json);
            await json.FlushAsync(ct);
            json.Reset();
            await entry.WriteAsync("\n"u8.ToArray(), ct);
            count++;
        }

        return count;
    }

    private async Task ManifestAsync(Utf8JsonWriter json)
    {
        var head = await claims.HeadAsync();
        json.WriteStartObject();
        json.WriteString("format", "factcheck-export");
        json.WriteNumber("version", Version);
        json.WriteString("exportedAt", _now.UtcDateTime);
        json.WriteStartObject("publisher");
        json.WriteString("name", publisher.Name);
        json.WriteString("url", publisher.Link("/"));
        json.WriteEndObject();
        json.WriteString("license", publisher.License);
        json.WriteStartObject("scale");
        json.WriteString("name", RatingScale.Name);
        json.WriteNumber("version", RatingScale.Version);
        json.WriteEndObject();
        json.WriteString("ledgerHead", head.ToString());
        json.WriteEndObject();
    }

    // an export that was cut off on its way has no such file
    private static Task End(Utf8JsonWriter json, int count, int stories)
    {
        json.WriteStartObject();
        json.WriteNumber("claims", count);
        json.WriteNumber("stories", stories);
        json.WriteEndObject();
        return Task.CompletedTask;
    }

    private string Readme() =>
        $"""
        {publisher.Name}: everything published, exported on {_now.Day().InFull()}.
        {publisher.Link("/")}

        Licence: {publisher.License ?? "none is given; ask before you publish it elsewhere"}
        Format:  factcheck-export, version {Version}

        manifest.json   who exported this, when, and where the ledger ended then
        claims.jsonl    one claim a line, oldest first: its public state, every edition with all that it published (verdict, reasoning,
                        appearances, attribution graph, evidence), every correction. Nothing of them is lost on the way.
        stories.jsonl   one story a line, as it stands: its name, introduction and the ids of its claims.
        tables/*.csv    the same as tables for a spreadsheet (UTF-8, comma, CRLF). A text that begins like a formula has an apostrophe before it.
        end.json        how many claims and stories there are; if it is missing, the file was cut off

        What is restricted is not in it. A claim that was withdrawn is, and says so.

        """;

    private async Task JsonAsync(ZipArchive zip, string name, Func<Utf8JsonWriter, Task> write, CancellationToken ct)
    {
        await using var entry = await Entry(zip, name).OpenAsync(ct);
        await using var json = new Utf8JsonWriter(entry, ClaimLine.Options);
        await write(json);
        await json.FlushAsync(ct);
    }

    private async Task TextAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await Entry(zip, name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }

    private ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = _now < s_earliest ? s_earliest : _now;
        return entry;
    }
}
