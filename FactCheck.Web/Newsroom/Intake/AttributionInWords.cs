using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>An attribution's terms as an editor would write them.</summary>
internal static class AttributionInWords
{
    public static string Kind(WhoKind kind) => kind switch
    {
        WhoKind.NamedPerson => "a person, named",
        WhoKind.NamedOrganisation => "an organisation, named",
        WhoKind.Document => "a document",
        WhoKind.Anonymous => "somebody whose name is withheld",
        WhoKind.UnnamedPerson => "somebody who is not named",
        _ => "a group nobody in particular speaks for",
    };

    public static string Act(Act act) => act switch
    {
        Core.Attribution.Act.Asserts => "says so",
        Core.Attribution.Act.Confirms => "confirms it",
        Core.Attribution.Act.Admits => "admits it",
        Core.Attribution.Act.Reports => "passes it on",
        Core.Attribution.Act.Denies => "denies it",
        Core.Attribution.Act.Doubts => "doubts it",
        Core.Attribution.Act.DeclinesToComment => "does not comment on it",
        Core.Attribution.Act.Retracts => "takes it back",
        _ => "denies having said it",
    };

    public static string Certainty(Certainty certainty) => certainty switch
    {
        Core.Attribution.Certainty.Certain => "as certain",
        Core.Attribution.Certainty.Probable => "as probable",
        Core.Attribution.Certainty.Possible => "as possible",
        Core.Attribution.Certainty.Uncommitted => "without vouching for it",
        Core.Attribution.Certainty.PossiblyNot => "as possibly not so",
        Core.Attribution.Certainty.ProbablyNot => "as probably not so",
        _ => "as certainly not so",
    };

    public static string Lineage(Lineage lineage) =>
        lineage is Core.Attribution.Lineage.Own ? "first hand" : "nobody says where it comes from";

    /// <summary>How good the guess is; null for what a person marked.</summary>
    public static string? Guess(ArticleAttribution found) => found.Score switch
    {
        >= 1 => null,
        >= 0.9 => "very likely right",
        >= 0.7 => "likely right",
        >= 0.5 => "a guess",
        _ => "a weak guess",
    };

    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"A and B, together": what it rests on.</summary>
    public static string? Basis(ArticleAttribution found) => found.Basis.Count switch
    {
        0 => null,
        1 => found.Basis[0],
        _ => $"{string.Join(", ", found.Basis.SkipLast(1))} and {found.Basis[^1]}, {(found.Jointly ? "one finding of them together" : "each on its own")}",
    };

    /// <summary>From whoever said it first to the article, in the order in which it came.</summary>
    public static IReadOnlyList<string> Chain(ArticleAttribution found, string? publisher) =>
    [
        .. found.Basis.Count == 0 ? [] : (string[])[string.Join(found.Jointly ? " + " : ", ", found.Basis)],
        found.Who,
        .. found.Act is Core.Attribution.Act.Denies or Core.Attribution.Act.Doubts or Core.Attribution.Act.DeclinesToComment or Core.Attribution.Act.Retracts
            ? []
            : found.Via.Reverse().Append(publisher is null ? "this article" : $"this article in {publisher}"),
    ];
}
