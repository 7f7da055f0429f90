using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>The moments at which a claim changed: its own entries on the ledger, and those of the sources that have a part in it.</summary>
internal static class PastStops
{
    // comments are no part of what is replayed; an edition and its correction are told by the publication
    private static readonly string[] s_quiet = [nameof(Comment)];

    private static readonly string[] s_tellsMost = [nameof(Correction), nameof(Edition), nameof(Statement), nameof(Evidence), nameof(Verdict), nameof(Appearance), nameof(Publication), nameof(Source), nameof(Claim)];

    public static async Task<IReadOnlyList<PastStop>> ReadAsync(FactCheckDb db, Guid claimId, CancellationToken ct)
    {
        var own = await db.Ledger.Where(entry => entry.ClaimId == claimId && !s_quiet.Contains(entry.Kind)).ToListAsync(ct);
        if (own.Count == 0)
        {
            return [];
        }

        var began = own.Min(entry => entry.Sequence);
        var ofSources = new List<LedgerEntry>();
        await SourceReach.FromAsync(own.Select(SourceIn).OfType<Guid>(), async step =>
        {
            var told = await OfSourcesAsync(db, step, began, ct);
            ofSources.AddRange(told.Where(entry => entry.Sequence > began));
            return told.Where(entry => entry.State is not null).Select(entry => ItemState.Read<Source>(db, entry.State!));
        });
        var sources = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        var names = await db.Members.ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var met = FirstMet(own);
        return
        [
            .. own.Concat(ofSources.Where(entry => met.TryGetValue(entry.ItemId, out var since) ? entry.Sequence > since : true))
                .GroupBy(entry => entry.At)
                .OrderBy(commit => commit.Key)
                .Select(commit => new PastStop(commit.Key, names.GetValueOrDefault(commit.First().ActorId, "somebody"), What([.. commit], sources))),
        ];
    }

    // One change saves several items; the one that tells a reader most speaks for it, and the others are counted.
    private static string What(IReadOnlyList<LedgerEntry> commit, Dictionary<Guid, Source> sources)
    {
        var most = commit.MinBy(entry => Array.IndexOf(s_tellsMost, entry.Kind) is >= 0 and var rank ? rank : int.MaxValue)!;
        var like = commit.Count(entry => entry.Kind == most.Kind);
        var gist = most.Kind switch
        {
            nameof(Statement) => SourceIn(most) is { } id && sources.TryGetValue(id, out var source) ? source.Name : "",
            nameof(Source) or nameof(Claim) or nameof(Publication) or nameof(Edition) => most.Kind is nameof(Source) ? Text(most, nameof(Source.Name)) ?? "" : "",
            _ => ClaimArchive.Gist(most.State),
        };
        var why = most.Why ?? "erased";
        return $"{why}{(gist.Length > 0 ? $": {gist}" : "")}{(like > 1 && most.Kind is nameof(Statement) or nameof(Evidence) ? $" and {like - 1} more" : "")}";
    }

    // what happened to a source before the claim named it was no change of the claim
    private static Dictionary<Guid, long> FirstMet(IEnumerable<LedgerEntry> own) =>
        own.Where(entry => SourceIn(entry) is not null).Select(entry => (id: SourceIn(entry)!.Value, entry.Sequence)).GroupBy(pair => pair.id).ToDictionary(group => group.Key, group => group.Min(pair => pair.Sequence));

    // what each was when the claim began, and whatever it became since: whom it belonged to for a while only had a part in the claim as well
    private static async Task<List<LedgerEntry>> OfSourcesAsync(FactCheckDb db, IReadOnlyList<Guid> ids, long began, CancellationToken ct)
    {
        var told = new List<LedgerEntry>();
        foreach (var some in ids.Chunk(500))
        {
            told.AddRange(await db.Ledger.Where(entry => some.Contains(entry.ItemId) && entry.Kind == nameof(Source)).ToListAsync(ct));
        }

        return [.. told.GroupBy(entry => entry.ItemId).SelectMany(item => item.Where(entry => entry.Sequence > began)
            .Concat(item.Where(entry => entry.Sequence <= began).OrderByDescending(entry => entry.Sequence).Take(1)))];
    }

    private static Guid? SourceIn(LedgerEntry entry) => entry.Kind switch
    {
        nameof(Statement) or nameof(Evidence) => Id(entry, nameof(Statement.SourceId)),
        nameof(Appearance) => Id(entry, nameof(Appearance.ClaimantId)),
        _ => null,
    };

    private static Guid? Id(LedgerEntry entry, string property) => Guid.TryParse(Text(entry, property), out var id) ? id : null;

    private static string? Text(LedgerEntry entry, string property)
    {
        if (entry.State is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(entry.State);
        return json.RootElement.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }
}
