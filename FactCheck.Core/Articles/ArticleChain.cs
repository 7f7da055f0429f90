using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>
/// Puts a chain that was drawn from an article (<see cref="ProposedGraph"/>) onto a claim: its sources are found in the registry or registered, and
/// what the article said of the claim before is the same statement, completed.
/// </summary>
internal sealed partial class ArticleChain(Change change, Claim claim, Article article)
{
    private readonly Dictionary<string, Source> _sources = [];

    /// <summary>Puts a chain on the claim.</summary>
    /// <param name="graph">All that the article says.</param>
    /// <param name="drawn">The chain.</param>
    /// <param name="before">The part of it that was put there before: what a person changed of that stays changed.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task PutAsync(ProposedGraph graph, ProposedClaim drawn, (ProposedGraph Graph, ProposedClaim Drawn)? before, CancellationToken ct)
    {
        var was = new HashSet<((Guid, Act) From, string On)>();
        if (before is { } earlier)
        {
            await NameAsync(earlier.Graph, earlier.Drawn, ct);
            was = Links(earlier.Drawn);
            _sources.Clear();
        }

        await NameAsync(graph, drawn, ct);
        var standing = await StandingAsync(ct);
        var put = new List<Statement?>(); // null: a person removed it
        foreach (var statement in drawn.Statements)
        {
            var words = WordsOf(statement);
            var known = standing.Concat(put.OfType<Statement>()).FirstOrDefault(s => s.SourceId == words.SourceId && s.Act == words.Act);
            put.Add(known is not null ? Completed(known, words) : was.Contains((Key(statement), "")) ? null : change.Db.Add(Statement.On(claim, words, change.Today, change.At)).Entity);
        }

        foreach (var (statement, drawnOne) in put.Zip(drawn.Statements))
        {
            var added = drawnOne.Bases.Where(basis => basis.On.All(on => put[on] is not null) && !was.Contains((Key(drawnOne), On(basis.On.Select(on => Key(drawn.Statements[on]))))));
            if (statement is not null)
            {
                Rest(statement, added.Select(basis => Reliance.Of(basis.Kind, [.. basis.On.Select(on => put[on]!.Id).Distinct()])));
            }
        }

        await AppearAsync(drawn, ct);
    }

    private async Task NameAsync(ProposedGraph graph, ProposedClaim drawn, CancellationToken ct)
    {
        foreach (var key in drawn.Statements.Select(statement => statement.Source).Distinct())
        {
            _sources[key] = await SourceAsync(graph, key, drawn, ct);
        }
    }

    private Task<List<Statement>> StandingAsync(CancellationToken ct) =>
        change.Db.Statements.Where(s => s.ClaimId == claim.Id && !s.Removed && s.ArticleId == article.Id).ToListAsync(ct);

    private StatementWords WordsOf(ProposedStatement statement) => new(
        _sources[statement.Source].Id, statement.Act, statement.Certainty, statement.SaidOn, statement.Lineage, [],
        SourceWords: statement.SourceWords,
        Quote: statement.Quote is { } quote ? Cut(quote) : null,
        ArticleId: article.Id, QuoteStart: statement.Place?.Start, QuoteEnd: statement.Place?.End);

    /// <summary>The statement that stands already, completed by what this mention adds.</summary>
    private Statement Completed(Statement standing, StatementWords words)
    {
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
            standing.Describe(fuller, change.Today);
        }

        return standing;
    }

    private static void Rest(Statement statement, IEnumerable<Reliance> bases)
    {
        foreach (var basis in bases.Where(basis => !basis.On.Contains(statement.Id) && !statement.Bases.Any(known => known.On.Order().SequenceEqual(basis.On.Order()))))
        {
            statement.RestAlsoOn(basis);
        }
    }

    private async Task<Source> SourceAsync(ProposedGraph graph, string key, ProposedClaim drawn, CancellationToken ct)
    {
        var proposed = graph.Sources.First(source => source.Key == key);
        if (key == graph.Publisher && article.PublisherId is { } publisher)
        {
            return (await change.Db.Sources.FindAsync([publisher], ct))!;
        }

        var source = SourceDesk.OnlyDescribes(proposed.Name, proposed.Kind) && await PersonaHereAsync(drawn.Statements.First(s => s.Source == key).SourceWords, ct) is { } known
            ? known
            : await SourceDesk.FindOrRegisterAsync(change, proposed.Name, proposed.Kind, proposed.AlsoCalled, proposed.OtherNames, ct);
        return await BelongingAsync(source, graph, proposed, ct);
    }

    // A persona recurs within its article; whether two articles mean the same person is for people to say.
    private async Task<Source?> PersonaHereAsync(string? words, CancellationToken ct)
    {
        if (words is null)
        {
            return null; // nothing tells it from the others
        }

        var here = await change.Db.Statements.Where(s => s.ArticleId == article.Id && s.SourceWords == words).Select(s => (Guid?)s.SourceId).FirstOrDefaultAsync(ct);
        return here is { } id ? await change.Db.Sources.FindAsync([id], ct) : null;
    }

    // What the registry says of a source stands; what the article adds fills a gap.
    private async Task<Source> BelongingAsync(Source source, ProposedGraph graph, ProposedSource proposed, CancellationToken ct)
    {
        if (proposed.Affiliation is { } key && source is { AffiliationId: null, Private: false })
        {
            var body = graph.Sources.First(one => one.Key == key);
            var above = await BelongingAsync(await SourceDesk.FindOrRegisterAsync(change, body.Name, body.Kind, body.AlsoCalled, body.OtherNames, ct), graph, body, ct);
            SameRules.BelongIfUnknown((await SourceRegistry.OpenAsync(change, ct)).Same, source, above);
        }

        return source;
    }

    private async Task AppearAsync(ProposedClaim drawn, CancellationToken ct)
    {
        // passing on is not vouching: whoever passes a claim on did not make it
        if (drawn.Claimant is { } claimant && drawn.Statements[claimant].Act is not Act.Reports && !await change.Db.Appearances.AnyAsync(a => a.ClaimId == claim.Id && !a.Removed, ct))
        {
            var words = new AppearanceWords(_sources[drawn.Statements[claimant].Source].Id, drawn.AppearedOn, article.Url, null, null);
            change.Db.Add(Appearance.Of(claim, words, change.Today, change.At));
        }
    }

    private static string Cut(string quote) => Plain.Cut(new string([.. quote.Select(c => char.IsControl(c) ? ' ' : c)]), Statement.QuoteLimit);
}
