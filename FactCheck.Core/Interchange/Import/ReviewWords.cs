using System.Globalization;
using System.Net;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange.Import;

/// <summary>Texts, addresses and days as other publishers write them.</summary>
internal static class ReviewWords
{
    private static readonly string[] s_days = ["yyyy-MM-dd", "yyyy-M-d", "dd/MM/yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyyMMdd", "yyyy/MM/dd"];

    /// <summary>One line without entities and control characters; null if nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var decoded = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        var plain = IsOneLine(decoded) ? decoded : string.Join(' ', decoded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        plain = plain.AsSpan().ContainsAnyInRange('\0', '\u001f') || plain.AsSpan().ContainsAnyInRange('\u007f', '\u009f') ? new string([.. plain.Where(c => !char.IsControl(c))]) : plain;
        return plain.Length == 0 ? null : plain;
    }

    public static string? Short(string? words) => words is null ? null : Plain.Cut(words, OtherReview.WordsLimit);

    public static string? Language(string? tag) => tag is { Length: <= 35 } ? tag : null;

    /// <summary>A full web address, completed where it can be.</summary>
    public static string? Address(string? url, string? site)
    {
        if (url is null)
        {
            return null;
        }

        url = url switch
        {
            ['/', '/', ..] => "https:" + url,
            ['/', ..] when Uri.TryCreate(site, UriKind.Absolute, out var home) && Uri.TryCreate(home, url, out var whole) => whole.AbsoluteUri,
            _ when !url.Contains("://", StringComparison.Ordinal) && url.Split('/')[0].Contains('.', StringComparison.Ordinal) => "https://" + url,
            _ => url,
        };
        return url.Length <= 2000 && Uri.TryCreate(url, UriKind.Absolute, out var full) && full.Scheme is "http" or "https" && full.Host.Length > 0 ? url : null;
    }

    public static DateOnly? Day(string? text, DateOnly today)
    {
        if (text is null)
        {
            return null;
        }

        DateOnly? day = DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact
            : text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begun) ? begun
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? DateOnly.FromDateTime(at.Date)
            : null;
        return day is { Year: >= 1000 } && day <= today.AddDays(1) ? day : null;
    }

    // most texts are; splitting and joining them all would cost more than reading them
    private static bool IsOneLine(string text)
    {
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }
}
