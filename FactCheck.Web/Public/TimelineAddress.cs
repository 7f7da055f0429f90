using FactCheck.Core;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Public;

/// <summary>The timeline's address read into a filter. What cannot be read is said in a sentence; the rest still works.</summary>
public sealed class TimelineAddress
{
    private readonly List<string> _problems = [];
    private readonly DateOnly _today;

    public TimelineAddress(TimelineQuery query, DateOnly today)
    {
        _today = today;
        Filter = new TimelineFilter
        {
            Text = Text(query.Q),
            Newest = query.Sort is "newest" && Given(query.Q) is not null,
            Rating = Rating(query.Verdict),
            Topic = Given(query.Topic),
            Source = Given(query.Source),
            Story = Given(query.Story),
            Language = Given(query.Lang)?.ToLowerInvariant(),
            Origins = Origins(query.Origins),
            Contested = Contested(query.Contested),
            From = Day(query.From, "The first day", end: false),
            To = Day(query.To, "The last day", end: true),
            AsOf = AsOfDay(query.AsOf),
        };
        if (Filter.From > Filter.To)
        {
            _problems.Add("The first day lies after the last one, so nothing can match. Exchange them.");
        }

        Pick = TimelinePick.Parse(Given(query.Pick));
        After = TimelineCursor.Parse(Given(query.After));
        if (Given(query.After) is not null && After is null)
        {
            _problems.Add("The link to this page was cut or altered, so this is the newest page.");
        }
    }

    public TimelineFilter Filter { get; }

    /// <summary>Where the page starts; null: the newest.</summary>
    public TimelineCursor? After { get; }

    /// <summary>The reader is choosing two ends on the density strip; null: they are not.</summary>
    public TimelinePick? Pick { get; }
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The shortest address of this view: what is the same for every reader of it, and what a copied link is.</summary>
    public string Canonical => TimelineLink.To(Filter, After, Pick);

    private string? Text(string? typed)
    {
        if (Given(typed) is not { } text)
        {
            return null;
        }

        if (text.Length > SearchTerms.Limit)
        {
            _problems.Add($"A search may have {SearchTerms.Limit} characters; this one was cut there.");
            text = text[..SearchTerms.Limit];
        }

        if (SearchTerms.Read(text) is null)
        {
            _problems.Add("A search needs a letter or a digit; this one has none, so it was left out.");
            return null;
        }

        return text;
    }

    private Rating? Rating(string? typed)
    {
        var rating = RatingScale.FromSlug(Given(typed));
        if (Given(typed) is { } word && rating is null)
        {
            _problems.Add($"There is no verdict “{Cut(word)}”, so all verdicts are shown.");
        }

        return rating;
    }

    private string? Origins(string? typed)
    {
        if (Given(typed) is not { } word || word is "named" or "unnamed")
        {
            return Given(typed);
        }

        _problems.Add($"Claims can be found by named or unnamed origins; “{Cut(word)}” is neither, so both are shown.");
        return null;
    }

    private bool Contested(string? typed)
    {
        if (Given(typed) is { } word && word is not "yes")
        {
            _problems.Add($"“{Cut(word)}” was left out: contested claims are asked for with “yes”.");
        }

        return Given(typed) is "yes";
    }

    private DateOnly? AsOfDay(string? typed)
    {
        var day = Day(typed, "The day to look back to", end: true);
        if (day > _today)
        {
            _problems.Add("That day has not come yet, so this is what stands today.");
            return null;
        }

        return day;
    }

    /// <summary>A day, or the first or last one of a month or a year: 2023-02-08, 2023-02, 2023.</summary>
    private DateOnly? Day(string? typed, string what, bool end)
    {
        if (TimelineSpan.ShortDay(typed, end) is { } day)
        {
            return day;
        }

        try
        {
            return Plain.Day(typed, what, DateOnly.MaxValue.AddDays(-1));
        }
        catch (EditorialRuleException problem)
        {
            _problems.Add($"{problem.Message} It was left out.");
            return null;
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Cut(string word) => word.Length > 40 ? word[..40] + "…" : word;
}

/// <summary>The timeline's query as it came in.</summary>
public sealed record TimelineQuery
{
    public string? Q { get; init; }
    public string? Sort { get; init; }
    public string? Verdict { get; init; }
    public string? Topic { get; init; }
    public string? Source { get; init; }
    public string? Story { get; init; }
    public string? Lang { get; init; }
    public string? Origins { get; init; }
    public string? Contested { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? AsOf { get; init; }
    public string? Pick { get; init; }
    public string? After { get; init; }
}
