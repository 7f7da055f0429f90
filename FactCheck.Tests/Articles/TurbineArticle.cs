using FactCheck.Core.Articles;
using FactCheck.Core.Claims;

namespace FactCheck.Tests.Articles;

/// <summary>
/// An invented article with what makes real ones hard to trace: an unnamed official via an agency, a report that rests on a joint finding, an
/// accusation by a group, a denial that admits a part, a silence, and a newspaper's report from some days before.
/// </summary>
internal static class TurbineArticle
{
    public const string Text =
        """
        Despite rising alarm abroad over the Ardanian Republic’s turbine deliveries to Sorvia, the Ardanian official said 40 countries were “lining up” for orders of the same machines.
        A senior Ardania Energy Ministry official said Norvia was among 40 countries “lining up” to buy Ardania-built turbines, according to a report by the conservative Meridian news agency on Tuesday.
        The senior adviser, whose name was withheld without a stated reason, made the remarks at an opening ceremony in the port of Halden.
        “Our industry has grown to a point where Norvia is waiting to take 8,000 of our turbines,” declared the official, also introduced by the report as head of the Energy Ministry’s Centre for Trade Studies.
        Ardania has been under heavy criticism over its support for Sorvia in the blockade. Its deliveries have drawn particular scrutiny, as the West accuses Ardania of sending turbines to power Sorvia’s armed fleet. Ardanian authorities deny such deliveries and have only admitted that a small batch was exported before the blockade began.
        Adding to the evidence was a BBC report on Wednesday saying Ardania appeared to be refitting the turbines sent to Sorvia so that they would run on ship fuel. The report has relied on findings jointly produced by the Geneva-based Cargo Monitoring Group and the Velian navy.
        Ardania has yet to address the latest accusation that came only four days after a Harbour Herald report revealed that the Ardanian Republic was helping to set up a plant in Sorvia where some 3,000 turbines were to be assembled.
        """;

    public static readonly DateOnly Day = new(2023, 3, 10); // a Friday

    public static readonly ArticleWords Words = new("The Evening Lamp", "Forty buyers for Ardania’s turbines", "A. Reporter", Day, "https://lamp.example/turbines");

    /// <summary>The one suggestion with that cue whose content holds these words.</summary>
    public static ArticleAttribution Find(this ArticleFile file, string cue, string content)
    {
        var (text, found) = (file.Article.Text, file.Attributions);
        return Assert.Single(found, a => text[a.CueSpans[0]..a.CueSpans[^1]] == cue && a.ContentIn(text).Contains(content, StringComparison.Ordinal));
    }

    public static async Task<ArticleFile> TakeInAsync(TestNewsroom newsroom, CancellationToken ct)
    {
        var desk = newsroom.Get<IntakeDesk>();
        var article = await desk.TakeInAsync(newsroom.Checker, Text, Words, ct);
        return (await desk.OpenAsync(article.Id, ct))!;
    }

    /// <summary>Joined to a new draft, or to <paramref name="claim"/>.</summary>
    public static async Task<ClaimFile> AcceptAsync(this ArticleFile file, TestNewsroom newsroom, Claim? claim, CancellationToken ct, params ArticleAttribution[] attributions)
    {
        var (joined, _) = await newsroom.Get<IntakeDesk>().AcceptAsync(newsroom.Checker, file.Article.Id, [.. attributions.Select(a => (a.Id, a.Revision))], claim?.Id, null, ct);
        return await newsroom.FileAsync(joined.Id);
    }
}
