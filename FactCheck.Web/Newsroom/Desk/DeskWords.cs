using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What the desk calls things: plain words for what Core keeps as names.</summary>
internal static class DeskWords
{
    public static string Says(this Act act) => act switch
    {
        Act.Asserts => "says so",
        Act.Confirms => "confirms it",
        Act.Admits => "admits it",
        Act.Reports => "passes it on",
        Act.Denies => "denies it",
        Act.Doubts => "doubts it",
        Act.DeclinesToComment => "declines to comment",
        Act.Retracts => "takes it back",
        _ => "denies having said it",
    };

    public static string Word(this Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Probable => "probable",
        Certainty.Possible => "possible",
        Certainty.Uncommitted => "takes no position",
        Certainty.PossiblyNot => "possibly not",
        Certainty.ProbablyNot => "probably not",
        _ => "certainly not",
    };

    public static string Word(this Lineage lineage) =>
        lineage is Lineage.Own ? "First hand: its own knowledge" : "Unknown: it does not say where from";

    public static string Word(this RelianceKind kind) => kind switch
    {
        RelianceKind.Quotes => "quotes",
        RelianceKind.Paraphrases => "paraphrases",
        RelianceKind.Republishes => "republishes",
        _ => "relies on",
    };

    public static string Word(this Stance stance) => stance switch
    {
        Stance.Supports => "supports it",
        Stance.Refutes => "refutes it",
        _ => "gives context",
    };

    /// <summary>The Admiralty scale's six steps.</summary>
    public static string Credibility(int step) => step switch
    {
        1 => "1 · confirmed by other independent sources",
        2 => "2 · probably true",
        3 => "3 · possibly true",
        4 => "4 · doubtful",
        5 => "5 · improbable",
        _ => "6 · cannot be judged",
    };

    public static string Word(this CorrectionKind kind) => kind switch
    {
        CorrectionKind.Correction => "Correction: we were wrong",
        CorrectionKind.Update => "Update: something new came up",
        CorrectionKind.Clarification => "Clarification: we were unclear",
        _ => "Withdrawal",
    };

    public static string Word(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The lines that say anything.</summary>
    public static string InLines(params string?[] lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>What a statement is called in a list of statements: "2 · Entekhab passes it on".</summary>
    public static string Called(this ClaimFile file, Statement statement) =>
        $"{file.NumberOf(statement.Id)} · {file.SourceOf(statement).Name} {statement.Act.Says()}";

    public static int NumberOf(this ClaimFile file, Guid statement) =>
        file.Statements.Select((known, index) => (known.Id, index)).First(known => known.Id == statement).index + 1;

    /// <summary>What a statement rests on, in words; each basis by itself.</summary>
    public static IEnumerable<string> RestsOn(this ClaimFile file, Statement statement)
    {
        if (statement.TargetId is { } target && file.Statements.Any(known => known.Id == target))
        {
            yield return $"about {file.Short(target)}";
        }

        if (statement.Bases.Count == 0 && statement.Act is not (Act.DeclinesToComment or Act.Retracts or Act.Disowns))
        {
            yield return statement.Lineage is Lineage.Own ? "first hand" : "does not say where from";
        }

        foreach (var basis in statement.Bases)
        {
            var on = string.Join(" together with ", basis.On.Where(id => file.Statements.Any(known => known.Id == id)).Select(file.Short));
            yield return $"{basis.Kind.Word()} {on}{(basis.Changes.Count == 0 ? "" : $" (changes {string.Join(", ", basis.Changes)})")}";
        }
    }

    private static string Short(this ClaimFile file, Guid id) =>
        $"{file.NumberOf(id)} ({file.SourceOf(file.Statements.First(known => known.Id == id)).Name})";

    /// <summary>A source for a list to choose from: its name, with its kind when that is not plain from it.</summary>
    public static string InList(this Source source) =>
        source.Kind is SourceKind.Outlet ? source.Name : $"{source.Name} · {SourceKindWords.Word(source.Kind)}";
}
