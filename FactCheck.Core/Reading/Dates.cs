namespace FactCheck.Core.Reading;

/// <summary>Finds what day words name: "Thursday", "yesterday", "Feb. 8", "three days ago", "Christmas Eve", against the day of publication.</summary>
internal static class Dates
{
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];
    private static readonly HashSet<string> s_telling =
    [
        "ago", "after", "before", "earlier", "later", "afterwards", "previously", "day", "morning", "afternoon", "evening", "night", "lunchtime", "eve", "fortnight", "week", "weeks", "month", "months",
        "year", "years", "weekend", "summer", "winter", "spring", "autumn", "meeting", "session", "hearing", "recently", "repeatedly", "last", "recent", "interview",
    ];

    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly ILookup<string, (int Month, int Day, string[] Words)> s_named = LexiconFile.Lines("days")
        .Select(line => (Month: int.Parse(line.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture), Day: int.Parse(line.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture), Words: Split(line[6..])))
        .ToLookup(named => named.Words[0]);

    /// <summary>The day that the word at <paramref name="i"/> names, or null. A weekday is the latest one that is not after publication.</summary>
    public static DateOnly? At(Page page, int i, DateOnly published)
    {
        if (page.IsIn(i, WordClass.Weekday) && Enum.TryParse<DayOfWeek>(page.Lower(i), ignoreCase: true, out var weekday))
        {
            return page.Lower(i - 1) is "next" or "coming" || page.Lower(i + 1) is "next" || Calendar(page, i + 2, published) is not null && page.Kind(i + 1) == TokenKind.Comma ? null : Weekday(page, i, weekday, published);
        }

        if (Named(page, i, published) is { } feast)
        {
            return feast;
        }

        return page.Lower(i) switch
        {
            "yesterday" => Back(published, page.Lower(i - 1) is "before" && page.Lower(i - 2) is "day" ? 2 : 1),
            "today" or "tonight" when page.Lower(i - 1) is not ("ago" or "until" or "till") && page.Lower(i + 1) is not "'s" => published,
            "morning" or "afternoon" or "evening" or "lunchtime" when page.Lower(i - 1) is "this" => published,
            "night" or "evening" when page.Lower(i - 1) is "last" => Back(published, 1),
            "ago" when Days(page, i - 1) is { } days => Back(published, days),
            "fortnight" when page.Lower(i + 1) is "ago" => Back(published, 14),
            _ when page.Lower(i - 1) is "the" && page.Lower(i - 2) is "on" && page.Lower(i).Length is 3 or 4 && page.Lower(i)[^2..] is "st" or "nd" or "rd" or "th" && page.Lower(i + 1) is not "of" && Number(page, i) is { } nth => Nth(published, nth),
            _ when page.Tokens[i].Capital && page.IsIn(i, WordClass.Month) => Calendar(page, i, published),
            _ when page.Kind(i) is TokenKind.Number or TokenKind.Word && page.Lower(i).Length == 10 && DateOnly.TryParseExact(page.Lower(i), "yyyy-MM-dd", out var iso) => iso,
            _ => null,
        };
    }

    /// <summary>A quick look whether a word can tell anything of a day.</summary>
    public static bool MayTell(Page page, int i) => page.IsIn(i, WordClass.Weekday | WordClass.Month | WordClass.When) || s_telling.Contains(page.Lower(i)) || s_named.Contains(page.Lower(i)) || page.Kind(i) == TokenKind.Number;

    /// <summary>How many days the two words that end at <paramref name="unit"/> make: "four days", "two weeks"; null if they do not.</summary>
    public static int? Days(Page page, int unit)
    {
        var factor = page.Lower(unit) switch { "day" or "days" => 1, "week" or "weeks" => 7, "fortnight" => 14, _ => 0 };
        var word = page.Lower(unit - 1);
        var number = Array.IndexOf(s_numbers, word) + 1;
        if (number == 0 && word is "a" or "the" or "just" or "some" or "full" && factor > 0 && (word is "a" || page.Lower(unit) is "day" or "week"))
        {
            number = 1;
        }

        var known = number > 0 || (word.Length is 1 or 2 && int.TryParse(word, out number));
        return factor > 0 && known ? factor * number : null;
    }

    public static DateOnly? Back(DateOnly day, int days) => day.DayNumber - days >= 0 && day.DayNumber - days <= DateOnly.MaxValue.DayNumber ? day.AddDays(-days) : null;

    /// <summary>The latest such weekday not after <paramref name="day"/>; strictly before it, if asked.</summary>
    public static DateOnly? LastWeekday(DateOnly day, DayOfWeek weekday, bool strictly)
    {
        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return Back(day, strictly && back == 0 ? 7 : back);
    }

    private static DateOnly? Weekday(Page page, int i, DayOfWeek weekday, DateOnly published)
    {
        var ofLastWeek = page.Lower(i + 1) is "of" && page.Lower(i + 2) is "last" && page.Lower(i + 3) is "week" || page.Lower(i + 1) is "last" && page.Lower(i + 2) is "week" || page.Lower(i - 1) is "'s" or "’s" && page.Lower(i - 2) is "week" && page.Lower(i - 3) is "last";
        if (ofLastWeek)
        {
            var monday = Back(published, ((int)published.DayOfWeek + 6) % 7 + 7);
            return monday is { } start ? Back(start, -(((int)weekday + 6) % 7)) : null;
        }

        if (page.Lower(i + 1) is "week" or "fortnight" && page.Lower(i - 1) is "a" or "last")
        {
            return LastWeekday(published, weekday, strictly: true) is { } day ? Back(day, 7) : null; // "Friday week"
        }

        return LastWeekday(published, weekday, page.Lower(i - 1) is "last" || page.Lower(i + 1) is "last");
    }

    private static DateOnly? Named(Page page, int i, DateOnly published)
    {
        foreach (var (month, day, words) in s_named[page.Lower(i)].OrderByDescending(named => named.Words.Length))
        {
            if (page.Tokens[i].Capital && words.Select((word, k) => page.Lower(i + k) == word).All(same => same))
            {
                return Latest(published, month, day);
            }
        }

        return null;
    }

    private static DateOnly? Latest(DateOnly published, int month, int day)
    {
        var date = On(published.Year, month, day);
        return date > published && published.Year > 1 ? On(published.Year - 1, month, day) : date;
    }

    private static DateOnly? On(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>"on the 14th": of this month, or of the last if it is still to come.</summary>
    private static DateOnly? Nth(DateOnly published, int day)
    {
        var first = new DateOnly(published.Year, published.Month, 1);
        var month = day <= published.Day || first.DayNumber < 31 ? first : first.AddMonths(-1);
        return On(month.Year, month.Month, day);
    }

    private static DateOnly? Calendar(Page page, int i, DateOnly published)
    {
        if (!(i < page.Tokens.Count && page.Tokens[i].Capital && page.IsIn(i, WordClass.Month)))
        {
            return null;
        }

        var month = Array.FindIndex(s_months, m => page.Lower(i).StartsWith(m, StringComparison.Ordinal)) + 1;
        var next = page.IsAbbreviationDot(i + 1) ? i + 2 : i + 1;
        var before = page.Lower(i - 1) is "of" ? i - 2 : i - 1;
        var ordinal = page.Lower(before) is "st" or "nd" or "rd" or "th" ? before - 1 : before;
        var leads = Number(page, ordinal) is { };
        if ((leads ? Number(page, ordinal) : Number(page, next)) is not { } day)
        {
            return null;
        }

        var last = leads ? i : page.Lower(next + 1) is "st" or "nd" or "rd" or "th" ? next + 1 : next;
        var at = page.Kind(last + 1) == TokenKind.Comma ? last + 2 : last + 1;
        return Year(page, at) is { } year ? On(year, month, day) : Latest(published, month, day);
    }

    private static int? Year(Page page, int i) => page.Lower(i).Length == 4 && int.TryParse(page.Lower(i), out var year) && year is > 1500 and < 2200 ? year : null;

    private static int? Number(Page page, int i)
    {
        var word = page.Lower(i);
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        if (digits.Length is 1 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31)
        {
            return day;
        }

        return page.Lower(i - 1) is "the" && Array.IndexOf(s_ordinals, word) is var found and >= 0 ? found + 1 : null;
    }

    private static string[] Split(string words)
    {
        var tokens = Tokenizer.Tokenize(words);
        return [.. tokens.Select(token => token.Lower)];
    }
}
