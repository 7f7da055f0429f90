using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>One passage of FactCheck.Tests/Reading/Labelled: its text, and what editors say of the attribution that holds certain words.</summary>
internal sealed record LabelledPassage(string Id, string Category, DateOnly Published, string Text, string Words, IReadOnlyDictionary<string, JsonElement> Expect)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<LabelledPassage> ReadAll(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledPassage>(line, s_options)!)];

    /// <summary>For each field that was asked: what was wanted, what was read, and whether that is right.</summary>
    public IReadOnlyList<(string Field, string Wanted, string Got, bool Right)> Judge()
    {
        var start = Text.IndexOf(Words, StringComparison.Ordinal);
        var end = start + Words.Length;
        var found = ArticleReader.Read(Text, Published)
            .Where(a => a.Content.Any(span => span.Start <= start && end <= span.End))
            .MinBy(a => a.Content.Sum(span => span.Length));
        return [.. Expect.Select(asked => (asked.Key, asked.Value.ToString(), found is null ? "nothing" : Shown(found, asked.Key), found is not null && Right(found, asked.Key, asked.Value)))];
    }

    private static bool Right(FoundAttribution found, string field, JsonElement wanted) => field switch
    {
        "who" => Same(wanted.GetString()!, found.Who?.Name ?? found.Who?.Title),
        "via" => Same([.. wanted.EnumerateArray().Select(name => name.GetString()!)], [.. found.Via.Select(relay => relay.Name)]),
        "basis" => wanted.GetArrayLength() == found.Basis.Count && wanted.EnumerateArray().All(basis =>
            found.Basis.Any(known => SameSet([.. basis.EnumerateArray().Select(name => name.GetString()!)], known.Names))),
        _ => (wanted.ValueKind is JsonValueKind.Null ? "" : wanted.GetString()) == Shown(found, field),
    };

    private static string Shown(FoundAttribution found, string field) => field switch
    {
        "who" => found.Who?.Name ?? found.Who?.Title ?? "",
        "kind" => JsonNamingPolicy.CamelCase.ConvertName(found.Who?.Kind.ToString() ?? ""),
        "act" => JsonNamingPolicy.CamelCase.ConvertName(found.Act.ToString()),
        "certainty" => FactBank(found.Certainty),
        "via" => string.Join(" > ", found.Via.Select(relay => relay.Name)),
        "basis" => string.Join("; ", found.Basis.Select(basis => string.Join(" + ", basis.Names))),
        "when" => found.When?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        _ => throw new InvalidDataException($"“{field}” is no field of an attribution."),
    };

    private static string FactBank(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "CT+",
        Certainty.Probable => "PR+",
        Certainty.Possible => "PS+",
        Certainty.Uncommitted => "Uu",
        Certainty.PossiblyNot => "PS-",
        Certainty.ProbablyNot => "PR-",
        _ => "CT-",
    };

    private static bool Same(IReadOnlyList<string> wanted, IReadOnlyList<string> got) =>
        wanted.Count == got.Count && wanted.Zip(got).All(pair => Same(pair.First, pair.Second));

    private static bool SameSet(IReadOnlyList<string> wanted, IReadOnlyList<string> got) =>
        wanted.Count == got.Count && wanted.All(name => got.Any(known => Same(name, known)));

    // A name must be the whole name; a description may say more than the shortest one that the editors wrote.
    private static bool Same(string wanted, string? got)
    {
        var (want, have) = (Plain(wanted), Plain(got ?? ""));
        return want.SequenceEqual(have) || (char.IsLower(wanted[0]) && want.Length > 0 && want.All(have.Contains));
    }

    private static string[] Plain(string name) =>
    [
        .. name.ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)
            .Split([' ', '-', '.', ',', '’', '\'', '“', '”', '"', '‘', '(', ')', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => word is "the" or "a" or "an"),
    ];
}
