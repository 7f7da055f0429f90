using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Feeds.Api;

/// <summary>An address's query, read strictly: a machine that asks for something else than it means must hear so.</summary>
internal sealed class ApiQuery
{
    public const int MostItems = 100;
    private readonly HttpContext _context;
    private readonly DateOnly _today;

    /// <exception cref="EditorialRuleException">A parameter is not known here, or given twice.</exception>
    public ApiQuery(HttpContext context, TimeProvider clock)
    {
        (_context, _today) = (context, clock.GetUtcNow().Day());
        var known = context.GetEndpoint()!.Metadata.GetOrderedMetadata<ApiParameter>().Select(parameter => parameter.Name).ToList();
        foreach (var (name, values) in context.Request.Query)
        {
            EditorialRule.Require(
                known.Contains(name),
                known.Count == 0 ? $"There are no parameters here, so “{Short(name)}” is not known." : $"There is no parameter “{Short(name)}” here; there are {string.Join(", ", known)}.");
            EditorialRule.Require(values.Count == 1, $"“{name}” is given {values.Count} times; give it once.");
        }
    }

    public string? Text(string name) => _context.Request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public int Limit(int usual) => Number("limit", 1, MostItems) ?? usual;

    public int? Edition() => Number("edition", 1, int.MaxValue);

    public DateOnly? AsOf()
    {
        var day = Day("asOf");
        EditorialRule.Require(day is null || day <= _today, "“asOf” lies in the future. Nothing is known of that day yet.");
        return day;
    }

    public T? Cursor<T>(Func<string?, T?> parse)
        where T : class
    {
        var text = Text("after");
        var cursor = parse(text);
        EditorialRule.Require(text is null || cursor is not null, "“after” is no cursor of ours, or it was cut or altered on the way. Take it from the links of a page, as it stands there.");
        return cursor;
    }

    /// <summary>What the timeline's filter has, with the same names.</summary>
    public TimelineFilter Filter()
    {
        var (from, to) = (Span("from", end: false), Span("to", end: true));
        EditorialRule.Require(!(from > to), "“from” lies after “to”, so nothing can match. Exchange them.");
        return new TimelineFilter
        {
            Text = Search(),
            Newest = Choice("sort", ["best", "newest"]) is not "best",
            Rating = Choice("verdict", Enum.GetValues<Rating>().Select(rating => rating.Slug())) is { } verdict ? RatingScale.FromSlug(verdict) : null,
            Topic = Text("topic"),
            Source = Text("source"),
            Story = Text("story"),
            Language = Text("language"),
            Origins = Choice("origins", ["named", "unnamed"]),
            Contested = Choice("contested", ["yes"]) is not null,
            From = from,
            To = to,
            AsOf = AsOf(),
        };
    }

    public string? Choice(string name, IEnumerable<string> choices)
    {
        var (text, known) = (Text(name), choices.ToList());
        EditorialRule.Require(text is null || known.Contains(text), $"“{name}” is {string.Join(" or ", known)}; “{Short(text)}” is not known.");
        return text;
    }

    private string? Search()
    {
        var text = Text("q");
        EditorialRule.Require(text is null || text.Length <= SearchTerms.Limit, $"A search may have {SearchTerms.Limit} characters; this one has {text?.Length}.");
        EditorialRule.Require(text is null || SearchTerms.Read(text) is not null, "A search needs a letter or a digit; this one has none.");
        return text;
    }

    private int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        EditorialRule.Require(
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most,
            $"“{name}” is a number {(most == int.MaxValue ? $"from {least}" : $"from {least} to {most}")}, such as {Math.Max(least, Math.Min(most, 2))}; “{Short(text)}” is not.");
        return number;
    }

    private DateOnly? Span(string name, bool end) => TimelineSpan.ShortDay(Text(name), end) ?? Day(name);

    private DateOnly? Day(string name) => Plain.Day(Text(name), $"“{name}”", DateOnly.MaxValue.AddDays(-1));

    private static string Short(string? text) => Plain.Cut(text ?? "", 40);
}
