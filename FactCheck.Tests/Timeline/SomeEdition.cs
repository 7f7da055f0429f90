using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

/// <summary>What a desk might publish. The verdicts are made up.</summary>
internal static class SomeEdition
{
    public const string EmptyGraph = """{"sources":[],"claims":[{"id":"c1","headline":"x"}],"statements":[],"reliances":[]}""";

    public static EditionDocument Of(string headline, Rating rating = Rating.False) => new()
    {
        Headline = headline,
        ClaimText = headline + ".",
        Slug = Slug.From(headline),
        Language = "en",
        Graph = EmptyGraph,
        Rating = rating,
        Conclusion = $"What we found about it: {rating.Word().ToLowerInvariant()}.",
    };

    public static EditionDocument About(this EditionDocument document, string topic) =>
        document with { Topics = [.. document.Topics, new PublicLink(topic, Slug.From(topic))] };

    public static EditionDocument Naming(this EditionDocument document, string source) =>
        document with { Sources = [.. document.Sources, new PublicLink(source, Slug.From(source))] };

    public static EditionDocument Corrected(this EditionDocument document, Rating rating, CorrectionKind kind, string note) =>
        document with { Rating = rating, Conclusion = $"Looked at again: {rating.Word().ToLowerInvariant()}.", Correction = kind, CorrectionNote = note };

    /// <summary>The worked example: one official nobody names, quoted by one outlet, quoted by the article we hold.</summary>
    public static EditionDocument Drones() => new()
    {
        Headline = "China is waiting to buy 15,000 Iranian drones",
        ClaimText = "China is waiting in line to buy 15,000 of our drones",
        Slug = "china-15000-drones",
        Language = "en",
        Why = "It would be the largest such purchase ever reported, and it was carried widely.",
        Topics = [new PublicLink("Drone exports", "drone-exports")],
        Appearances = [new PublicAppearance("senior official, Intelligence Ministry", null, true, new DateOnly(2023, 2, 8), "https://example.org/entekhab/1", "speech", "at a book presentation in Qazvin")],
        Graph = """
            {"sources":[{"id":"s1","kind":"unnamed","name":"senior official, Intelligence Ministry","affiliation":"s2"},{"id":"s2","kind":"organisation","name":"Intelligence Ministry"},
             {"id":"s3","kind":"outlet","name":"Entekhab"},{"id":"s4","kind":"outlet","name":"Iran Wire"},{"id":"s5","kind":"group","name":"Chinese officials"}],
             "claims":[{"id":"c1","headline":"China is waiting to buy 15,000 Iranian drones"}],
             "statements":[{"id":"t1","source":"s1","claim":"c1","act":"asserts","quote":"China is waiting in line to buy 15,000 of our drones"},
              {"id":"t2","source":"s3","claim":"c1","act":"reports","saidAt":"2023-02-08","url":"https://example.org/entekhab/1"},
              {"id":"t3","source":"s4","claim":"c1","act":"reports","saidAt":"2023-02-10","held":true,"url":"https://example.org/iranwire/7"},
              {"id":"t4","source":"s5","claim":"c1","act":"denies","saidAt":"2023-02-11"}],
             "reliances":[{"from":"t2","on":["t1"],"kind":"quotes"},{"from":"t3","on":["t2"],"kind":"quotes"}]}
            """,
        Says =
        [
            new TextRun("Two outlets carry it. Both trace to ", false), new TextRun("one unnamed official", true),
            new TextRun(" of the Intelligence Ministry, and everything we know of it passed ", false), new TextRun("through Entekhab", true), new TextRun(".", false),
        ],
        Chain = [new TextRun("2 outlets carry it · all trace to ", false), new TextRun("1 unnamed official", true), new TextRun(" · everything passed through Entekhab", false)],
        Sources = [new PublicLink("Chinese officials", "chinese-officials"), new PublicLink("Entekhab", "entekhab"), new PublicLink("Iran Wire", "iran-wire"), new PublicLink("Customs yearbook", "customs-yearbook")],
        Evidence =
        [
            new PublicEvidence("Customs yearbook 2022, table 14: aircraft without crew", Stance.Refutes, "Customs yearbook", "customs-yearbook", "https://example.org/customs", "https://archive.example.org/customs", "No such trade is listed for 2022.", 2),
            new PublicEvidence("Question put to the ministry, no reply by 12 February", Stance.Context, null, null, "https://example.org/letter", null, "", 6),
        ],
        Rating = Rating.Unproven,
        Conclusion = "Nobody but one unnamed official says so, and no contract, delivery or budget line has been shown.",
        Reasoning = "The sentence was spoken **once**, at a book presentation.\n\n- No order is on record.\n- The ministry did not answer.\n\nSee the [yearbook](https://example.org/customs).",
        CheckedBy = ["Omid Checker"],
        ReviewedBy = "Nora Editor",
        Quotations = ["China is waiting in line to buy 15,000 of our drones"],
    };
}
