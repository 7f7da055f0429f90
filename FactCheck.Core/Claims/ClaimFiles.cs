using System.Runtime.CompilerServices;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>The files of many claims, read some hundreds at a time.</summary>
internal static class ClaimFiles
{
    /// <summary>How many are read, or asked for, in one go.</summary>
    public const int AtATime = 500;

    /// <summary>What a verdict judges of each claim: statements and evidence with their sources. Appearances, comments, topics, members and the edition are left out.</summary>
    /// <param name="db">The store.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="registry">Every source.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async IAsyncEnumerable<ClaimFile> JudgedAsync(FactCheckDb db, IEnumerable<Guid> claims, IReadOnlyDictionary<Guid, Source> registry, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in claims.Chunk(AtATime))
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
}
