using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>What reading found, in the words a person decides on.</summary>
internal static class Suggestion
{
    public static AttributionWords From(FoundAttribution found, string text, DateOnly latest)
    {
        var who = found.Who?.Name ?? Described(found, text) ?? (found.Source.Count > 0 ? found.Source[0].In(text) : "somebody the article does not name");
        var kind = found.Who?.Kind ?? WhoKind.Anonymous;
        var reported = Until(latest, found.Via.Count > 0 ? found.Via[0].When : null);
        return new AttributionWords(
            Flat(found.Source),
            Flat(found.Cue),
            Flat(found.Content),
            found.Act is Act.Disowns ? Act.Denies : found.Act, // which statement is disowned only a person can say
            found.Certainty,
            Cut(who),
            kind,
            kind is WhoKind.Anonymous or WhoKind.UnnamedPerson ? AffiliationIn(who) : null,
            [.. found.Via.Select(relay => Cut(relay.Name))],
            [.. found.Basis.SelectMany(basis => basis.Names).Select(Cut)],
            found.Basis.Any(basis => basis.Joint),
            Until(reported ?? latest, found.When),
            reported,
            LineageOf(found, kind));
    }

    // "the West", "the bank": one word alone is no description without its article.
    private static string? Described(FoundAttribution found, string text) => found.Who?.Title is { } title && !title.Contains(' ', StringComparison.Ordinal)
        && found.Source is [var source] && string.Equals(source.In(text), $"the {title}", StringComparison.OrdinalIgnoreCase) ? $"the {title}" : found.Who?.Title;

    // A day the text seems to give after its own publication was misread.
    private static DateOnly? Until(DateOnly latest, DateOnly? day) => day?.Year >= 1000 && day <= latest ? day : null;

    // A report that names no basis, and what a collective asserts of others, come from nobody knows where; what one admits or denies of oneself does not.
    private static Lineage LineageOf(FoundAttribution found, WhoKind kind) =>
        found.Basis.Count == 0 && (found.Act is Act.Reports || (found.Act is Act.Asserts && kind is WhoKind.UnnamedGroup)) ? Lineage.Unknown : Lineage.Own;

    // "a senior Iran Intelligence Ministry official" belongs to the "Iran Intelligence Ministry": the longest run of names inside the description.
    private static string? AffiliationIn(string description)
    {
        var words = description.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (best, run) = ("", new List<string>());
        foreach (var (word, i) in words.Select((word, i) => (word, i)))
        {
            var isName = char.IsUpper(word[0]) && !(i == 0 && word is "A" or "An" or "The" or "One");
            if (isName)
            {
                run.Add(word.TrimEnd(',', '.', ';').Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal));
            }

            var name = string.Join(' ', run);
            best = name.Length > best.Length ? name : best;
            if (!isName || word[^1] is ',' or '.' or ';')
            {
                run.Clear();
            }
        }

        return best.Length > 1 ? Cut(best) : null;
    }

    private static List<int> Flat(IReadOnlyList<TextSpan> spans) => [.. spans.Where(span => span.Length > 0).SelectMany(span => new[] { span.Start, span.End })];

    private static string Cut(string name)
    {
        var line = new string([.. name.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length <= 200 ? line : line[..199] + "…";
    }
}
