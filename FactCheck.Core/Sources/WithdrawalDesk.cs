using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>
/// What follows when a source no longer counts, with everything that belongs to it: asked before anything is done, then done in one step of the
/// ledger, and undone in one. Nothing of what it said is removed.
/// </summary>
public sealed class WithdrawalDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    /// <summary>Every claim and verdict that would be affected, or is when it was withdrawn already; null when there is no such source.</summary>
    public async Task<Withdrawal?> PreviewAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var registry = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        if (!registry.TryGetValue(id, out var source))
        {
            return null;
        }

        var same = new SameSources(registry);
        var belonging = registry.Keys.Where(other => same.Upwards(other).Any(above => same.AreSame(above, id))).ToHashSet();
        var effects = new List<WithdrawalEffect>();
        await foreach (var file in AffectedFiles.ReadAsync(db, registry, belonging, ct))
        {
            effects.Add(WithdrawalEffect.On(file, source, belonging));
        }

        return new Withdrawal(
            source,
            [.. belonging.Select(other => registry[other]).Where(other => !same.AreSame(other.Id, id)).OrderBy(other => other.Name, StringComparer.Ordinal)],
            [.. effects.OrderByDescending(effect => effect.Weight).ThenBy(effect => effect.Headline, StringComparer.Ordinal).ThenBy(effect => effect.Id)]);
    }

    /// <summary>It no longer counts, nor does what those say who belong to it. The verdicts affected stand until an editor has looked at them again.</summary>
    /// <param name="actor">An editor.</param>
    /// <param name="id">The source.</param>
    /// <param name="seen">Its revision that was read.</param>
    /// <param name="reason">Why; it stands on the ledger and beside what is struck through.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">They may not, it is withdrawn already, or somebody saved it since.</exception>
    public Task WithdrawAsync(Guid actor, Guid id, int seen, string? reason, CancellationToken ct = default)
    {
        var why = ClaimChanges.Reason(reason, "to withdraw it");
        return ChangeAsync(actor, id, seen, $"Source withdrawn: {why}", (source, at) => source.Withdraw(why, at), ct);
    }

    /// <summary>It counts again, as before.</summary>
    public Task ReinstateAsync(Guid actor, Guid id, int seen, string? reason, CancellationToken ct = default) =>
        ChangeAsync(actor, id, seen, $"Source counts again: {ClaimChanges.Reason(reason, "why it counts again")}", (source, _) => source.Reinstate(), ct, ofAll: true);

    private Task ChangeAsync(Guid actor, Guid id, int seen, string why, Action<Source, DateTimeOffset> verb, CancellationToken ct, bool ofAll = false) =>
        journal.CommitAsync(actor, why, async change =>
        {
            EditorialRule.Require(May.WithdrawSource(change.Actor), "Only an editor may withdraw a source or let it count again.");
            verb(await change.ItemAsync<Source>(id, seen, "this source", ct), change.At);
            if (ofAll)
            {
                // a source counts again when none of its records is withdrawn any more
                var same = new SameSources(await change.Db.Sources.ToDictionaryAsync(source => source.Id, ct));
                foreach (var record in same.Members(id).Where(record => record.WithdrawnAt is not null))
                {
                    verb(record, change.At);
                }
            }
        }, ct);
}

/// <summary>What follows when a source no longer counts.</summary>
/// <param name="Source">The source.</param>
/// <param name="Belonging">Who goes with it.</param>
/// <param name="Effects">Every claim in whose statements or evidence one of them has a part; what an editor must look at again first.</param>
public sealed record Withdrawal(Source Source, IReadOnlyList<Source> Belonging, IReadOnlyList<WithdrawalEffect> Effects)
{
    /// <summary>Claims of which fewer surely independent origins are left, or none at all.</summary>
    public int LosingOrigins => Effects.Count(effect => effect.LosesOrigins);

    /// <summary>Verdicts that wait for review or stand in public, and of which the graph or the evidence would change.</summary>
    public int Verdicts => Effects.Count(effect => effect.VerdictAffected);

    /// <summary>Of those, the ones that would lose evidence.</summary>
    public int LosingEvidence => Effects.Count(effect => effect.VerdictAffected && effect.LosesEvidence);

    /// <summary>Of those again, the ones of which no evidence would be left.</summary>
    public int WithoutEvidence => Effects.Count(effect => effect.VerdictAffected && effect.LosesAllEvidence);
}
