namespace FactCheck.Core.Reading;

/// <summary>Finds when something was said: "Thursday", "yesterday", "Feb. 8", "three days ago", against the day of publication.</summary>
internal static class Dates
{
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that the word at <paramref name="i"/> names, or null. A weekday is the latest one that is not after publication.</summary>
    public static DateOnly? At(Page page, int i, DateOnly published)
    {
        if (page.IsIn(i, WordClass.Weekday) && Enum.TryParse<DayOfWeek>(page.Lower(i), ignoreCase: true, out var weekday))
        {
            var back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
            return Back(published, page.Lower(i - 1) == "last" && back == 0 ? 7 : back);
        }

        return page.Lower(i) switch
        {
            "yesterday" => Back(published, 1),
            "today" => published,
            "ago" when Days(page, i - 1) is { } days => Back(published, days),
            _ when page.Tokens[i].Capital && page.IsIn(i, WordClass.Month) => Calendar(page, i, published),
            _ => null,
        };
    }

    /// <summary>How many days the two words that end at <paramref name="unit"/> make: "four days", "two weeks"; null if they do not.</summary>
    public static int? Days(Page page, int unit)
    {
        var factor = page.Lower(unit) switch { "day" or "days" => 1, "week" or "weeks" => 7, _ => 0 };
        var word = page.Lower(unit - 1);
        var number = Array.IndexOf(s_numbers, word) + 1;
        if (number == 0 && word is "a")
        {
            number = 1;
        }

        var known = number > 0 || (word.Length is 1 or 2 && int.TryParse(word, out number));
        return factor > 0 && known ? factor * number : null;
    }

    public static DateOnly? Back(DateOnly day, int days) => day.DayNumber - days >= 0 && day.DayNumber - days <= DateOnly.MaxValue.DayNumber ? day.AddDays(-days) : null;

    private static DateOnly? Calendar(Page page, int i, DateOnly published)
    {
        var month = Array.FindIndex(s_months, m => page.Lower(i).StartsWith(m, StringComparison.Ordinal)) + 1;
        var next = page.IsAbbreviationDot(i + 1) ? i + 2 : i + 1;
        if (!(int.TryParse(page.Lower(next), out var day) || int.TryParse(page.Lower(i - 1), out day)) || day < 1 || day > 28 && day > DateTime.DaysInMonth(published.Year, month))
        {
            return null;
        }

        var stated = next + 2 < page.Tokens.Count && page.Kind(next + 1) == TokenKind.Comma && page.Lower(next + 2).Length == 4 && int.TryParse(page.Lower(next + 2), out var year) && year is > 1900 and < 2200 ? year : 0;
        var date = new DateOnly(stated > 0 ? stated : published.Year, month, Math.Min(day, DateTime.DaysInMonth(stated > 0 ? stated : published.Year, month)));
        return stated == 0 && date > published && published.Year > 1 ? date.AddYears(-1) : date;
    }
}
