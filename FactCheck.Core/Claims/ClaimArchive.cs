using System.Text.Json;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>What the newsroom reads of claims: the inbox, a claim's file, its history.</summary>
public sealed class ClaimArchive(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 50;

    public async Task<ClaimFile?> OpenAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        return await ClaimFile.ReadAsync(db, id, ct);
    }

    /// <summary>The claims in a state of work, touched last first; null: all that are not dismissed.</summary>
    /// <param name="state">The state of work.</param>
    /// <param name="find">Words in headline or claim; empty: all.</param>
    /// <param name="before">The last line of the page before; null: the first page.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<ClaimLine>> InboxAsync(WorkState? state, string? find = null, ClaimLine? before = null, CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        var claims = db.Claims.Where(c => state == null ? c.Work != WorkState.Dismissed : c.Work == state);
        if (!string.IsNullOrWhiteSpace(find))
        {
            var like = $"%{find.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            claims = claims.Where(c => EF.Functions.Like(c.Headline, like, "\\") || EF.Functions.Like(c.Text, like, "\\"));
        }

        if (before is not null)
        {
            claims = claims.Where(c => c.TouchedAt < before.TouchedAt || (c.TouchedAt == before.TouchedAt && c.Id.CompareTo(before.Id) < 0));
        }

        var lines = await claims.OrderByDescending(c => c.TouchedAt).ThenByDescending(c => c.Id).Take(PageSize)
            .Join(db.Publications, c => c.Id, p => p.Id, (c, p) => new { c, p })
            .OrderByDescending(row => row.c.TouchedAt).ThenByDescending(row => row.c.Id)
            .Select(row => new ClaimLine(row.c.Id, row.c.Headline, row.c.Work, row.p.State, row.p.Restricted, row.c.TouchedAt))
            .ToListAsync(ct);
        var sentBack = await SentBackAsync(db, [.. lines.Where(line => line.Work is WorkState.Checking).Select(line => line.Id)], ct);
        return [.. lines.Select(line => sentBack.Contains(line.Id) ? line with { SentBack = true } : line)];
    }

    /// <summary>How many claims there are in each state of work.</summary>
    public async Task<IReadOnlyDictionary<WorkState, int>> CountsAsync(CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        return await db.Claims.GroupBy(c => c.Work).ToDictionaryAsync(group => group.Key, group => group.Count(), ct);
    }

    /// <summary>The claims in whose statements, evidence or appearances a source has a part, touched last first.</summary>
    public async Task<IReadOnlyList<ClaimLine>> WithSourceAsync(Guid source, CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        var claims = db.Statements.Where(s => s.SourceId == source && !s.Removed).Select(s => s.ClaimId)
            .Union(db.Evidence.Where(e => e.SourceId == source && !e.Removed).Select(e => e.ClaimId))
            .Union(db.Appearances.Where(a => a.ClaimantId == source && !a.Removed).Select(a => a.ClaimId));
        return await db.Claims.Where(c => claims.Contains(c.Id))
            .Join(db.Publications, c => c.Id, p => p.Id, (c, p) => new { c, p })
            .OrderByDescending(row => row.c.TouchedAt).ThenByDescending(row => row.c.Id).Take(200)
            .Select(row => new ClaimLine(row.c.Id, row.c.Headline, row.c.Work, row.p.State, row.p.Restricted, row.c.TouchedAt))
            .ToListAsync(ct);
    }

    /// <summary>Every topic, by name.</summary>
    public async Task<IReadOnlyList<Topic>> TopicsAsync(CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        return await db.Topics.OrderBy(topic => topic.Name).ToListAsync(ct);
    }

    /// <summary>Every change to a claim and what belongs to it, newest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(Guid claimId, CancellationToken ct = default)
    {
        await using var db = await ReadingAsync(ct);
        var entries = await db.Ledger.Where(entry => entry.ClaimId == claimId).OrderByDescending(entry => entry.Sequence).Take(500).ToListAsync(ct);
        var names = await db.Members.ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var lines = new List<HistoryLine>();
        foreach (var commit in entries.GroupBy(entry => (entry.At, entry.ActorId, entry.Why)))
        {
            // One change saves several items (the claim is touched each time): the reader wants one line with what it was about.
            var about = commit.LastOrDefault(entry => entry.Kind != nameof(Claim)) ?? commit.First();
            lines.Add(new HistoryLine(commit.Max(entry => entry.Sequence), commit.Key.At, names.GetValueOrDefault(commit.Key.ActorId, "somebody"), commit.Key.Why ?? "erased", about.Kind, Gist(about.State)));
        }

        return lines;
    }

    /// <summary>Of claims that are being checked, those that an editor sent back and that were not submitted since.</summary>
    private static async Task<IReadOnlySet<Guid>> SentBackAsync(FactCheckDb db, IReadOnlyList<Guid> checking, CancellationToken ct)
    {
        var moves = await db.Ledger
            .Where(entry => entry.ClaimId != null && checking.Contains(entry.ClaimId.Value) && entry.Kind == nameof(Claim)
                && entry.Why != null && (entry.Why.StartsWith(VerdictDesk.SentBack) || entry.Why == VerdictDesk.Submitted))
            .Select(entry => new { entry.ClaimId, entry.Sequence, entry.Why })
            .ToListAsync(ct);
        return moves.GroupBy(move => move.ClaimId!.Value).Where(claim => claim.MaxBy(move => move.Sequence)!.Why != VerdictDesk.Submitted).Select(claim => claim.Key).ToHashSet();
    }

    private async Task<FactCheckDb> ReadingAsync(CancellationToken ct)
    {
        var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    // The few words of a state that tell a reader what the change was about.
    internal static string Gist(string? state)
    {
        if (state is null)
        {
            return "";
        }

        using var json = JsonDocument.Parse(state);
        foreach (var name in (string[])["Conclusion", "Title", "Quote", "Text", "Occasion", "Note", "Headline"])
        {
            if (json.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            {
                return text.Length <= 120 ? text : text[..120] + "…";
            }
        }

        return "";
    }
}

/// <summary>A claim in a list.</summary>
public sealed record ClaimLine(Guid Id, string Headline, WorkState Work, PublicState Public, bool Restricted, DateTimeOffset TouchedAt)
{
    /// <summary>An editor sent it back and it was not submitted since.</summary>
    public bool SentBack { get; init; }
}

/// <summary>A change, as the history shows it.</summary>
public sealed record HistoryLine(long Sequence, DateTimeOffset At, string Who, string Why, string Kind, string Gist);
