using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>
/// Two records of one source, or of two: an editor says which, with a reason, and the counts of all claims follow. Both records stay as they are
/// and name each other, so that it can be taken back.
/// </summary>
public sealed class SameSourceDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    /// <summary>The two are one in every count from now on.</summary>
    /// <exception cref="EditorialRuleException">They cannot be; the message says what to mend.</exception>
    public Task HoldSameAsync(Guid actor, Guid one, Guid other, string? reason, CancellationToken ct = default) =>
        HoldAsync(actor, one, other, (a, b) => $"“{a}” and “{b}” held to be the same: {ClaimChanges.Reason(reason, "why they are the same")}", (same, a, b) =>
        {
            SameRules.MayBecomeOne(same(), a, b);
            Source.HoldSame(a, b);
            SameRules.MustFit(same(), a.Id);
        }, ct);

    /// <summary>The two are known to be different people.</summary>
    /// <exception cref="EditorialRuleException">They are held to be the same, or it is known already.</exception>
    public Task HoldDistinctAsync(Guid actor, Guid one, Guid other, string? reason, CancellationToken ct = default) =>
        HoldAsync(actor, one, other, (a, b) => $"“{a}” and “{b}” known to be different: {ClaimChanges.Reason(reason, "why they are different")}", (same, a, b) =>
        {
            EditorialRule.Require(!same().AreSame(a.Id, b.Id), $"“{a.Name}” and “{b.Name}” are held to be the same. Take that back first.");
            EditorialRule.Require(!a.DistinctFrom.Contains(b.Id), $"“{a.Name}” and “{b.Name}” are known to be different already.");
            Source.HoldDistinct(a, b);
        }, ct);

    /// <summary>What was held about these two records, the same or different, is held no longer.</summary>
    public Task TakeBackAsync(Guid actor, Guid one, Guid other, string? reason, CancellationToken ct = default) =>
        HoldAsync(actor, one, other, (a, b) => $"No longer held whether “{a}” and “{b}” are the same: {ClaimChanges.Reason(reason, "to take it back")}", (_, a, b) =>
        {
            EditorialRule.Require(a.SameAs.Contains(b.Id) || a.DistinctFrom.Contains(b.Id), $"Nothing is held about “{a.Name}” and “{b.Name}”. Look again.");
            Source.LetGo(a, b);
        }, ct);

    /// <summary>What is held about a source and its other records, and whom it may be.</summary>
    public async Task<SourceIdentity?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var registry = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        if (!registry.ContainsKey(id))
        {
            return null;
        }

        var same = new SameSources(registry);
        var members = same.Members(id);
        var why = await WhyAsync(db, members, ct);
        var alike = new AlikeSources(registry.Values, same, await SpokenAsync(db, ct));
        return new SourceIdentity(
            same.One(id),
            [.. members.SelectMany(source => Pairs(source, source.SameAs.Where(other => source.Id.CompareTo(other) < 0), registry, why))],
            [.. members.SelectMany(source => Pairs(source, source.DistinctFrom, registry, why))],
            alike.Of(id),
            same.WithdrawnBy(id));
    }

    /// <summary>Pairs of records that may be one source, the likeliest first.</summary>
    public async Task<IReadOnlyList<AlikePair>> ProposedAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var registry = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        return new AlikeSources(registry.Values, new SameSources(registry), await SpokenAsync(db, ct)).All();
    }

    private async Task HoldAsync(Guid actor, Guid one, Guid other, Func<string, string, string> why, Action<Func<SameSources>, Source, Source> verb, CancellationToken ct)
    {
        EditorialRule.Require(one != other, "Choose another source than this one.");
        await journal.CommitAsync(actor, why(await NameAsync(one, ct), await NameAsync(other, ct)), async change =>
        {
            EditorialRule.Require(May.TellApart(change.Actor), "Only an editor may say that two sources are one, or that they are not.");
            var registry = await change.Db.Sources.ToDictionaryAsync(source => source.Id, ct);
            verb(() => new SameSources(registry), registry[one], registry[other]);
        }, ct);
    }

    private async Task<string> NameAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Sources.Where(source => source.Id == id).Select(source => source.Name).SingleOrDefaultAsync(ct) ?? throw new EditorialRuleException("There is no such source.");
    }

    private static IEnumerable<HeldPair> Pairs(Source source, IEnumerable<Guid> others, Dictionary<Guid, Source> registry, ILookup<Guid, LedgerLine> why) =>
        from other in others.Where(registry.ContainsKey)
        let told = why[source.Id].FirstOrDefault(line => why[other].Any(twin => twin.At == line.At))
        select new HeldPair(source, registry[other], told?.Who ?? "somebody", told?.At, told?.Why ?? "");

    // Both records were saved in one commit, which says who held it and why.
    private static async Task<ILookup<Guid, LedgerLine>> WhyAsync(FactCheckDb db, IReadOnlyList<Source> members, CancellationToken ct)
    {
        var ids = members.SelectMany(source => source.SameAs.Concat(source.DistinctFrom).Append(source.Id)).Distinct().ToList();
        var entries = await db.Ledger.Where(entry => ids.Contains(entry.ItemId)).OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.ItemId, entry.At, entry.ActorId, entry.Why }).ToListAsync(ct);
        var names = await db.Members.ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return entries.Where(entry => entry.Why is not null && entry.Why.Contains(" and “", StringComparison.Ordinal))
            .ToLookup(entry => entry.ItemId, entry => new LedgerLine(names.GetValueOrDefault(entry.ActorId, "somebody"), entry.At, entry.Why!));
    }

    private static async Task<ILookup<Guid, Spoken>> SpokenAsync(FactCheckDb db, CancellationToken ct) =>
        (await db.Statements.Where(statement => !statement.Removed && db.Sources.Any(source => source.Id == statement.SourceId && (source.Nameless || source.Kind == SourceKind.Unnamed)))
            .Select(statement => new { statement.SourceId, statement.ArticleId, statement.ClaimId, statement.SourceWords }).ToListAsync(ct))
        .ToLookup(statement => statement.SourceId, statement => new Spoken(statement.ArticleId, statement.ClaimId, statement.SourceWords));

    private sealed record LedgerLine(string Who, DateTimeOffset At, string Why);
}

/// <summary>What the desk holds about a source and its other records.</summary>
/// <param name="One">The record that stands for all.</param>
/// <param name="Same">Pairs of its records that are held for one source.</param>
/// <param name="Distinct">Records known to be somebody else.</param>
/// <param name="Alike">Whom it may be, the likeliest first.</param>
/// <param name="Withdrawn">The source or institution by which it is withdrawn; null: it counts.</param>
public sealed record SourceIdentity(Source One, IReadOnlyList<HeldPair> Same, IReadOnlyList<HeldPair> Distinct, IReadOnlyList<AlikePair> Alike, Source? Withdrawn);

/// <summary>Two records that somebody holds for one source, or for two.</summary>
/// <param name="Source">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Who">The name of whoever holds it.</param>
/// <param name="At">Since when; null when the ledger no longer tells.</param>
/// <param name="Why">As the ledger words it.</param>
public sealed record HeldPair(Source Source, Source Other, string Who, DateTimeOffset? At, string Why);
