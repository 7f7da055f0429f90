using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>What stands on a statement: one or two lines for the source, one for what it does; the whole in <paramref name="Title"/>.</summary>
public sealed record PictureLabel(IReadOnlyList<string> Lines, string Sub, string Title, bool IsRightToLeft)
{
    public const double NameSize = 13;
    public const double SubSize = 11.5;
    public const double Most = 176;
    private const double MostSub = 212; // what it does is short enough to be said whole

    /// <summary>How wide the widest line is, in pixels.</summary>
    public double Width => Math.Max(Lines.Max(line => TextWidth.Of(line, NameSize)), TextWidth.Of(Sub, SubSize));

    internal static PictureLabel Of(GraphFacts facts, int statement)
    {
        var (name, sub) = (Name(facts, statement), Doing(facts, statement));
        if (facts.Source(facts.Graph.SourceOf(statement)) is { Kind: SourceKind.Unnamed })
        {
            sub = $"unnamed · {sub}";
        }
        return new PictureLabel(
            TextWidth.Wrap(name.Split(',')[0], NameSize, Most),
            TextWidth.Shorten(sub, SubSize, MostSub),
            $"{name}: {sub}",
            TextWidth.IsRightToLeft(name));
    }

    internal static PictureLabel Of(PictureFold fold) => new(
        TextWidth.Wrap(fold.What, NameSize, Most),
        TextWidth.Shorten(fold.Where, SubSize, Most),
        $"{fold.What}, {fold.Where}: open",
        IsRightToLeft: false);

    /// <summary>The source in the words that may stand in public: those of the article where nobody names it.</summary>
    internal static string Name(GraphFacts facts, int statement)
    {
        var source = facts.Source(facts.Graph.SourceOf(statement));
        return source.Named ? English.CapitalOfName(source.Name) : English.Capital(facts.Graph.Statements[statement].Words ?? source.Name);
    }

    /// <summary>What the statement does, in a few words.</summary>
    internal static string Doing(GraphFacts facts, int statement)
    {
        var (graph, said) = (facts.Graph, facts.Graph.Statements[statement]);
        string Verb(string one, string many) => English.IsPlural(facts.Source(said.Source)) ? many : one;
        var doing = said.Act switch
        {
            Act.Denies => Verb("denies it", "deny it"),
            Act.Doubts => Verb("doubts it", "doubt it"),
            Act.DeclinesToComment => Verb("does not comment", "do not comment"),
            Act.Retracts => Verb("takes it back", "take it back"),
            Act.Disowns => Verb("denies having said so", "deny having said so"),
            _ when said.Certainty.IsNegative() => Verb("says it is not so", "say it is not so"),
            Act.Confirms => Verb("confirms it", "confirm it"),
            Act.Admits => Verb("admits it", "admit it"),
            _ when !graph.DeclaresNoBasis(statement) => Resting(graph, statement, Verb),
            Act.Asserts => said.Certainty switch
            {
                Certainty.Probable => Verb("says it is likely", "say it is likely"),
                Certainty.Possible => Verb("says it is possible", "say it is possible"),
                _ => Verb("says so", "say so"),
            },
            _ => "reports it",
        };
        return graph.DeclaresNoBasis(statement) && said.Lineage == Lineage.Unknown && graph.IsCarrying(statement) ? $"{doing}, no basis given" : doing;
    }

    private static string Resting(ClaimGraph graph, int statement, Func<string, string, string> verb)
    {
        var bases = graph.Bases[statement];
        if (graph.IsContesting(statement))
        {
            return verb("passes on a denial", "pass on a denial");
        }
        if (bases.Count > 1)
        {
            return verb("rests on several", "rest on several");
        }
        return bases[0] switch
        {
            { Reliance.On.Count: > 1 } => verb("relies on a joint finding", "rely on a joint finding"),
            { Reliance.Kind: RelianceKind.Quotes } => verb("quotes it", "quote it"),
            { Reliance.Kind: RelianceKind.Paraphrases } => verb("retells it", "retell it"),
            { Reliance.Kind: RelianceKind.Republishes } => verb("republishes it", "republish it"),
            _ => verb("relies on it", "rely on it"),
        };
    }
}
