using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>A page of what was corrected in public, newest first.</summary>
public sealed record CorrectionsView(IReadOnlyList<Correction> Items, PageCursor? Next);

public sealed class PublicCorrections(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 30;

    public Task<CorrectionsView> PageAsync(PageCursor? after = null, CancellationToken ct = default) => PageAsync(after, PageSize, ct);

    public async Task<CorrectionsView> PageAsync(PageCursor? after, int size, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var corrections = db.Corrections.AsNoTracking().Where(c => db.Publications.Any(p => p.Id == c.ClaimId && !p.Restricted));
        if (after is not null)
        {
            corrections = corrections.Where(c => c.At <= after.At && (c.At < after.At || c.Id.CompareTo(after.Id) < 0));
        }

        var found = await corrections.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(size + 1).ToListAsync(ct);
        var page = found.Take(size).ToList();
        return new CorrectionsView(page, found.Count > size ? new PageCursor(page[^1].At, page[^1].Id) : null);
    }
}
