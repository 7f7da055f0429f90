using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;

namespace FactCheck.Core.Timeline;

/// <summary>The statements of a published graph as steps, in the order in which they were made.</summary>
public sealed class StatementSteps
{
    private readonly IReadOnlyList<PublicLink> _pages;
    private readonly GraphDocument _graph;
    private readonly Dictionary<string, GraphStatement> _statements;
    private readonly Dictionary<string, GraphSource> _sources;
    private readonly ILookup<string, GraphReliance> _bases;
    private readonly HashSet<string> _contesting;

    private StatementSteps(AttributionGraph asked, IReadOnlyList<PublicLink> pages)
    {
        (_graph, _pages) = (asked.Document, pages);
        _contesting = [.. _graph.Claims.Select(claim => asked.Of(claim.Id)).SelectMany(claim => claim.All.Where(claim.IsContesting).Select(i => claim.Statements[i].Id))];
        _statements = _graph.Statements.ToDictionary(statement => statement.Id);
        _sources = _graph.Sources.ToDictionary(source => source.Id);
        _bases = _graph.Reliances.ToLookup(reliance => reliance.From);
    }

    public static IReadOnlyList<ClaimStep> Of(EditionDocument document) => new StatementSteps(new AttributionGraph(document.ReadGraph()), document.Sources).Steps(GraphMoment.Everything);

    /// <summary>The statements of any graph that were there at a moment; nobody in it has a page.</summary>
    public static IReadOnlyList<ClaimStep> Of(AttributionGraph graph) => new StatementSteps(graph, []).Steps(graph.Moment);

    private List<ClaimStep> Steps(GraphMoment moment) =>
    [
        .. from statement in _graph.Statements
           where moment.Holds(statement)
           let day = statement.SaidAt?.Day
           let before = day ?? FirstToRestOn(statement)
           orderby before ?? DateOnly.MaxValue, day is not null, Depth(statement, [])
           select new ClaimStep(day?.InShort() ?? (before is { } bound ? $"before {bound.InShort()}" : "undated"), Lane(statement), Sentence(statement))
           {
               Day = before,
               Before = day is null && before is not null,
               Track = statement.Act is Act.Asserts or Act.Confirms or Act.Admits ? StepTrack.Said : StepTrack.Reported,
               Source = NameOf(statement),
               SourceSlug = _pages.FirstOrDefault(source => source.Name == _sources[statement.Source].Name)?.Slug,
               Contests = _contesting.Contains(statement.Id) || statement.Act is Act.Denies or Act.Doubts || statement.Certainty.IsNegative(), // taken back since or not
               Quote = statement.Quote,
               Url = statement.Url,
           },
    ];

    private string NameOf(GraphStatement statement) => SourceNames.AtTheStart(_sources[statement.Source]);

    // What rests on a statement cannot have been said before it, unless the sources reported backwards.
    private DateOnly? FirstToRestOn(GraphStatement statement, HashSet<string>? seen = null)
    {
        seen ??= [];
        return !seen.Add(statement.Id)
            ? null
            : _graph.Reliances.Where(reliance => reliance.On.Contains(statement.Id))
                .Select(reliance => _statements[reliance.From]).Select(from => from.SaidAt?.Day ?? FirstToRestOn(from, seen)).Min();
    }

    private int Depth(GraphStatement statement, HashSet<string> seen) =>
        seen.Add(statement.Id) ? _bases[statement.Id].SelectMany(basis => basis.On).Select(id => 1 + Depth(_statements[id], seen)).DefaultIfEmpty().Max() : 0;

    private string Lane(GraphStatement statement) => statement.Act switch
    {
        Act.Asserts => "Said",
        Act.Confirms => "Confirmed",
        Act.Admits => "Admitted",
        Act.Reports => PassesOnReports(statement) ? "Passed on" : "Reported",
        Act.Denies => "Denied",
        Act.Doubts => "Doubted",
        Act.DeclinesToComment => "Declined",
        Act.Retracts => "Retracted",
        _ => "Disowned",
    };

    private bool PassesOnReports(GraphStatement statement)
    {
        var members = _bases[statement.Id].SelectMany(basis => basis.On).ToList();
        return members.Count > 0 && members.All(id => _statements[id].Act is Act.Reports);
    }

    private string Sentence(GraphStatement statement)
    {
        var many = English.IsPlural(_sources[statement.Source]);
        string Verb(string one, string several) => many ? several : one;
        var bases = _bases[statement.Id].Select(basis => Basis(basis, many)).ToList();
        return statement.Act switch
        {
            Act.Reports when bases.Count > 0 => $"{English.List(bases)}{Hedge(statement)}.",
            Act.Reports when statement.Lineage is Lineage.Unknown => $"{Verb("reports", "report")} it without saying from whom.",
            Act.Reports => $"{Verb("reports", "report")} it first hand.",
            Act.Asserts when bases.Count > 0 => $"{Verb("says", "say")} {How(statement)}; {English.List(bases)}.",
            Act.Asserts => $"{Verb("says", "say")} {How(statement)}.",
            Act.Confirms => $"{Verb("confirms", "confirm")} it.",
            Act.Admits => $"{Verb("admits", "admit")} it.",
            Act.Denies => $"{Verb("denies", "deny")} it.",
            Act.Doubts => $"{Verb("doubts", "doubt")} it.",
            Act.DeclinesToComment => $"{Verb("declines", "decline")} to comment.",
            Act.Retracts => $"{Verb("takes", "take")} it back.",
            _ => $"{Verb("denies", "deny")} having said it.",
        };
    }

    // A hedge is never lost on the way to the reader.
    private static string How(GraphStatement statement) => statement.Certainty switch
    {
        Certainty.Probable => "it is likely",
        Certainty.Possible => "it is possible",
        Certainty.Uncommitted => "so without vouching for it",
        Certainty.PossiblyNot => "it may not be so",
        Certainty.ProbablyNot => "it is unlikely",
        Certainty.CertainlyNot => "it is not so",
        _ => "so",
    };

    private static string Hedge(GraphStatement statement) => statement.Certainty switch
    {
        Certainty.Probable => ", as likely",
        Certainty.Possible => ", as possible",
        _ => "",
    };

    private string Basis(GraphReliance basis, bool many)
    {
        var names = English.List([.. basis.On.Select(id => SourceNames.InSentence(_sources[_statements[id].Source]))]);
        var (one, several) = basis.Kind switch
        {
            RelianceKind.Quotes => ("quotes", "quote"),
            RelianceKind.Paraphrases => ("passes on what was said by", "pass on what was said by"),
            RelianceKind.Republishes => ("republishes", "republish"),
            _ => ("relies on", "rely on"),
        };
        return $"{(many ? several : one)} {(basis.On.Count > 1 ? "a joint finding of " : "")}{names}";
    }
}
