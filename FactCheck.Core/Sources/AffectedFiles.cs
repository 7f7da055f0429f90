using System.Runtime.CompilerServices;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>The claims in whose statements or evidence some sources have a part, found by the index on the source, and read many at a time.</summary>
internal static class AffectedFiles
{
    private const int AtATime = 500;

    public static async IAsyncEnumerable<ClaimFile> ReadAsync(FactCheckDb db, IReadOnlyDictionary<Guid, Source> registry, IReadOnlyCollection<Guid> sources, [EnumeratorCancellation] CancellationToken ct)
    {
        var claims = new HashSet<Guid>();
        foreach (var some in sources.Chunk(AtATime))
        {
            claims.UnionWith(await Claims(db, some).ToListAsync(ct));
        }

        foreach (var some in claims.Order().Chunk(AtATime))
        {
            var statements = (await db.Statements.Where(s => some.Contains(s.ClaimId) && !s.Removed).ToListAsync(ct)).ToLookup(s => s.ClaimId);
            var evidence = (await db.Evidence.Where(e => some.Contains(e.ClaimId) && !e.Removed).ToListAsync(ct)).ToLookup(e => e.ClaimId);
            var verdicts = await db.Verdicts.Where(v => some.Contains(v.ClaimId)).ToDictionaryAsync(v => v.ClaimId, ct);
            var publications = await db.Publications.Where(p => some.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
            var anchors = statements.SelectMany(own => own).Select(s => s.ArticleId).OfType<Guid>().Distinct().ToList();
            var articles = await db.Articles.Where(a => anchors.Contains(a.Id)).Select(a => new ArticleLine(a.Id, a.Title, a.PublisherId, a.PublishedOn, a.Url, a.TakenInAt)).ToDictionaryAsync(a => a.Id, ct);
            foreach (var claim in await db.Claims.Where(c => some.Contains(c.Id)).ToListAsync(ct))
            {
                yield return new ClaimFile
                {
                    Claim = claim,
                    Publication = publications[claim.Id],
                    Verdict = verdicts.GetValueOrDefault(claim.Id),
                    Appearances = [],
                    Statements = StatementOrder.Of(statements[claim.Id]),
                    Evidence = [.. evidence[claim.Id].OrderBy(piece => piece.Id)],
                    Comments = [],
                    Topics = [],
                    Sources = registry,
                    Articles = articles,
                    Members = new Dictionary<Guid, Member>(),
                    Standing = null,
                };
            }
        }
    }

    internal static IQueryable<Guid> Claims(FactCheckDb db, Guid[] sources) =>
        db.Statements.Where(s => sources.Contains(s.SourceId) && !s.Removed).Select(s => s.ClaimId)
            .Union(db.Evidence.Where(e => e.SourceId != null && sources.Contains(e.SourceId.Value) && !e.Removed).Select(e => e.ClaimId));
}
