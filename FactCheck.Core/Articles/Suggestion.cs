using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Reading;

namespace FactCheck.Core.Articles;

/// <summary>What reading found, in the words a person decides on.</summary>
internal static class Suggestion
{
    public static AttributionWords From(FoundAttribution found, string text, DateOnly latest)
    {
        var who = found.Who?.Name ?? found.Who?.Title ?? (found.Source.Count > 0 ? found.Source[0].In(text) : "somebody the article does not name");
        var kind = found.Who?.Kind ?? WhoKind.Anonymous;
        var reported = Until(latest, found.Via.Count > 0 ? found.Via[0].When : null);
        return new AttributionWords(
            Flat(found.Source),
            Flat(found.Cue),
            Flat(found.Content),
            found.Act,
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

    /// <summary>A first wording of the claim: what was said, without its quotation marks.</summary>
    public static string ClaimWords(ArticleAttribution attribution, string text)
    {
        var words = attribution.ContentIn(text).ReplaceLineEndings(" ").Trim().Trim('“', '”', '"', '«', '»', ' ', ',');
        words = words.Length > Claim.TextLimit ? words[..Claim.TextLimit] : words;
        return words.Length == 0 ? attribution.Who : char.ToUpperInvariant(words[0]) + words[1..];
    }

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
