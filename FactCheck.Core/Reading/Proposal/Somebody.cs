namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// Whether an attribution has somebody who says so. "It", "anybody" and a description without a person, body or document in it are left for a
/// person to look at; nothing is proposed of them.
/// </summary>
internal static class Somebody
{
    private const WordClass Nobody = WordClass.Pronoun | WordClass.Subordinator | WordClass.Determiner | WordClass.Adverb | WordClass.Auxiliary | WordClass.Weekday | WordClass.Month | WordClass.When;
    private const WordClass People = WordClass.Role | WordClass.Insider | WordClass.Plain | WordClass.Group | WordClass.Organisation | WordClass.Outlet | WordClass.Document | WordClass.Report;

    public static bool Speaks(AttributionWords attribution, Voice voice)
    {
        if (attribution.SourceSpans.Count == 0 && attribution.WhoKind is WhoKind.Anonymous or WhoKind.UnnamedPerson or WhoKind.UnnamedGroup)
        {
            return false;
        }

        var words = attribution.Who.Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return voice.Nation is not null || words.Any(word => Words.Is(word.ToLowerInvariant(), People))
            || (IsNamed(attribution) && words.Any(word => char.IsUpper(word[0]) && !Words.Is(word.ToLowerInvariant(), Nobody)));
    }

    public static bool IsNamed(AttributionWords attribution) => attribution.WhoKind is WhoKind.NamedPerson or WhoKind.NamedOrganisation or WhoKind.Document;
}
