using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Demo;

/// <summary>Who says a generated claim via whom: a wire and its customers, one unnamed official behind several outlets, two origins, a denial.</summary>
internal sealed class DemoGraph(DemoChance chance, string headline, DateOnly day)
{
    private readonly List<GraphSource> _nodes = [];
    private readonly List<GraphStatement> _statements = [];
    private readonly List<GraphReliance> _reliances = [];
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>The named sources in it, those that stand at the beginning first.</summary>
    public List<ArchivedSource> Named { get; } = [];

    /// <summary>Whoever said it first, as an appearance names them; the source is null for whoever is not named.</summary>
    public (string Words, ArchivedSource? Source, string Url) First { get; private set; }

    public string? Quote { get; private set; }

    public GraphDocument Draw(string quote)
    {
        Quote = quote;
        switch (chance.Of(20))
        {
            case < 5: Wire(); break;
            case < 9: Unnamed(); break;
            case < 11: TwoOrigins(); break;
            case < 18: OnOutlet(); break;
            default: NoBasis(); break;
        }

        Answers();
        return new GraphDocument { Sources = _nodes, Claims = [new GraphClaim(TracedGraph.ClaimId, headline)], Statements = _statements, Reliances = _reliances };
    }

    private void Wire()
    {
        var origin = Says(chance.Permille(600) ? Person() : Body());
        var agency = Reports(RelianceKind.Quotes, 0, origin);
        for (var customers = 1 + chance.Rank(2); customers > 0; customers--)
        {
            Reports(chance.Permille(700) ? RelianceKind.Republishes : RelianceKind.Quotes, 1 + chance.Of(2), agency);
        }
    }

    private void Unnamed()
    {
        var ministry = chance.Permille(500) ? Body() : null;
        var words = chance.Of(DemoWords.All["unnamed"]) + (ministry is null ? "" : $" of the {ministry.Name}");
        var kind = words.StartsWith("a document", StringComparison.Ordinal) ? SourceKind.Document : words.Contains("officials", StringComparison.Ordinal) ? SourceKind.Group : SourceKind.Unnamed;
        _nodes.Add(new GraphSource { Id = "s1", Kind = kind, Name = words, Named = false, Affiliation = ministry is null ? null : Node(ministry, 2) });
        var origin = Add(new GraphStatement { Id = "", Source = "s1", Claim = "", Act = Act.Asserts, Words = words, Quote = Quote });
        First = (words, null, Address(chance.Of(DemoSources.All.Outlets)));
        var outlet = Reports(RelianceKind.Quotes, 0, origin);
        for (var others = chance.Rank(3); others > 0; others--)
        {
            outlet = Reports(RelianceKind.Quotes, chance.Of(3), chance.Permille(800) ? outlet : origin);
        }
    }

    private void TwoOrigins()
    {
        var (one, two) = (Says(Person()), Says(chance.Permille(500) ? Body() : Person()));
        Reports(RelianceKind.Quotes, 0, one);
        Reports(RelianceKind.Paraphrases, 1, two);
        if (chance.Permille(500))
        {
            Reports(RelianceKind.ReliesOn, 2, one, two);
        }
    }

    private void OnOutlet() => Reports(RelianceKind.Quotes, 0, Says(Person()));

    private void NoBasis()
    {
        var outlet = Outlet();
        First = (outlet.Name, outlet, Address(outlet));
        var post = Add(new GraphStatement { Id = "", Source = Node(outlet), Claim = "", Act = Act.Asserts, Lineage = Lineage.Unknown, SaidAt = new GraphTime(day), Held = true, Url = First.Url });
        for (var others = 1 + chance.Rank(3); others > 0; others--)
        {
            Reports(RelianceKind.Republishes, 1, post);
        }
    }

    // somebody concerned answers
    private void Answers()
    {
        if (chance.Permille(300))
        {
            Add(new GraphStatement { Id = "", Source = Node(Body()), Claim = "", Act = Act.Denies, SaidAt = new GraphTime(day.AddDays(1)), Quote = chance.Of(DemoWords.All["denial"]) });
        }
        else if (chance.Permille(120))
        {
            Add(new GraphStatement { Id = "", Source = Node(Body()), Claim = "", Act = Act.DeclinesToComment, Certainty = Certainty.Uncommitted, SaidAt = new GraphTime(day.AddDays(1)) });
        }
    }

    private string Says(ArchivedSource source)
    {
        if (First.Words is null)
        {
            First = (source.Name, source, Address(Outlet()));
        }

        return Add(new GraphStatement { Id = "", Source = Node(source), Claim = "", Act = Act.Asserts, SaidAt = new GraphTime(day), Quote = Quote });
    }

    private string Reports(RelianceKind kind, int daysLater, params string[] on)
    {
        var outlet = Outlet();
        var id = Add(new GraphStatement
        {
            Id = "",
            Source = Node(outlet),
            Claim = "",
            Act = Act.Reports,
            SaidAt = new GraphTime(day.AddDays(daysLater)),
            Held = _statements.Count < 3 || chance.Permille(300),
            Url = Address(outlet),
        });
        _reliances.Add(new GraphReliance { From = id, On = on, Kind = kind, Changes = chance.Permille(60) ? [(GraphChange)chance.Of(5)] : [] });
        return id;
    }

    private string Add(GraphStatement statement)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"t{_statements.Count + 1}");
        _statements.Add(statement with { Id = id, Claim = TracedGraph.ClaimId });
        return id;
    }

    private string Node(ArchivedSource source, int number = 0)
    {
        if (!_ids.TryGetValue(source.Slug, out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"s{(number > 0 ? number : _nodes.Count + 1)}");
            _ids.Add(source.Slug, id);
            _nodes.Add(new GraphSource { Id = id, Kind = source.Kind, Name = source.Name });
            Named.Add(source);
        }

        return id;
    }

    private ArchivedSource Person() => chance.Ranked(DemoSources.All.People);

    private ArchivedSource Body() => chance.Ranked(DemoSources.All.Bodies);

    private ArchivedSource Outlet() => chance.Ranked(DemoSources.All.Outlets);

    private string Address(ArchivedSource outlet) => string.Create(CultureInfo.InvariantCulture, $"https://{outlet.Slug}.example/{chance.Of(100_000)}");
}
