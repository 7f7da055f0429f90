using System.IO.Compression;
using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange.Import;

/// <summary>
/// Takes in an export of everything published (docs/interchange.md), a hundred claims a commit, then its stories. What is known by its id is passed over,
/// so it can be begun again.
/// </summary>
public sealed class ExportImporter(TakeoverDesk desk)
{
    /// <summary>Claims in one commit; a claim has a handful of items.</summary>
    private const int AtOnce = 100;

    /// <summary>The most bytes that one claim with all its editions may have.</summary>
    private const int ClaimLimit = 64 * 1024 * 1024;

    /// <param name="actor">An editor, who answers for it.</param>
    /// <param name="zip">Can be read at any place, as a file can.</param>
    /// <param name="from">What it is, for the ledger, until the export says whose it is.</param>
    /// <param name="rejected">Told of each claim or story that cannot be taken over.</param>
    /// <param name="done">Told how many lines were read, after each commit.</param>
    /// <param name="ct">Stops in between.</param>
    /// <exception cref="EditorialRuleException">It is no whole export, or this member may not.</exception>
    public async Task<ImportReport> ImportAsync(Guid actor, Stream zip, string from, Func<ReadReview, Task> rejected, Action<long>? done = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        try
        {
            await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            var publisher = await PublisherAsync(archive, ct);
            EditorialRule.Require(archive.GetEntry("end.json") is not null, "The export was cut off when it was made: it has no end.json. Make it again.");
            from = $"{from}, the export of {publisher}";
            await using var claims = await Entry(archive, "claims.jsonl").OpenAsync(ct);
            var sum = await LinesAsync(claims, ExportLine.Read, claim => claim.Editions.Count > 0 ? claim.Editions[0].Slug : claim.Claim.ToString(), some => desk.TakeOverAsync(actor, some, from, ct), rejected, done, ct);
            if (archive.GetEntry("stories.jsonl") is not { } told)
            {
                return sum; // made before stories were exported
            }

            await using var stories = await told.OpenAsync(ct);
            return sum.And(await LinesAsync(stories, ExportLine.Story, story => story.Slug, some => desk.TellAsync(actor, some, from, ct), rejected, null, ct));
        }
        catch (InvalidDataException)
        {
            throw new EditorialRuleException($"{from} is no whole ZIP file: it was cut off on its way, or is broken. What was read until then is kept; fetch it again and import it anew.");
        }
    }

    private static async Task<ImportReport> LinesAsync<T>(
        Stream lines, Func<JsonElement, T> read, Func<T, string> name, Func<IReadOnlyList<T>, Task<IReadOnlyList<string?>>> take, Func<ReadReview, Task> rejected, Action<long>? done, CancellationToken ct)
        where T : class
    {
        var (objects, sum, count) = (new JsonObjects(lines, ClaimLimit), new ImportReport(0, 0, 0), 0L);
        var some = new List<(T Told, ReadReview Place)>(AtOnce);
        while (await objects.NextAsync(ct) is { } found)
        {
            var place = new ReadReview(++count, null, found.Problem) { Line = found.Line, Text = found.Text };
            using (found.Document)
            {
                var (told, problem) = found.Document is null ? (null, found.Problem) : Read(found.Document, read);
                if (told is null)
                {
                    await rejected(place with { Problem = problem });
                    continue;
                }

                some.Add((told, place with { Text = name(told) }));
            }

            if (some.Count == AtOnce)
            {
                await CommitAsync();
            }
        }

        await CommitAsync();
        return sum;

        async Task CommitAsync()
        {
            if (some.Count == 0)
            {
                return;
            }

            var outcomes = await take(some.ConvertAll(one => one.Told));
            foreach (var ((_, place), outcome) in some.Zip(outcomes).Where(pair => pair.Second is { Length: > 0 }))
            {
                await rejected(place with { Problem = outcome });
            }

            sum = sum.And(new ImportReport(outcomes.Count(outcome => outcome is null), 0, outcomes.Count(outcome => outcome is { Length: 0 })));
            some.Clear();
            done?.Invoke(count);
        }
    }

    private static (T? Told, string? Problem) Read<T>(JsonDocument line, Func<JsonElement, T> read)
        where T : class
    {
        try
        {
            return (read(line.RootElement), null);
        }
        catch (EditorialRuleException wrong)
        {
            return (null, wrong.Message);
        }
        catch (InvalidOperationException)
        {
            return (null, "A text in it was cut within a character.");
        }
    }

    private static async Task<string> PublisherAsync(ZipArchive archive, CancellationToken ct)
    {
        try
        {
            await using var entry = await Entry(archive, "manifest.json").OpenAsync(ct);
            using var manifest = await JsonDocument.ParseAsync(entry, default, ct);
            var root = manifest.RootElement;
            EditorialRule.Require(root.GetProperty("format").GetString() == "factcheck-export", "The ZIP file is no export of FactCheck. Unpack it and import what is in it.");
            EditorialRule.Require(
                root.GetProperty("version").GetInt32() == ZipExport.Version,
                $"The export has format version {root.GetProperty("version")}; this program reads version {ZipExport.Version}. Use a newer program.");
            return Plain.Cut(root.GetProperty("publisher").GetProperty("name").GetString() ?? "", 200);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EditorialRuleException("The export's manifest.json cannot be read. Make the export again.");
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name) =>
        archive.GetEntry(name) ?? throw new EditorialRuleException($"The ZIP file is no export of FactCheck: it has no {name}. Unpack it and import what is in it.");
}
