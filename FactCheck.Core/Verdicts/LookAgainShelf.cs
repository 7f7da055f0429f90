using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>
/// The verdicts whose graph or evidence changed in substance since they were judged. Nobody puts a claim here: every verdict that was judged is
/// compared with what it judged, once after a start, and from then on those that the ledger's new entries touch. So whatever changes a graph
/// (a source described anew, a persona held for another, a source withdrawn) brings the verdicts concerned here by itself.
/// </summary>
public sealed class LookAgainShelf(IDbContextFactory<FactCheckDb> dbFactory) : IDisposable
{
    // these belong to no claim and change no graph
    private static readonly string[] s_indifferent = [nameof(Member), nameof(Topic), nameof(OtherReview), nameof(ArticleAttribution)];

    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly Dictionary<Guid, LookAgainClaim> _shelf = [];
    private long _seen = -1;

    /// <summary>Those that wait longest first.</summary>
    public async Task<IReadOnlyList<LookAgainClaim>> WaitingAsync(CancellationToken ct = default)
    {
        await _looking.WaitAsync(ct);
        try
        {
            await LookAsync(ct);
            return [.. _shelf.Values.OrderBy(claim => claim.Since).ThenBy(claim => claim.Id)];
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>How many wait. One indexed question when nothing was saved since it was last asked.</summary>
    public async Task<int> CountAsync(CancellationToken ct = default) => (await WaitingAsync(ct)).Count;

    public void Dispose() => _looking.Dispose();

    private async Task LookAsync(CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var head = (await db.LedgerHeadAsync(ct)).Sequence;
        if (head == _seen)
        {
            return;
        }

        var touched = _seen < 0 ? null : await TouchedAsync(db, ct);
        if (touched is null)
        {
            _shelf.Clear();
        }

        foreach (var id in touched ?? [])
        {
            _shelf.Remove(id);
        }

        await foreach (var (file, verdict) in JudgedFiles.ReadAsync(db, touched, ct))
        {
            if (Substance.Of(file).Fingerprint is var now && now != verdict.Judged && await JudgedFiles.CompareAsync(db, file, now, ct) is { } waits)
            {
                _shelf[file.Claim.Id] = waits;
            }
        }

        _seen = head;
    }

    /// <summary>The claims that were touched since the last look; null: it cannot be told, look at all.</summary>
    private async Task<IReadOnlyCollection<Guid>?> TouchedAsync(FactCheckDb db, CancellationToken ct)
    {
        var entries = await db.Ledger.Where(entry => entry.Sequence > _seen && !s_indifferent.Contains(entry.Kind))
            .Select(entry => new { entry.Kind, entry.ItemId, entry.ClaimId }).Distinct().ToListAsync(ct);
        var touched = entries.Select(entry => entry.ClaimId).OfType<Guid>().ToHashSet();
        var sources = new HashSet<Guid>();
        foreach (var entry in entries.Where(entry => entry.ClaimId is null))
        {
            switch (entry.Kind)
            {
                case nameof(Source):
                    sources.Add(entry.ItemId);
                    break;
                case nameof(Article):
                    touched.UnionWith(await db.Statements.Where(statement => statement.ArticleId == entry.ItemId).Select(statement => statement.ClaimId).ToListAsync(ct));
                    break;
                default:
                    return null;
            }
        }

        if (sources.Count > 0)
        {
            await BelongingAsync(db, sources, ct);
            foreach (var some in sources.Chunk(500))
            {
                touched.UnionWith(await db.Statements.Where(statement => some.Contains(statement.SourceId)).Select(statement => statement.ClaimId).ToListAsync(ct));
                touched.UnionWith(await db.Evidence.Where(piece => piece.SourceId != null && some.Contains(piece.SourceId.Value)).Select(piece => piece.ClaimId).ToListAsync(ct));
            }
        }

        return touched;
    }

    // whoever belongs to a source that changed, or is the same under another name, has changed too
    private static async Task BelongingAsync(FactCheckDb db, HashSet<Guid> sources, CancellationToken ct)
    {
        var registry = await db.Sources.Select(source => new { source.Id, source.AffiliationId, source.SameAs }).ToListAsync(ct);
        var below = registry.SelectMany(source => source.SameAs.Select(id => (Guid?)id).Append(source.AffiliationId).OfType<Guid>(), (source, of) => (Of: of, source.Id)).ToLookup(pair => pair.Of, pair => pair.Id);
        var next = new Queue<Guid>(sources);
        while (next.TryDequeue(out var above))
        {
            foreach (var id in below[above].Where(sources.Add))
            {
                next.Enqueue(id);
            }
        }
    }
}

/// <summary>A verdict to look at again.</summary>
/// <param name="Id">The claim's.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Verdict">The verdict; who wrote part of it may not affirm it.</param>
/// <param name="Work">Done: affirm it or open a correction. In review: whoever reviews it decides.</param>
/// <param name="Published">An edition stands.</param>
/// <param name="JudgedAt">When it was judged, or affirmed last.</param>
/// <param name="Since">The first change of it since.</param>
/// <param name="Fingerprint">Of what is known now: affirming is bound to it.</param>
/// <param name="Difference">What changed.</param>
public sealed record LookAgainClaim(
    Guid Id, string Headline, Verdict Verdict, WorkState Work, bool Published, DateTimeOffset JudgedAt, DateTimeOffset Since, string Fingerprint, SubstanceDifference Difference);
