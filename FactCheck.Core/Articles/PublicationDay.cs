using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles;

/// <summary>A day of publication out of what pages write. Days that can be read two ways (10/02/2023), and what is no whole day (May 2023), are left alone.</summary>
internal static partial class PublicationDay
{
    private static readonly PersianCalendar s_persian = new();

    /// <summary>The day as the page writes it, in the time zone it is written in; null: it is no day, or it could be two.</summary>
    public static DateOnly? Read(string? written)
    {
        if (written is null or { Length: < 6 or > 60 })
        {
            return null;
        }

        var text = string.Concat(written.Trim().Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)); // ۱۴۰۱ is 1401
        if (YearFirst().Match(text) is { Success: true } found)
        {
            return Day(Number(found, 1), Number(found, 2), Number(found, 3));
        }

        // what is missing would be filled in by the parser: this year for “3 May, 10:00”, the first for “May 2024”
        return MonthName().IsMatch(text) && Year().IsMatch(text) && DayOfMonth().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var at)
            ? Day(at.Year, at.Month, at.Day)
            : null;
    }

    /// <summary>The day that stands in an address, as in /2023/02/10/ or /2023-02-10-.</summary>
    public static DateOnly? InAddress(Uri? address) =>
        address is not null && InPath().Match(address.AbsolutePath) is { Success: true } found ? Day(Number(found, 1), Number(found, 2), Number(found, 3)) : null;

    private static DateOnly? Day(int year, int month, int day)
    {
        try
        {
            return year switch
            {
                >= 1300 and < 1500 => DateOnly.FromDateTime(s_persian.ToDateTime(year, month, day, 0, 0, 0, 0)), // Iran's own calendar
                >= 1700 and < 2200 => new DateOnly(year, month, day),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // no such day
        }
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})[-/.]?([0-9]{2})[-/.]?([0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();

    [GeneratedRegex("(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9:])[0-9]{1,2}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"[/-]((?:19|20)[0-9]{2})[/-]([0-9]{2})[/-]([0-9]{2})(?=[/-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InPath();
}
