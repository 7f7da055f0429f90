using FactCheck.Core.Attribution;

namespace FactCheck.Core.Timeline;

public static class SourceNames
{
    /// <summary>As it stands inside a sentence: “a senior official”, but “bellingcat”, whose name is written small.</summary>
    public static string InSentence(GraphSource source) => source.Named ? English.The(source.Name) : InSentence(source.Name);

    /// <summary>As it begins a sentence. A name that its owner writes small stays small.</summary>
    public static string AtTheStart(GraphSource source) =>
        source.Named ? English.CapitalOfName(InSentence(source)) : English.Capital(InSentence(source));

    private static readonly string[] s_begun = ["a", "an", "the", "one", "some", "somebody", "someone", "two", "several", "many"];

    /// <summary>"the Intelligence Ministry", "a senior official": as it stands inside a sentence. Names of other scripts stay as they are.</summary>
    public static string InSentence(string name)
    {
        var first = name.Split(' ', 2)[0];
        if (s_begun.Contains(first.ToLowerInvariant()))
        {
            return name;
        }

        return name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || name.Split(',')[0].EndsWith('s')
            ? English.The(name)
            : $"{(name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {name}";
    }
}
