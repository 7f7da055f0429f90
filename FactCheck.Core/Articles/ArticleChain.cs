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
        var content = attribution.ContentIn(_article.Text);
        var said = State(new StatementWords(
            source.Id, attribution.Act, attribution.Certainty, attribution.SaidOn, attribution.Lineage, await BasesAsync(attribution, ct),
            SourceWords: source.Kind is SourceKind.Unnamed or SourceKind.Group ? attribution.Who : null,
            Quote: Cut(content),
            ArticleId: _article.Id, QuoteStart: attribution.ContentSpans[0], QuoteEnd: attribution.ContentSpans[^1]));
        if (Contests(attribution.Act))
        {
            return; // the publisher who tells of a denial does not pass the claim on
        }

        var how = content.IndexOfAny(['“', '"', '«', '„']) >= 0 ? RelianceKind.Quotes : RelianceKind.Paraphrases;
        var top = said;
        foreach (var (outlet, nearest) in attribution.Via.Select((name, i) => (name, i == 0)).Reverse())
        {
            var via = await SourceDesk.FindOrRegisterAsync(_change, outlet, SourceKind.Outlet, ct);
            top = PassOn(via, top, how, nearest ? attribution.ReportedOn : null);
        }

        if (_article.PublisherId is { } publisher && top.SourceId != publisher)
        {
            PassOn((await _change.Db.Sources.FindAsync([publisher], ct))!, top, how, _article.PublishedOn);
        }

        if (attribution.Act is not Act.Reports) // passing on is not vouching: whoever passes a claim on did not make it
        {
            await AppearAsync(source, attribution, ct);
        }

    }

    private async Task<List<Reliance>> BasesAsync(ArticleAttribution attribution, CancellationToken ct)
    {
        var (act, certainty) = (Contests(attribution.Act) ? Act.Denies : Act.Asserts, attribution.Certainty);
        var members = new List<Guid>();
        foreach (var name in attribution.Basis)
        {
            var source = await SourceDesk.FindOrRegisterAsync(_change, name, SourceKind.Organisation, ct);
            var words = new StatementWords(source.Id, act, certainty is Certainty.Uncommitted ? Certainty.Certain : certainty, null, Lineage.Own, [], ArticleId: _article.Id);
            members.Add((Standing(source.Id, act) ?? Add(words)).Id);
        }

        members = [.. members.Distinct()];
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
            return await BelongingAsync(await SourceDesk.FindOrRegisterAsync(_change, attribution.Who, kind, ct), attribution, ct);
        }

        // A persona recurs within its article; whether two articles mean the same person is for people to say.
        var here = _statements.FirstOrDefault(s => s.ArticleId == _article.Id && s.SourceWords == attribution.Who)?.SourceId
            ?? await _change.Db.Statements.Where(s => s.ArticleId == _article.Id && s.SourceWords == attribution.Who).Select(s => (Guid?)s.SourceId).FirstOrDefaultAsync(ct);
        var persona = here is { } known
            ? (await _change.Db.Sources.FindAsync([known], ct))!
            : await SourceDesk.FindOrRegisterAsync(_change, attribution.Who, kind, ct);
        return await BelongingAsync(persona, attribution, ct);
    }

    // What the registry says of a source stands; what the article adds fills a gap.
    private async Task<Source> BelongingAsync(Source source, ArticleAttribution attribution, CancellationToken ct)
    {
        if (attribution.Affiliation is { } body && source is { AffiliationId: null, Private: false } && !source.IsCalled(body))
        {
            var above = await SourceDesk.FindOrRegisterAsync(_change, body, SourceKind.Organisation, ct);
            if (!await LeadsToAsync(above, source, ct))
            {
                source.Belong(above, isPrivate: false, source.Family);
            }
        }

        return source;
    }

    private async Task<bool> LeadsToAsync(Source from, Source to, CancellationToken ct)
    {
        var at = from;
        while (at.Id != to.Id && at.AffiliationId is { } above)
        {
            at = (await _change.Db.Sources.FindAsync([above], ct))!;
        }

        return at.Id == to.Id;
    }

    private Statement PassOn(Source outlet, Statement on, RelianceKind how, DateOnly? day) =>
        on.SourceId == outlet.Id && on.Act is Act.Reports
            ? on
            : State(new StatementWords(outlet.Id, Act.Reports, Certainty.Uncommitted, day, Lineage.Own, [Reliance.Of(how, on.Id)], ArticleId: _article.Id));

    /// <summary>The statement that stands already, completed by what this mention adds; or a new one.</summary>
    private Statement State(StatementWords words)
    {
        if (Standing(words.SourceId, words.Act) is not { } standing)
        {
            return Add(words);
        }

        foreach (var basis in words.Bases.Where(basis => !basis.On.Contains(standing.Id) && !standing.Bases.Any(known => known.On.Order().SequenceEqual(basis.On.Order()))))
        {
            standing.RestAlsoOn(basis);
        }

        var known = standing.Words();
        var fuller = known with
        {
            Certainty = known.Certainty is Certainty.Uncommitted ? words.Certainty : known.Certainty,
            SaidOn = known.SaidOn ?? words.SaidOn,
            SourceWords = known.SourceWords ?? words.SourceWords,
            Quote = known.Quote ?? words.Quote,
            QuoteStart = known.Quote is null ? words.QuoteStart : known.QuoteStart,
            QuoteEnd = known.Quote is null ? words.QuoteEnd : known.QuoteEnd,
        };
        if (fuller != known)
        {
            standing.Describe(fuller, _change.Today);
        }

        return standing;
    }

    private Statement? Standing(Guid source, Act act) => _statements.FirstOrDefault(s => s.SourceId == source && s.Act == act && s.ArticleId == _article.Id);

    private static bool Contests(Act act) => act is Act.Denies or Act.Doubts or Act.DeclinesToComment or Act.Retracts;

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
