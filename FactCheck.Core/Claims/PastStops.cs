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

        var sources = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        var named = WithAffiliations(own.SelectMany(NamedIn), sources);
        var began = own.Min(entry => entry.Sequence);
        var ofSources = new List<LedgerEntry>();
        foreach (var some in named.Chunk(500))
        {
            ofSources.AddRange(await db.Ledger.Where(entry => some.Contains(entry.ItemId) && entry.Sequence > began && entry.Kind == nameof(Source)).ToListAsync(ct));
        }

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
        own.SelectMany(entry => NamedIn(entry).Select(id => (id, entry.Sequence))).GroupBy(pair => pair.id).ToDictionary(group => group.Key, group => group.Min(pair => pair.Sequence));

    private static HashSet<Guid> WithAffiliations(IEnumerable<Guid> named, Dictionary<Guid, Source> sources)
    {
        var all = new HashSet<Guid>();
        foreach (var id in named)
        {
            for (Guid? at = id; at is { } source && all.Add(source);)
            {
                at = sources.GetValueOrDefault(source)?.AffiliationId;
            }
        }

        return all;
    }

    private static IEnumerable<Guid> NamedIn(LedgerEntry entry) => SourceIn(entry) is { } id ? [id] : [];

    private static Guid? SourceIn(LedgerEntry entry) =>
        entry.Kind is nameof(Statement) or nameof(Evidence) && Text(entry, nameof(Statement.SourceId)) is { } text && Guid.TryParse(text, out var id) ? id : null;

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
