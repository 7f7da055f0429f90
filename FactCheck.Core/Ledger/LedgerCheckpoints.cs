using System.Globalization;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Ledger;

/// <summary>A page of checkpoints.</summary>
/// <param name="Heads">The newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record CheckpointsView(IReadOnlyList<LedgerHead> Heads, string? Next);

/// <summary>Heads of the ledger that anybody may keep: whoever has one can show later that nothing before it was altered. They say nothing of what was changed.</summary>
public sealed class LedgerCheckpoints(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Beside the head, every so many entries.</summary>
    public const int Every = 1_000;

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static string? ParseCursor(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence % Every == 0 ? text : null;

    /// <summary>The head and the checkpoints before it, or what lies before a cursor.</summary>
    public async Task<CheckpointsView> PageAsync(string? after, int size, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var head = await db.LedgerHeadAsync(ct);
        var asked = new List<long>();
        var first = head.Sequence;
        if (after is null && first % Every != 0)
        {
            asked.Add(first);
        }

        var step = (after is null ? first : long.Parse(after, CultureInfo.InvariantCulture) - Every) / Every * Every;
        for (; step > 0 && asked.Count < size; step -= Every)
        {
            asked.Add(step);
        }

        var heads = await db.Ledger.AsNoTracking().Where(entry => asked.Contains(entry.Sequence)).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new LedgerHead(entry.Sequence, entry.At, entry.Hash)).ToListAsync(ct);
        return new CheckpointsView(heads, step > 0 ? (step + Every).ToString(CultureInfo.InvariantCulture) : null);
    }
}
