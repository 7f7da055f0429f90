using System.Diagnostics.CodeAnalysis;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>The words of the graph's JSON for the newsroom's terms, both ways.</summary>
public static class GraphVocabulary
{
    private static readonly Dictionary<Certainty, string> s_certainties = new()
    {
        [Certainty.Certain] = "CT+",
        [Certainty.Probable] = "PR+",
        [Certainty.Possible] = "PS+",
        [Certainty.Uncommitted] = "Uu",
        [Certainty.PossiblyNot] = "PS-",
        [Certainty.ProbablyNot] = "PR-",
        [Certainty.CertainlyNot] = "CT-",
    };

    public static string Word(this Act act) => Camel(act);

    public static string Word(this Certainty certainty) => s_certainties[certainty];

    public static string Word(this Lineage lineage) => Camel(lineage);

    public static string Word(this RelianceKind kind) => Camel(kind);

    public static string Word(this SourceKind kind) => Camel(kind);

    public static string Word(this GraphChange change) => Camel(change);

    /// <summary>The certainty of an act that states none: passing on commits to nothing, a denial is certain it is not so.</summary>
    public static Certainty UsualCertainty(this Act act) => act switch
    {
        Act.Reports => Certainty.Uncommitted,
        Act.Denies => Certainty.CertainlyNot,
        _ => Certainty.Certain,
    };

    /// <summary>How much a source commits to, either way: certain 3, probable 2, possible 1, uncommitted 0.</summary>
    public static int Rank(this Certainty certainty) => certainty switch
    {
        Certainty.Certain or Certainty.CertainlyNot => 3,
        Certainty.Probable or Certainty.ProbablyNot => 2,
        Certainty.Possible or Certainty.PossiblyNot => 1,
        _ => 0,
    };

    public static bool IsNegative(this Certainty certainty) =>
        certainty is Certainty.CertainlyNot or Certainty.ProbablyNot or Certainty.PossiblyNot;

    /// <summary>Every word there is for a term, for the sentence that says which were possible.</summary>
    internal static IEnumerable<string> Words<T>()
        where T : struct, Enum =>
        typeof(T) == typeof(Certainty) ? s_certainties.Values : Enum.GetValues<T>().Select(Camel);

    internal static bool TryRead<T>(string word, [NotNullWhen(true)] out T? value)
        where T : struct, Enum
    {
        // A typographic minus is what a word processor makes of the hyphen.
        var plain = word.Replace('\u2212', '-');
        var found = Words<T>().Select((known, index) => (known, index)).FirstOrDefault(pair => pair.known == plain);
        value = found.known is null ? null : Enum.GetValues<T>()[found.index];
        return value is not null;
    }

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
