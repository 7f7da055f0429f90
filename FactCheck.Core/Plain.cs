using System.Globalization;

namespace FactCheck.Core;

/// <summary>What people type, made safe to keep: trimmed, within its limit, with a sentence for the person who typed it when it is not.</summary>
public static class Plain
{
    /// <summary>One line that must not be empty.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The beginning of the sentence that refuses it: "A headline".</param>
    /// <param name="limit">The most characters (UTF-16 code units) it may have.</param>
    /// <exception cref="EditorialRuleException">It is empty, or longer than <paramref name="limit"/>.</exception>
    public static string Line(string? text, string what, int limit)
    {
        var line = LineOrNull(text, what, limit);
        EditorialRule.Require(line is not null, $"{what} is missing.");
        return line;
    }

    /// <summary>One line, or null when nothing was typed.</summary>
    /// <inheritdoc cref="Line"/>
    public static string? LineOrNull(string? text, string what, int limit)
    {
        var line = text?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        EditorialRule.Require(line.Length <= limit, $"{what} may have {limit:N0} characters; this has {line.Length:N0}. Shorten it; nothing you typed is lost.");
        EditorialRule.Require(!line.Any(char.IsControl), $"{what} holds a control character. Type it again, or paste it as plain text.");
        return line;
    }

    /// <summary>Several lines; empty when nothing was typed.</summary>
    /// <inheritdoc cref="Line"/>
    public static string Lines(string? text, string what, int limit)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Trim();
        EditorialRule.Require(lines.Length <= limit, $"{what} may have {limit:N0} characters; this has {lines.Length:N0}. Shorten it; nothing you typed is lost.");
        EditorialRule.Require(!lines.Any(c => char.IsControl(c) && c is not ('\n' or '\t')), $"{what} holds a control character. Paste it as plain text.");
        return lines;
    }

    /// <summary>A web address, http or https only, or null when nothing was typed.</summary>
    /// <exception cref="EditorialRuleException">It is not such an address.</exception>
    public static string? Address(string? text, string what)
    {
        var line = LineOrNull(text, what, 2000);
        EditorialRule.Require(
            line is null || (Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0),
            $"{what} must be a full web address that begins with http:// or https://; “{Short(line)}” is not.");
        return line;
    }

    /// <summary>A day written 2023-02-10, or null when nothing was typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The beginning of the sentence that refuses it.</param>
    /// <param name="today">A day after tomorrow's is refused.</param>
    /// <exception cref="EditorialRuleException">It is no such day, before 1000, or in the future.</exception>
    public static DateOnly? Day(string? text, string what, DateOnly today)
    {
        var line = text?.Trim();
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        EditorialRule.Require(
            DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day),
            $"{what} must be a day written like 2023-02-10; “{Short(line)}” is not.");
        return Day(day, what, today);
    }

    /// <inheritdoc cref="Day(string?, string, DateOnly)"/>
    public static DateOnly? Day(DateOnly? day, string what, DateOnly today)
    {
        EditorialRule.Require(day is null || day.Value.Year >= 1000, $"{what} lies before the year 1000. Is the year complete?");
        EditorialRule.Require(day is null || day <= today.AddDays(1), $"{what} lies in the future ({day:yyyy-MM-dd}). Check the year.");
        return day;
    }

    /// <summary>The text if it fits, else its beginning and “…”; never cut between the two halves of a character outside the basic plane.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The most characters (UTF-16 code units) it may have, “…” included; 2 or more.</param>
    public static string Cut(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1)] + "…";
    }

    private static string Short(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
