using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Reading;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>
/// Draws what an article says of a claim as statements: the source, whom it rests on, the outlets it came through, and the article's publisher,
/// who passes it on. The same source saying the same again is the same statement.
/// </summary>
internal sealed class ArticleChain
{
    private readonly Change _change;
    private readonly Claim _claim;
    private readonly Article _article;
    private readonly List<Statement> _statements;

    private ArticleChain(Change change, Claim claim, Article article, List<Statement> statements) =>
        (_change, _claim, _article, _statements) = (change, claim, article, statements);

    public static async Task<ArticleChain> BeginAsync(Change change, Claim claim, Article article, CancellationToken ct) =>
        new(change, claim, article, await change.Db.Statements.Where(s => s.ClaimId == claim.Id && !s.Removed).ToListAsync(ct));

    public async Task DrawAsync(ArticleAttribution attribution, CancellationToken ct)
    {
        var source = await WhoAsync(attribution, ct);
        var bases = await BasesAsync(attribution, ct);
        var said = State(source, attribution.Act, new StatementWords(
            source.Id, attribution.Act, attribution.Certainty, attribution.SaidOn, attribution.Lineage, bases,
            SourceWords: source.Kind is SourceKind.Unnamed or SourceKind.Group ? attribution.Who : null,
            Quote: Cut(attribution.ContentIn(_article.Text)),
            ArticleId: _article.Id, QuoteStart: attribution.ContentSpans[0], QuoteEnd: attribution.ContentSpans[^1]));
        if (attribution.Act is Act.Denies or Act.Doubts or Act.DeclinesToComment or Act.Retracts)
        {
            return; // the publisher who tells of a denial does not pass the claim on
        }

        var how = attribution.ContentIn(_article.Text).IndexOfAny(['“', '"', '«', '„']) >= 0 ? RelianceKind.Quotes : RelianceKind.Paraphrases;
        var top = said;
        foreach (var (outlet, nearest) in attribution.Via.Select((name, i) => (name, i == 0)).Reverse())
        {
            var via = await SourceDesk.FindOrRegisterAsync(_change, outlet, SourceKind.Outlet, ct);
            top = PassOn(via, top, how, nearest ? attribution.ReportedOn : null, null);
        }

        if (_article.PublisherId is { } publisher && top.SourceId != publisher)
        {
            PassOn((await _change.Db.Sources.FindAsync([publisher], ct))!, top, how, _article.PublishedOn, _article.Id);
        }

        await AppearAsync(source, attribution, ct);
    }

    private async Task<List<Reliance>> BasesAsync(ArticleAttribution attribution, CancellationToken ct)
    {
        var members = new List<Guid>();
        foreach (var name in attribution.Basis)
        {
            var source = await SourceDesk.FindOrRegisterAsync(_change, name, SourceKind.Organisation, ct);
            var certainty = attribution.Certainty is Certainty.Uncommitted ? Certainty.Certain : attribution.Certainty;
            members.Add(State(source, Act.Asserts, new StatementWords(source.Id, Act.Asserts, certainty, null, Lineage.Own, [], ArticleId: _article.Id)).Id);
        }

        return attribution.Jointly && members.Count > 0
            ? [Reliance.Of(RelianceKind.ReliesOn, members)]
            : [.. members.Select(member => Reliance.Of(RelianceKind.ReliesOn, member))];
    }

    private async Task<Source> WhoAsync(ArticleAttribution attribution, CancellationToken ct)
    {
        var kind = attribution.WhoKind switch
        {
            WhoKind.NamedPerson => SourceKind.Person,
            WhoKind.NamedOrganisation => attribution.Act is Act.Reports ? SourceKind.Outlet : SourceKind.Organisation,
            WhoKind.Document => SourceKind.Document,
            WhoKind.UnnamedGroup => SourceKind.Group,
            _ => SourceKind.Unnamed,
        };
        if (kind is not SourceKind.Unnamed)
        {
            return await SourceDesk.FindOrRegisterAsync(_change, attribution.Who, kind, ct);
        }

        // A persona recurs within its article; whether two articles mean the same person is for people to say.
        var here = await _change.Db.Statements.Where(s => s.ArticleId == _article.Id && s.SourceWords == attribution.Who).Select(s => (Guid?)s.SourceId).FirstOrDefaultAsync(ct)
            ?? _statements.FirstOrDefault(s => s.ArticleId == _article.Id && s.SourceWords == attribution.Who)?.SourceId;
        if (here is { } known)
        {
            return (await _change.Db.Sources.FindAsync([known], ct))!;
        }

        var persona = await SourceDesk.FindOrRegisterAsync(_change, attribution.Who, kind, ct);
        if (attribution.Affiliation is { } body)
        {
            persona.Belong(await SourceDesk.FindOrRegisterAsync(_change, body, SourceKind.Organisation, ct), isPrivate: false, family: null);
        }

        return persona;
    }

    private Statement PassOn(Source outlet, Statement on, RelianceKind how, DateOnly? day, Guid? inArticle)
    {
        var basis = Reliance.Of(how, on.Id);
        var standing = _statements.FirstOrDefault(s => s.SourceId == outlet.Id && s.Act is Act.Reports && s.ArticleId == (inArticle ?? _article.Id));
        if (standing is not null)
        {
            if (!standing.Bases.Any(b => b.On.Contains(on.Id)))
            {
                standing.RestAlsoOn(basis);
            }

            return standing;
        }

        return Add(new StatementWords(outlet.Id, Act.Reports, Certainty.Uncommitted, day, Lineage.Own, [basis], ArticleId: _article.Id));
    }

    private Statement State(Source source, Act act, StatementWords words) =>
        _statements.FirstOrDefault(s => s.SourceId == source.Id && s.Act == act && s.ArticleId == _article.Id) ?? Add(words);

    private Statement Add(StatementWords words)
    {
        var statement = Statement.On(_claim, words, _change.Today, _change.At);
        _statements.Add(statement);
        _change.Db.Add(statement);
        return statement;
    }

    private async Task AppearAsync(Source claimant, ArticleAttribution attribution, CancellationToken ct)
    {
        var known = await _change.Db.Appearances.AnyAsync(a => a.ClaimId == _claim.Id, ct) || _change.Db.Appearances.Local.Any(a => a.ClaimId == _claim.Id);
        if (!known)
        {
            var words = new AppearanceWords(claimant.Id, attribution.SaidOn ?? attribution.ReportedOn, _article.Url, null, null);
            _change.Db.Add(Appearance.Of(_claim, words, _change.Today, _change.At));
        }
    }

    private static string Cut(string quote)
    {
        var line = new string([.. quote.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= Statement.QuoteLimit ? line : line[..(Statement.QuoteLimit - 1)] + "…";
    }
}
