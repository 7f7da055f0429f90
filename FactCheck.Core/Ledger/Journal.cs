using FactCheck.Core.Data;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Ledger;

/// <summary>What a change is made with: the open context, who makes it (read inside the same transaction), and when.</summary>
public sealed record Change(FactCheckDb Db, Member Actor, DateTimeOffset At)
{
    public DateOnly Today => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The registry of sources, once this change has asked for it.</summary>
    internal SourceRegistry? Registry { get; set; }
}

/// <summary>The one path by which anything is saved: one writer at a time, the change and its ledger entries in one transaction.</summary>
public sealed class Journal(IDbContextFactory<FactCheckDb> dbFactory, ChangeFeed feed, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Makes a change in the name of a member.</summary>
    /// <param name="actorId">Who makes it; their role is read inside the transaction.</param>
    /// <param name="why">The reason that stands on the ledger.</param>
    /// <param name="change">Loads, asks <see cref="May"/>, and calls the entity's verb. Never saves.</param>
    /// <param name="ct">Given up before the commit, nothing is saved.</param>
    /// <exception cref="EditorialRuleException">A rule forbids it; nothing was saved.</exception>
    public async Task<T> CommitAsync<T>(Guid actorId, string why, Func<Change, Task<T>> change, CancellationToken ct = default)
    {
        return await WriteAsync(async (db, at) =>
        {
            var actor = await db.Members.SingleOrDefaultAsync(member => member.Id == actorId, ct);
            EditorialRule.Require(May.Work(actor), "Your account is no longer active. Ask an administrator.");
            return (actor!.Id, await change(new Change(db, actor, at)));
        }, why, ct);
    }

    /// <summary>As <see cref="CommitAsync{T}"/>, for a change that returns nothing.</summary>
    public Task CommitAsync(Guid actorId, string why, Func<Change, Task> change, CancellationToken ct = default) =>
        CommitAsync(actorId, why, async c => { await change(c); return true; }, ct);

    /// <summary>The very first member has nobody to be let in by, and enters in their own name.</summary>
    internal Task<Member> FoundAsync(Func<FactCheckDb, DateTimeOffset, Task<Member>> found, string why, CancellationToken ct) =>
        WriteAsync(async (db, at) => { var member = await found(db, at); return (member.Id, member); }, why, ct);

    public void Dispose() => _writer.Dispose();

    private async Task<T> WriteAsync<T>(Func<FactCheckDb, DateTimeOffset, Task<(Guid Actor, T Result)>> change, string why, CancellationToken ct)
    {
        List<Guid?> changed;
        T result;
        await _writer.WaitAsync(ct);
        try
        {
            await using var db = await dbFactory.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var head = await db.LedgerHeadAsync(ct);
            var now = clock.GetUtcNow();
            var at = now <= head.At ? head.At.AddTicks(1) : now; // a clock that stands still or is set back must not reorder or merge commits
            (var actor, result) = await change(db, at);
            changed = db.Record(head, at, actor, why);
            await db.SaveRecordedAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditorialRuleException("Somebody else saved this a moment before you. What you typed is still here: look again, then save.");
        }
        finally
        {
            _writer.Release();
        }

        foreach (var claim in changed.Distinct())
        {
            feed.Announce(claim);
        }

        return result;
    }
}
