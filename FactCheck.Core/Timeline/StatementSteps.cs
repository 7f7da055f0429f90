using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;

namespace FactCheck.Core.Timeline;

/// <summary>The statements of a published graph as steps, in the order in which they were made.</summary>
public sealed class StatementSteps
{
    private readonly EditionDocument _document;
    private readonly GraphDocument _graph;
    private readonly Dictionary<string, GraphStatement> _statements;
    private readonly Dictionary<string, string> _names;
    private readonly ILookup<string, GraphReliance> _bases;

    private StatementSteps(EditionDocument document)
    {
        (_document, _graph) = (document, document.ReadGraph());
        _statements = _graph.Statements.ToDictionary(statement => statement.Id);
        _names = _graph.Sources.ToDictionary(source => source.Id, source => source.Name);
        _bases = _graph.Reliances.ToLookup(reliance => reliance.From);
    }

    public static IReadOnlyList<ClaimStep> Of(EditionDocument document) => new StatementSteps(document).Steps();

    private List<ClaimStep> Steps() =>
    [
        .. from statement in _graph.Statements
           let day = statement.SaidAt?.Day
           let before = day ?? FirstToRestOn(statement)
           orderby before ?? DateOnly.MinValue, day is not null, Depth(statement, [])
           select new ClaimStep(day?.InShort() ?? (before is { } bound ? $"before {bound.InShort()}" : "undated"), Lane(statement), Sentence(statement))
           {
               Source = NameOf(statement),
               SourceSlug = _document.Sources.FirstOrDefault(source => source.Name == _names[statement.Source])?.Slug,
               Quote = statement.Quote,
               Url = statement.Url,
           },
    ];

    private string NameOf(GraphStatement statement)
    {
        var name = _names[statement.Source];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

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
        var bases = _bases[statement.Id].Select(Basis).ToList();
        return statement.Act switch
        {
            Act.Reports when bases.Count > 0 => string.Join(" and ", bases) + ".",
            Act.Reports => statement.Lineage is Lineage.Unknown ? "reports it without saying from whom." : "reports it first hand.",
            Act.Asserts => bases.Count > 0 ? $"says so; {string.Join(" and ", bases)}." : "says so.",
            Act.Confirms => "confirms it.",
            Act.Admits => "admits it.",
            Act.Denies => "denies it.",
            Act.Doubts => "doubts it.",
            Act.DeclinesToComment => "declines to comment.",
            Act.Retracts => "takes it back.",
            _ => "denies having said it.",
        };
    }

    private string Basis(GraphReliance basis)
    {
        var names = string.Join(" and ", basis.On.Select(id => _names[_statements[id].Source]));
        var verb = basis.Kind switch
        {
            RelianceKind.Quotes => "quotes",
            RelianceKind.Paraphrases => "reports what was said by",
            RelianceKind.Republishes => "republishes",
            _ => "relies on",
        };
        return basis.On.Count > 1 ? $"{verb} a joint finding of {names}" : $"{verb} {names}";
    }
}
