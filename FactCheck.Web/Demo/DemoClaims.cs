using System.Globalization;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Demo;

/// <summary>Writes the editions of generated claims: of one seed, the claim with one number is always the same.</summary>
internal sealed class DemoClaims(ulong seed)
{
    /// <summary>Editions from before have none: a desk ten years old did not always draw them.</summary>
    private const int SidesSince = 2021;

    private static readonly (Rating Rating, int Percent)[] s_mix =
    [
        (Rating.False, 40), (Rating.MostlyFalse, 20), (Rating.Mixed, 14), (Rating.Unproven, 11), (Rating.MostlyTrue, 8), (Rating.True, 7),
    ];

    private static readonly string[] s_media = ["speech", "television", "radio", "X", "Telegram", "interview", "press release", "podcast"];

    /// <summary>The first edition, with every source that it links to.</summary>
    public (EditionDocument Document, IReadOnlyList<ArchivedSource> Sources) First(int number, DateTimeOffset at)
    {
        var chance = new DemoChance(seed, (ulong)number);
        var language = Language(chance);
        var topic = chance.Ranked(DemoWords.All.Topics);
        var text = new DemoText(chance, topic, language, at);
        var headline = text.Line(Templates(chance, topic, language), Claim.HeadlineLimit);
        var day = DateOnly.FromDateTime(at.UtcDateTime).AddDays(-1 - chance.Rank(40));
        var graph = new DemoGraph(chance, headline, day);
        var drawn = graph.Draw(language == "en" ? chance.Of(DemoWords.All["quote"]).Replace("{claim}", headline, StringComparison.Ordinal) : headline);
        var asked = new AttributionGraph(drawn);
        var words = GraphWords.Of(asked, asked.Answer(TracedGraph.ClaimId));
        var rating = RatingOf(chance);
        var evidence = new DemoEvidence(chance, text, day);
        var pieces = evidence.Gather(rating);
        var (first, said) = (graph.First, chance.Permille(800) ? day : (DateOnly?)null);
        ArchivedSource[] sources = [.. graph.Named.Concat(evidence.Sources).Concat(first.Source is { } source ? [source] : []).DistinctBy(named => named.Slug)];
        return (new EditionDocument
        {
            Headline = headline,
            ClaimText = language == "en" && chance.Permille(600) ? $"{headline}, {chance.Of(DemoWords.All["tail"])}." : headline,
            Slug = Address(headline, number),
            Language = language,
            Why = chance.Permille(500) ? chance.Of(DemoWords.All["why"]) : "",
            Topics = chance.Permille(250) && chance.Ranked(DemoWords.All.Topics) is var other && other != topic ? [topic.Link, other.Link] : [topic.Link],
            Appearances = [new PublicAppearance(first.Words, first.Source?.Slug, first.Source is null or { Kind: Core.Sources.SourceKind.Person }, said, first.Url, chance.Of(s_media), null)],
            Graph = GraphJson.Write(drawn),
            Says = words.Sentence,
            Chain = words.Line,
            Sources = [.. sources.OrderBy(named => named.Name, StringComparer.Ordinal).Select(named => new PublicLink(named.Name, named.Slug))],
            Quotations = [.. drawn.Statements.Select(statement => statement.Quote).OfType<string>().Distinct()],
            Evidence = pieces,
            EvidenceSides = at.Year < SidesSince ? [] : [.. evidence.Sides(headline)],
            Rating = rating,
            Conclusion = Conclusion(text, language, rating),
            Reasoning = chance.Of(DemoWords.All["reasoning"]),
            CheckedBy = [DemoNewsroom.Checkers[chance.Of(DemoNewsroom.Checkers.Length)]],
            ReviewedBy = DemoNewsroom.Editor,
        }, sources);
    }

    /// <summary>The edition that corrects the first one.</summary>
    public EditionDocument Next(int number, DateTimeOffset first, DateTimeOffset at)
    {
        var (document, _) = First(number, first);
        var chance = new DemoChance(seed, (ulong)number + (1UL << 40));
        var kind = chance.Of(20) switch { < 9 => CorrectionKind.Correction, < 16 => CorrectionKind.Update, _ => CorrectionKind.Clarification };
        var rating = kind is CorrectionKind.Correction && chance.Permille(20) ? Rating.Void
            : kind is CorrectionKind.Clarification || document.Rating is Rating.Unproven || chance.Permille(400) ? document.Rating
            : (Rating)Math.Clamp((int)document.Rating + (chance.Permille(500) ? 1 : -1), (int)Rating.True, (int)Rating.False);
        var topic = DemoWords.All.Topics.First(one => one.Link == document.Topics[0]);
        return document with
        {
            Rating = rating,
            Conclusion = Conclusion(new DemoText(chance, topic, document.Language, at), document.Language, rating),
            Correction = kind,
            CorrectionNote = chance.Of(DemoWords.All["correction"]),
        };
    }

    private static string Language(DemoChance chance)
    {
        var share = chance.Of(1000);
        foreach (var (tag, permille) in DemoWords.All.Languages)
        {
            share -= permille;
            if (share < 0)
            {
                return tag;
            }
        }

        return "en";
    }

    private static IReadOnlyList<string> Templates(DemoChance chance, DemoTopic topic, string language) =>
        language != "en" ? DemoWords.All[$"{language}.claim"]
        : chance.Permille(450) && DemoWords.All.Find($"claim.{topic.Domain}") is { Count: > 0 } own ? own
        : DemoWords.All["claim.any"];

    private static Rating RatingOf(DemoChance chance)
    {
        var share = chance.Of(100);
        foreach (var (rating, percent) in s_mix)
        {
            share -= percent;
            if (share < 0)
            {
                return rating;
            }
        }

        return Rating.False;
    }

    private static string Conclusion(DemoText text, string language, Rating rating) => language == "en"
        ? text.Line(DemoWords.All[rating.Slug()], Verdict.ConclusionLimit)
        : DemoWords.All[$"{language}." + rating switch
        {
            Rating.True or Rating.MostlyTrue => "held",
            Rating.Mixed => "mixed",
            Rating.Unproven or Rating.Void => "unproven",
            _ => "refuted",
        }][0];

    // the number makes it the claim's own
    private static string Address(string headline, int number)
    {
        var words = Slug.From(headline);
        var own = new StringBuilder();
        for (var rest = number; ; rest /= 36)
        {
            own.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[rest % 36]);
            if (rest < 36)
            {
                break;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(words.Length > 66 ? words[..66].TrimEnd('-') : words)}-{own}");
    }
}
