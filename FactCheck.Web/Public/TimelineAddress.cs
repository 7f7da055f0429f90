using FactCheck.Core;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Public;

/// <summary>The timeline's address read into a filter, and links to its neighbours. What cannot be read is said in a sentence; the rest still works.</summary>
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
            Newest = query.Sort is "newest",
            Rating = Rating(query.Verdict),
            Topic = Given(query.Topic),
            Source = Given(query.Source),
            From = Day(query.From, "The first day"),
            To = Day(query.To, "The last day"),
            AsOf = AsOfDay(query.AsOf),
        };
        if (Filter.From > Filter.To)
        {
            _problems.Add("The first day lies after the last one, so nothing can match. Exchange them.");
        }

        After = TimelineCursor.Parse(Given(query.After));
        if (Given(query.After) is not null && After is null)
        {
            _problems.Add("The link to this page was cut or altered, so this is the newest page.");
        }
    }

    public TimelineFilter Filter { get; }
    public TimelineCursor? After { get; }
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The filters that are on, each with the address without it.</summary>
    public IReadOnlyList<(string Words, string Without)> Active(Func<string, string> topicName, Func<string, string> sourceName)
    {
        var f = Filter;
        (string?, TimelineFilter)[] all =
        [
            (f.Text is null ? null : $"“{f.Text}”", f with { Text = null }),
            (f.Rating?.Word(), f with { Rating = null }),
            (f.Topic is null ? null : $"topic: {topicName(f.Topic)}", f with { Topic = null }),
            (f.Source is null ? null : $"source: {sourceName(f.Source)}", f with { Source = null }),
            (f.From is null ? null : $"from {f.From.Value.InShort()}", f with { From = null }),
            (f.To is null ? null : $"to {f.To.Value.InShort()}", f with { To = null }),
            (f.AsOf is null ? null : $"as of {f.AsOf.Value.InShort()}", f with { AsOf = null }),
        ];
        return [.. all.Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, Link(pair.Item2)))];
    }

    public static string Link(TimelineFilter filter, TimelineCursor? after = null)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["q"] = filter.Text,
            ["sort"] = filter is { Newest: true, Text: not null } ? "newest" : null,
            ["verdict"] = filter.Rating?.Slug(),
            ["topic"] = filter.Topic,
            ["source"] = filter.Source,
            ["from"] = filter.From?.Iso(),
            ["to"] = filter.To?.Iso(),
            ["asOf"] = filter.AsOf?.Iso(),
            ["after"] = after?.ToString(),
        }.Where(pair => pair.Value is not null));
        return "/" + query.ToUriComponent();
    }

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

    private DateOnly? AsOfDay(string? typed)
    {
        var day = Day(typed, "The day to look back to");
        if (day > _today)
        {
            _problems.Add("That day has not come yet, so this is what stands today.");
            return null;
        }

        return day;
    }

    private DateOnly? Day(string? typed, string what)
    {
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
public sealed record TimelineQuery(string? Q, string? Verdict, string? Topic, string? Source, string? From, string? To, string? AsOf, string? After, string? Sort = null);
