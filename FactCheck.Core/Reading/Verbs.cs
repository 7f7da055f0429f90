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
    private static readonly HashSet<string> s_mostlyNouns = [];
    private static readonly HashSet<string> s_neverNouns = [];
    private static readonly HashSet<string> s_pastIsBase = [];
    private static readonly FrozenDictionary<string, Inflection> s_forms = Load();

    private static readonly ILookup<string, string> s_byLemma = s_forms.ToLookup(form => form.Value.Lemma, form => form.Key);

    /// <summary>The verb in all its forms; regular ones if it is no known verb.</summary>
    public static IEnumerable<string> Forms(string lemma) => s_byLemma.Contains(lemma) ? s_byLemma[lemma] : [lemma, .. Regular(lemma, doubles: false)];

    /// <summary>The base form of a verb that is more often a noun ("park"): a verb only after "to" or "will".</summary>
    public static bool IsMostlyNoun(string lower) => s_mostlyNouns.Contains(lower);

    /// <summary>A base form that cannot be a noun ("allege").</summary>
    public static bool IsNeverNoun(string lower) => s_neverNouns.Contains(lower);

    /// <summary>"forecast", "cut": the past looks like the base form.</summary>
    public static bool IsPastToo(string lower) => s_pastIsBase.Contains(lower);

    public static Inflection? Find(string lower) => s_forms.TryGetValue(lower, out var found) ? found : null;

    private static FrozenDictionary<string, Inflection> Load()
    {
        var forms = new Dictionary<string, Inflection>();
        foreach (var line in LexiconFile.Lines("verbs"))
        {
            var parts = line.Split(' ');
            var lemma = parts[0].TrimEnd('+', '-', '*');
            var others = parts.Length > 1 ? parts[1].Split('|') : Regular(lemma, doubles: parts[0].Contains('+', StringComparison.Ordinal));
            if (parts[0].EndsWith('-'))
            {
                s_mostlyNouns.Add(lemma);
                others = [.. others.Where(form => FormOf(form) is not VerbForm.Third && form != lemma)];
            }
            else
            {
                forms.TryAdd(lemma, new Inflection(lemma, VerbForm.Base));
                if (others.Contains(lemma))
                {
                    s_pastIsBase.Add(lemma);
                }

                if (parts[0].EndsWith('*'))
                {
                    s_neverNouns.Add(lemma);
                }
            }

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
