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

    /// <summary>What is held about a source and its other records, and whom it may be; null when there is no such source.</summary>
    public async Task<SourceIdentity?> FindAsync(Guid id, CancellationToken ct = default) => (await FindAsync([id], ct)).GetValueOrDefault(id);

    /// <summary>The same of several sources in one reading.</summary>
    public async Task<IReadOnlyDictionary<Guid, SourceIdentity>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var registry = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        var same = new SameSources(registry);
        List<Guid> known = [.. ids.Where(registry.ContainsKey).Distinct()];
        var why = await HeldWhy.ReadAsync(db, [.. known.SelectMany(same.Members)], ct);
        var alike = new AlikeSources(registry.Values, same, await SpokenAsync(db, ct));
        var proposed = known.ToDictionary(id => id, alike.Of);
        var placed = await PlacedAsync(db, [.. proposed.Values.SelectMany(pairs => pairs)], ct);
        return known.ToDictionary(id => id, id => new SourceIdentity(
            same.One(id),
            [.. same.Members(id).SelectMany(source => source.SameAs.Where(other => source.Id.CompareTo(other) < 0 && registry.ContainsKey(other)).Select(other => why.Of(source, registry[other])))],
            [.. same.Members(id).SelectMany(source => source.DistinctFrom.Where(registry.ContainsKey).Select(other => why.Of(source, registry[other])))],
            [.. proposed[id].Select(pair => placed[pair])],
            same.WithdrawnBy(id)));
    }

    /// <summary>Pairs of records that may be one source, the likeliest first.</summary>
    public async Task<IReadOnlyList<AlikePair>> ProposedAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var registry = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        var pairs = new AlikeSources(registry.Values, new SameSources(registry), await SpokenAsync(db, ct)).All();
        var placed = await PlacedAsync(db, pairs, ct);
        return [.. pairs.Select(pair => placed[pair])];
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

    private static async Task<ILookup<Guid, Spoken>> SpokenAsync(FactCheckDb db, CancellationToken ct) =>
        (await db.Statements.Where(statement => !statement.Removed && db.Sources.Any(source => source.Id == statement.SourceId && (source.Nameless || source.Kind == SourceKind.Unnamed)))
            .Select(statement => new { statement.SourceId, statement.ArticleId, statement.ClaimId, statement.SourceWords }).ToListAsync(ct))
        .ToLookup(statement => statement.SourceId, statement => new Spoken(statement.ArticleId, statement.ClaimId, statement.SourceWords));

    private static async Task<Dictionary<AlikePair, AlikePair>> PlacedAsync(FactCheckDb db, IReadOnlyList<AlikePair> pairs, CancellationToken ct)
    {
        var ids = pairs.SelectMany(pair => (Guid[])[pair.Source.Id, pair.Other.Id]).Distinct().ToList();
        var spoken = (await db.Statements.Where(statement => ids.Contains(statement.SourceId) && !statement.Removed)
            .Join(db.Claims, statement => statement.ClaimId, claim => claim.Id, (statement, claim) => new { statement.SourceId, claim.Headline }).Distinct().ToListAsync(ct))
            .ToLookup(line => line.SourceId, line => line.Headline);
        return pairs.Distinct().ToDictionary(pair => pair, pair => pair with { SourceIn = [.. spoken[pair.Source.Id].Order()], OtherIn = [.. spoken[pair.Other.Id].Order()] });
    }
}

/// <summary>What the desk holds about a source and its other records.</summary>
/// <param name="One">The record that stands for all.</param>
/// <param name="Same">Pairs of its records that are held for one source.</param>
/// <param name="Distinct">Records known to be somebody else.</param>
/// <param name="Alike">Whom it may be, the likeliest first.</param>
/// <param name="Withdrawn">The source or institution by which it is withdrawn; null: it counts.</param>
public sealed record SourceIdentity(Source One, IReadOnlyList<HeldPair> Same, IReadOnlyList<HeldPair> Distinct, IReadOnlyList<AlikePair> Alike, Source? Withdrawn);
