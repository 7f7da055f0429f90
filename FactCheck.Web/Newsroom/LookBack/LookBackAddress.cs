using FactCheck.Core.Attribution;
using FactCheck.Core.Timeline;

namespace FactCheck.Web.Newsroom.LookBack;

/// <summary>What a claim desk's address asks to look back to: `?asOf=…&amp;saidBy=…&amp;compare=…`.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="AsOf">What the desk knew at this moment; null: now.</param>
/// <param name="SaidBy">What had been said by this day; null: whatever was said.</param>
/// <param name="Compare">Beside what the desk knew at this other moment; <see cref="Now"/> for now, null: beside nothing.</param>
/// <param name="Problems">What of it could not be read, a sentence each.</param>
public sealed record LookBackAddress(Guid Claim, DateTimeOffset? AsOf, DateOnly? SaidBy, DateTimeOffset? Compare, IReadOnlyList<string> Problems)
{
    /// <summary>A moment after everything that was recorded.</summary>
    public static DateTimeOffset Now => DateTimeOffset.MaxValue;

    /// <summary>It asks for another moment than now.</summary>
    public bool LooksBack => AsOf is not null || SaidBy is not null || Compare is not null;

    public static LookBackAddress Read(Guid claim, string? asOf, string? saidBy, string? compare)
    {
        var problems = new List<string>();
        return new LookBackAddress(
            claim,
            Time(asOf, "The moment to look back to", problems)?.Latest,
            Time(saidBy, "The day by which it was said", problems)?.Day,
            compare == "now" ? Now : Time(compare, "The moment to compare with", problems)?.Latest,
            problems);
    }

    public override string ToString()
    {
        List<string> query = [.. new[] { Part("asOf", AsOf is { } asOf ? Text(asOf) : null), Part("saidBy", SaidBy?.Iso()), Part("compare", Compare is { } other ? Text(other) : null) }.OfType<string>()];
        return $"/newsroom/claims/{Claim}{(query.Count == 0 ? "" : $"?{string.Join('&', query)}")}";
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    // a whole day stays a day, so that the address of a day can be read
    private static string Text(DateTimeOffset moment) =>
        moment == Now ? "now" : new GraphTime(moment.Day()) is var day && day.Latest == moment ? day.ToString() : new GraphTime(moment).ToString();

    private static GraphTime? Time(string? text, string what, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (GraphTime.TryParse(text.Trim(), out var time))
        {
            return time;
        }

        problems.Add($"{what} must be written like 2023-02-10 or 2023-02-10T09:30Z; “{(text.Length > 60 ? text[..60] + "…" : text)}” is not. It was left out.");
        return null;
    }
}
