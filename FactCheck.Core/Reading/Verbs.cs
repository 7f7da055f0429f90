using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

internal enum VerbForm
{
    Base,
    Third,
    Past,
    Ing,
}

/// <summary>A form a verb can take: "accused" is the past of "accuse".</summary>
internal readonly record struct Inflection(string Lemma, VerbForm Form);

/// <summary>Every form of every verb in verbs.txt.</summary>
internal static class Verbs
{
    private static readonly FrozenDictionary<string, Inflection> s_forms = Load();

    public static Inflection? Find(string lower) => s_forms.TryGetValue(lower, out var found) ? found : null;

    private static FrozenDictionary<string, Inflection> Load()
    {
        var forms = new Dictionary<string, Inflection>();
        foreach (var line in LexiconFile.Lines("verbs"))
        {
            var parts = line.Split(' ');
            var lemma = parts[0].TrimEnd('+');
            var others = parts.Length > 1 ? parts[1].Split('|') : Regular(lemma, doubles: parts[0].EndsWith('+'));
            forms.TryAdd(lemma, new Inflection(lemma, VerbForm.Base));
            foreach (var form in others)
            {
                forms.TryAdd(form, new Inflection(lemma, FormOf(form)));
            }
        }

        return forms.ToFrozenDictionary();
    }

    private static VerbForm FormOf(string form) =>
        form.EndsWith("ing", StringComparison.Ordinal) ? VerbForm.Ing : form.EndsWith('s') ? VerbForm.Third : VerbForm.Past;

    private static string[] Regular(string lemma, bool doubles)
    {
        var stem = doubles ? lemma + lemma[^1] : lemma;
        var sibilant = lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        return lemma switch
        {
            _ when lemma.EndsWith("ee", StringComparison.Ordinal) => [lemma + "s", lemma + "d", lemma + "ing"],
            _ when lemma.EndsWith("ie", StringComparison.Ordinal) => [lemma + "s", lemma + "d", lemma[..^2] + "ying"],
            _ when lemma[^1] == 'e' => [lemma + "s", lemma + "d", lemma[..^1] + "ing"],
            _ when lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2]) => [lemma[..^1] + "ies", lemma[..^1] + "ied", lemma + "ing"],
            _ => [lemma + (sibilant ? "es" : "s"), stem + "ed", stem + "ing"],
        };
    }
}
