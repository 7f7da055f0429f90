using System.Collections.Concurrent;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>
/// The verdicts whose graph or evidence changed in substance since they were judged. Nobody puts a claim here: every verdict that was judged is
/// compared with what it judged, once after a start, and from then on those that the ledger's new entries touch. So whatever changes a graph
/// (a source described anew, a persona held for another, a source withdrawn) brings the verdicts concerned here by itself. One that cannot be compared
/// is listed as such, and compared anew when something was saved.
/// </summary>
public sealed class LookAgainShelf(IDbContextFactory<FactCheckDb> dbFactory) : IDisposable
{
    /// <summary>These belong to no claim and change no graph. How evidence has to be sourced is no part of what it is: those rules are asked anew at every submission.</summary>
    internal static readonly string[] Indifferent = [nameof(Member), nameof(Topic), nameof(OtherReview), nameof(ArticleAttribution), nameof(HouseRules), nameof(Story), nameof(StoryEdition)];

    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly Dictionary<Guid, Lazy<Task<LookAgainClaim?>>> _shelf = []; // what changed is read back once, by whoever asks first
    private readonly ConcurrentDictionary<Guid, bool> _failed = new(); // compared anew when something is saved next, and not whenever somebody asks
    private long _seen = -1;

    /// <summary>Those that wait longest first.</summary>
    public async Task<IReadOnlyList<LookAgainClaim>> WaitingAsync(CancellationToken ct = default)
    {
        var waiting = new List<LookAgainClaim>();
        foreach (var compared in await LookAsync(ct))
        {
            // out of the lock: reading the past of one claim keeps nobody waiting who only asks whether anything is new
            if (await compared.Value.WaitAsync(ct) is { } claim)
            {
                waiting.Add(claim);
            }
        }

        return [.. waiting.OrderBy(claim => claim.Since).ThenBy(claim => claim.Id)];
    }

    /// <summary>How many wait. One indexed question when nothing was saved since it was last asked.</summary>
    public async Task<int> CountAsync(CancellationToken ct = default) => (await WaitingAsync(ct)).Count;

    public void Dispose() => _looking.Dispose();

    private async Task<IReadOnlyList<Lazy<Task<LookAgainClaim?>>>> LookAsync(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            await using var db = await dbFactory.CreateDbContextAsync(ct);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            var head = (await db.LedgerHeadAsync(ct)).Sequence;
            if (head != _seen)
            {
                await LookAsync(db, ct);
                _seen = head;
            }

            return [.. _shelf.Values];
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task LookAsync(FactCheckDb db, CancellationToken ct)
    {
        var touched = _seen < 0 ? null : await TouchedAsync(db, ct);
        if (touched is null)
        {
            _shelf.Clear();
            _failed.Clear();
        }

        foreach (var id in touched ?? [])
        {
            _shelf.Remove(id);
            _failed.TryRemove(id, out _);
        }

        await foreach (var (file, verdict) in JudgedFiles.ReadAsync(db, touched, ct))
        {
            if (Substance.Of(file).Fingerprint is var now && now != verdict.Judged)
            {
                _shelf[file.Claim.Id] = new Lazy<Task<LookAgainClaim?>>(() => CompareAsync(file, now));
            }
        }
    }

    // for everybody who waits for it, so that none of them can cancel it
    private async Task<LookAgainClaim?> CompareAsync(ClaimFile file, string fingerprint)
    {
        await using var db = await dbFactory.CreateDbContextAsync(CancellationToken.None);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        try
        {
            return await JudgedFiles.CompareAsync(db, file, fingerprint, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // one claim whose past is damaged must not keep all the others from the list, and says so itself
            _failed[file.Claim.Id] = true;
            return new LookAgainClaim(
                file.Claim.Id, file.Claim.Headline, file.Verdict!, file.Claim.Work, file.Publication.State is PublicState.Live or PublicState.UnderReview, file.Claim.TouchedAt, file.Claim.TouchedAt, fingerprint,
                new SubstanceDifference([$"It cannot be compared with what was judged: {failure.Message}"], []));
        }
    }

    /// <summary>The claims that were touched since the last look; null: it cannot be told, look at all.</summary>
    private async Task<IReadOnlyCollection<Guid>?> TouchedAsync(FactCheckDb db, CancellationToken ct)
    {
        var entries = await db.Ledger.Where(entry => entry.Sequence > _seen && !Indifferent.Contains(entry.Kind))
            .Select(entry => new { entry.Kind, entry.ItemId, entry.ClaimId }).Distinct().ToListAsync(ct);
        var touched = entries.Select(entry => entry.ClaimId).OfType<Guid>().Concat(_failed.Keys).ToHashSet();
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
            // whoever belongs to a source that changed, or is the same under another name, has changed too
            var registry = await db.Sources.ToListAsync(ct);
            var below = registry.SelectMany(SourceReach.Next, (source, of) => (Of: of, source.Id)).ToLookup(pair => pair.Of, pair => pair.Id);
            foreach (var some in SourceReach.From(sources, id => below[id]).Chunk(500))
            {
                touched.UnionWith(await db.Statements.Where(statement => some.Contains(statement.SourceId)).Select(statement => statement.ClaimId).ToListAsync(ct));
                touched.UnionWith(await db.Evidence.Where(piece => piece.SourceId != null && some.Contains(piece.SourceId.Value)).Select(piece => piece.ClaimId).ToListAsync(ct));
            }
        }

        return touched;
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
