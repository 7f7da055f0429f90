using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>Two records that somebody holds for one source, or for two.</summary>
/// <param name="Source">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Who">The name of whoever holds it.</param>
/// <param name="At">Since when; null when the ledger no longer tells.</param>
/// <param name="Why">As the ledger words it.</param>
public sealed record HeldPair(Source Source, Source Other, string Who, DateTimeOffset? At, string Why);

/// <summary>Who held what of two records, and why: both were saved in one commit, which says so.</summary>
internal sealed class HeldWhy
{
    private readonly ILookup<Guid, (string Who, DateTimeOffset At, string Why)> _told;

    private HeldWhy(ILookup<Guid, (string Who, DateTimeOffset At, string Why)> told) => _told = told;

    public static async Task<HeldWhy> ReadAsync(FactCheckDb db, IReadOnlyList<Source> members, CancellationToken ct)
    {
        var held = members.Where(source => source.SameAs.Count + source.DistinctFrom.Count > 0).ToList();
        var ids = held.SelectMany(source => source.SameAs.Concat(source.DistinctFrom).Append(source.Id)).Distinct().ToList();
        var entries = await db.Ledger.Where(entry => ids.Contains(entry.ItemId) && entry.Why != null).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.ItemId, entry.At, entry.ActorId, entry.Why }).ToListAsync(ct);
        var names = await db.Members.ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return new HeldWhy(entries.ToLookup(entry => entry.ItemId, entry => (names.GetValueOrDefault(entry.ActorId, "somebody"), entry.At, entry.Why!)));
    }

    public HeldPair Of(Source source, Source other)
    {
        // of the commits that saved both, the newest that held anything of the two
        var told = _told[source.Id].FirstOrDefault(line => line.Why.StartsWith('“') && _told[other.Id].Any(twin => twin.At == line.At));
        return new HeldPair(source, other, told.Who ?? "somebody", told.Why is null ? null : told.At, told.Why ?? "");
    }
}
