namespace FactCheck.Core.Reading.Worth;

/// <summary>Why a sentence is worth a check, and why there may be nothing to check it against, in words with the words of the sentence that show it.</summary>
internal static class Reasons
{
    private const double OftenChecked = 1;
    private const int AFewWords = 12;

    private static readonly Sign[] s_facts = [Sign.Number, Sign.Quantity, Sign.TheirDeed, Sign.Superlative, Sign.Change, Sign.Cause, Sign.Said];

    private static readonly (Sign Sign, string Words)[] s_for =
    [
        (Sign.Number, "a number"), (Sign.Quantity, "a quantity"), (Sign.Superlative, "a record or extreme"), (Sign.Change, "a change"), (Sign.Comparison, "a comparison"),
        (Sign.Cause, "a cause"), (Sign.TheirDeed, "what somebody did or was"), (Sign.Said, "a statement or vote"), (Sign.Past, "a past event"), (Sign.Name, "a name"),
        (Sign.Negation, "a denial"), (Sign.Absolute, "said of all or none"),
    ];

    /// <returns>Null if the sentence can be checked as far as its form tells.</returns>
    public static string? AgainstChecking(SignCounter signs, bool english) => signs switch
    {
        _ when signs.Has(Sign.Question) => "a question",
        _ when signs.Has(Sign.Bracketed) => "a note in brackets",
        _ when !english => signs.Count(Sign.Length) == 0 ? "no words" : null,
        _ when signs.Has(Sign.Courtesy) && signs.Count(Sign.Length) <= AFewWords && !signs.Has(Sign.Number) && !signs.Has(Sign.Change) && !signs.Has(Sign.TheirDeed) => Said("thanks, a greeting or procedure", signs, Sign.Courtesy),
        _ when signs.Has(Sign.Short) && !signs.Has(Sign.Verb) && !signs.Has(Sign.Number) && !signs.Has(Sign.Change) => "too short to state anything",
        _ when signs.Place(Sign.Call) == 0 && !signs.Has(Sign.Number) && !signs.Has(Sign.TheirDeed) => Said("a call to do something", signs, Sign.Call),
        _ when Governs(signs, Sign.Future) && !signs.Has(Sign.Past) => Said("a prediction or promise", signs, Sign.Future),
        _ when Governs(signs, Sign.Obligation) && !signs.Has(Sign.Past) && !signs.Has(Sign.Number) => Said("what ought to be", signs, Sign.Obligation),
        _ when signs.Has(Sign.Opinion) && !Array.Exists(s_facts, signs.Has) => Said("an opinion", signs, Sign.Opinion),
        _ => null,
    };

    public static IEnumerable<string> ForChecking(SignCounter signs, WorthModel model)
    {
        var shown = new HashSet<int>();
        foreach (var (sign, words) in s_for)
        {
            if (signs.Has(sign) && !(sign is Sign.Quantity && signs.Has(Sign.Number)) && (sign is not Sign.Name || signs.NamesForSure) && shown.Add(signs.Place(sign)))
            {
                yield return Said(words, signs, sign);
            }
        }

        var often = signs.Nouns.Where(word => model.WeightOf(word) >= OftenChecked && WorthLexicon.Of(word).Length == 0).Distinct().Take(3).ToList();
        if (often.Count > 0)
        {
            yield return $"on what is often checked (“{string.Join("”, “", often)}”)";
        }
    }

    /// <summary>The sign is on the first verb of the sentence or right after it ("is going to").</summary>
    private static bool Governs(SignCounter signs, Sign sign) => signs.Has(sign) && signs.Place(sign) - Math.Max(0, signs.Place(Sign.Verb)) is <= 2;

    private static string Said(string reason, SignCounter signs, Sign sign) => $"{reason} (“{signs.Evidence(sign)}”)";
}
