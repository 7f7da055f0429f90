namespace FactCheck.Core.Attribution;

/// <summary>A retraction cancels the same source's other statements on the claim unless they came later.</summary>
internal static class Retractions
{
    public static IEnumerable<GraphStatement> Active(IReadOnlyList<GraphStatement> statements)
    {
        var retractions = statements.Where(s => s.Act == Act.Retracts).ToLookup(s => s.Source, StringComparer.Ordinal);
        return retractions.Count == 0 ? statements : statements.Where(s => retractions[s.Source].All(retraction => retraction == s || CameLater(s, retraction)));
    }

    private static bool CameLater(GraphStatement statement, GraphStatement retraction)
    {
        if (statement.SaidAt is { } said && retraction.SaidAt is { } retracted && (said.IsAfter(retracted) || retracted.IsAfter(said)))
        {
            return said.IsAfter(retracted);
        }
        return statement.RecordedAt > retraction.RecordedAt; // false where either is missing: then it is cancelled
    }
}
