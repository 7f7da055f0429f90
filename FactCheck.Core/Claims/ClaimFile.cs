using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Everything the desk has on one claim, read in one go; what was removed is left out.</summary>
public sealed record ClaimFile
{
    private SameSources? _same;

    public required Claim Claim { get; init; }
    public required Publication Publication { get; init; }
    public required Verdict? Verdict { get; init; }
    public required IReadOnlyList<Appearance> Appearances { get; init; }
    public required IReadOnlyList<Statement> Statements { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }
    public required IReadOnlyList<Comment> Comments { get; init; }
    public required IReadOnlyList<Topic> Topics { get; init; }
    public required IReadOnlyDictionary<Guid, Source> Sources { get; init; }

    /// <summary>Which of the sources an editor holds for one.</summary>
    internal SameSources Same => _same ??= new SameSources(Sources);

    /// <summary>The articles its statements are anchored in, without their text.</summary>
    public required IReadOnlyDictionary<Guid, ArticleLine> Articles { get; init; }
    public required IReadOnlyDictionary<Guid, Member> Members { get; init; }

    /// <summary>What it is a part, variant or negation of, and what is one of it.</summary>
    public IReadOnlyList<RelatedClaim> Related { get; init; } = [];

    /// <summary>The edition that stands in public, if one does.</summary>
    public required Edition? Standing { get; init; }

    public string NameOf(Guid? member) => member is { } id && Members.TryGetValue(id, out var known) ? known.Name : "somebody";

    public Source SourceOf(Statement statement) => Sources[statement.SourceId];

    /// <summary>The file of a claim, or null when there is none with that id.</summary>
    internal static async Task<ClaimFile?> ReadAsync(FactCheckDb db, Guid id, CancellationToken ct)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (claim is null)
        {
            return null;
        }

        var statements = await db.Statements.Where(s => s.ClaimId == id && !s.Removed).ToListAsync(ct);
        var articles = statements.Select(s => s.ArticleId).OfType<Guid>().Distinct().ToList();
        return new ClaimFile
        {
            Claim = claim,
            Publication = await db.Publications.SingleAsync(p => p.Id == id, ct),
            Verdict = await db.Verdicts.SingleOrDefaultAsync(v => v.ClaimId == id, ct),
            Appearances = await db.Appearances.Where(a => a.ClaimId == id && !a.Removed).OrderBy(a => a.SaidOn).ThenBy(a => a.Id).ToListAsync(ct),
            Statements = StatementOrder.Of(statements),
            Evidence = await db.Evidence.Where(e => e.ClaimId == id && !e.Removed).OrderBy(e => e.Id).ToListAsync(ct),
            Comments = await db.Comments.Where(c => c.ClaimId == id).OrderBy(c => c.At).ToListAsync(ct),
            Topics = await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(ct),
            Sources = await db.Sources.ToDictionaryAsync(s => s.Id, ct),
            Articles = await db.Articles.Where(a => articles.Contains(a.Id))
                .Select(a => new ArticleLine(a.Id, a.Title, a.PublisherId, a.PublishedOn, a.Url, a.TakenInAt)).ToDictionaryAsync(a => a.Id, ct),
            Related = await db.ClaimRelations.Where(r => (r.ClaimId == id || r.OfId == id) && !r.Removed).OrderBy(r => r.Id)
                .Join(db.Claims, r => r.ClaimId == id ? r.OfId : r.ClaimId, c => c.Id, (r, c) => new { r, c }).Where(row => row.c.Work != WorkState.Dismissed)
                .Select(row => new RelatedClaim(row.c.Id, row.c.Headline, row.r.Kind, row.r.ClaimId == id)).ToListAsync(ct),
            Members = await db.Members.ToDictionaryAsync(m => m.Id, ct),
            Standing = await db.Editions.Where(e => e.ClaimId == id && e.ValidTo == null).SingleOrDefaultAsync(ct),
        };
    }
}
