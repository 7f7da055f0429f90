using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Keeps what somebody typed until it is saved or discarded. One row a person and item; the newest wins.</summary>
public sealed class AutosaveDesk(IDbContextFactory<FactCheckDb> dbFactory, TimeProvider clock)
{
    public async Task<Autosave?> FindAsync(Guid member, string item, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Autosaves.AsNoTracking().SingleOrDefaultAsync(a => a.MemberId == member && a.Item == item, ct);
    }

    /// <summary>What somebody began on the parts of a claim and never saved, oldest first: drafts named "statement:claim:…".</summary>
    public async Task<IReadOnlyList<Autosave>> OnPartsOfAsync(Guid member, Guid claim, CancellationToken ct = default)
    {
        var part = $":{claim}:";
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Autosaves.AsNoTracking().Where(a => a.MemberId == member && a.Item.Contains(part)).OrderBy(a => a.SavedAt).ToListAsync(ct);
    }

    /// <exception cref="EditorialRuleException">It is longer than <see cref="Autosave.Limit"/>.</exception>
    public async Task KeepAsync(Guid member, string item, string fields, int seen, CancellationToken ct = default)
    {
        EditorialRule.Require(fields.Length <= Autosave.Limit, "This is too long to be kept while you type. Save it, or keep a copy elsewhere.");
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Autosaves (MemberId, Item, Fields, Seen, SavedAt) VALUES ({member}, {item}, {fields}, {seen}, {clock.GetUtcNow().UtcDateTime})
            ON CONFLICT (MemberId, Item) DO UPDATE SET Fields = excluded.Fields, Seen = excluded.Seen, SavedAt = excluded.SavedAt
            """, ct);
    }

    public async Task DiscardAsync(Guid member, string item, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        await db.Autosaves.Where(a => a.MemberId == member && a.Item == item).ExecuteDeleteAsync(ct);
    }
}
