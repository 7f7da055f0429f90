using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>How an edition stands on the ledger.</summary>
/// <param name="Entry">The entry with which it was issued.</param>
/// <param name="Head">Where the ledger ended when this was asked.</param>
public sealed record EditionProof(LedgerEntry Entry, LedgerHead Head)
{
    /// <summary>In hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(Entry.Hash);
}

/// <summary>What the ledger holds of editions, for whoever wants to check us.</summary>
public sealed class PublicProofs(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>The entry of an edition that the public may see; null when the ledger has none, which <c>verify</c> reports.</summary>
    public async Task<EditionProof?> OfAsync(Edition edition, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var entry = await db.Ledger.AsNoTracking().Where(e => e.ItemId == edition.Id && e.Kind == nameof(Edition)).OrderBy(e => e.Sequence).FirstOrDefaultAsync(ct);
        return entry is null ? null : new EditionProof(entry, await db.LedgerHeadAsync(ct));
    }
}
