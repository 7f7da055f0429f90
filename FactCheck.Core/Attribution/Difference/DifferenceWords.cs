namespace FactCheck.Core.Attribution.Difference;

/// <summary>What a difference calls things.</summary>
internal static class DifferenceWords
{
    public static string Doing(Act act, bool many = false) => act switch
    {
        Act.Asserts => many ? "say so" : "says so",
        Act.Confirms => many ? "confirm it" : "confirms it",
        Act.Admits => many ? "admit it" : "admits it",
        Act.Reports => many ? "report it" : "reports it",
        Act.Denies => many ? "deny it" : "denies it",
        Act.Doubts => many ? "doubt it" : "doubts it",
        Act.DeclinesToComment => many ? "do not comment" : "does not comment",
        Act.Retracts => many ? "take it back" : "takes it back",
        _ => many ? "deny having said it" : "denies having said it",
    };

    public static string Certain(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Probable => "likely",
        Certainty.Possible => "possible",
        Certainty.Uncommitted => "takes no position",
        Certainty.PossiblyNot => "possibly not",
        Certainty.ProbablyNot => "unlikely",
        _ => "certainly not",
    };

    public static string From(Lineage lineage) => lineage is Lineage.Own ? "first hand" : "it does not say";

    public static string How(RelianceKind kind) => kind switch
    {
        RelianceKind.Quotes => "quotes",
        RelianceKind.Paraphrases => "retells",
        RelianceKind.Republishes => "republishes",
        _ => "relies on",
    };

    /// <summary>“with another time”; empty when nothing was altered.</summary>
    public static string Altered(GraphReliance reliance) => English.List([.. reliance.Changes.Order().Select(change => change switch
    {
        GraphChange.Plural => "making one many",
        GraphChange.Attribution => "losing who said it",
        _ => $"with another {change.Word()}",
    })]);
}
