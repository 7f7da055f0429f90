using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Demo;

/// <summary>
/// The worked story: a news text on Iranian drone exports of February 2023, retold in our own words, its claims in every state of work. Who said what
/// via whom is as that text told it; verdicts and evidence are examples of how a desk would write them, not findings.
/// </summary>
internal sealed partial class DemoStory(IServiceProvider services, DemoClock clock, Guid checker, Guid editor)
{
    private const string Retold = """
        China is among 90 countries waiting to buy Iranian drones, a senior Intelligence Ministry official said, according to a report by the Entekhab news agency on Wednesday. “China is waiting in line to buy 15,000 of our drones,” said the official, whose name was not given. He spoke to guests at a book presentation in Qazvin.

        Western governments accuse Tehran of sending combat drones to Russia for its war in Ukraine. Iranian authorities deny such shipments and have only admitted that a small number went there before the war.

        A CNN report on Thursday said Iran was rebuilding the drones it gave Russia so that they do more harm. The report relied on findings jointly made by Conflict Armament Research and the Ukrainian military.

        Four days earlier, a Wall Street Journal report revealed that Iran was helping Russia to build a factory for some 6,000 drones. Tehran has yet to comment.
        """;

    private static readonly DateOnly s_wednesday = new(2023, 2, 8);
    private static readonly DateOnly s_friday = new(2023, 2, 10);

    private readonly List<(double DaysAgo, Func<Task> Happens)> _events = [];

    /// <summary>Everything in the order of its days, whatever claim it is about.</summary>
    public async Task TellAsync(CancellationToken ct)
    {
        var desk = new DemoDesk(services, checker, editor, ct);
        var topic = await desk.TopicAsync("Drone exports");
        var article = await desk.TakeInAsync(Retold, new ArticleWords("The Example Courier", "Ninety countries queue for our drones, says an Iranian official", "Staff", s_friday, "https://courier.example.org/drones"));
        var cast = await CastAsync(desk, article);

        Guid[] claims =
        [
            await NinetyAsync(desk, topic, cast), await ChinaAsync(desk, topic, cast), await ShippedAsync(desk, topic, cast), await UpgradedAsync(desk, topic, cast),
            await CeremonyAsync(desk, topic, cast), await LimitedAsync(desk, topic, cast), await FactoryAsync(desk, topic, cast),
        ];
        var story = await desk.StoryAsync("Iranian drone exports", "In February 2023 one news text carried claims on who buys Iranian drones, who got them, and on whose word. Some go back to one official whose name was withheld; others were found by experts, or denied by Tehran.\n\nThe verdicts are examples of how a desk writes them, not findings.", claims);
        At(2.5, () => desk.PublishStoryAsync(story));
        foreach (var (daysAgo, happens) in _events.OrderByDescending(item => item.DaysAgo))
        {
            clock.DaysAgo(daysAgo);
            await happens();
        }

        clock.DaysAgo(0.1);
        var opinion = await desk.DraftAsync("The eastward approach has paid off.", "The “look to the east” policy has paid off", "", topic);
        await desk.DismissAsync(opinion, "an opinion, not a statement of fact");
        await desk.DraftAsync("Drone sales mitigate the sanctions on Iran.", "Drone sales soften the effect of sanctions on Iran", "Often repeated; needs figures.", topic);
    }

    private void At(double daysAgo, Func<Task> happens) => _events.Add((daysAgo, happens));

    private sealed record Cast(
        Article Article, Source Paper, Source Official, Source Entekhab, Source Iran, Source West, Source Armament, Source Ukraine, Source Cnn, Source Journal);

    private static async Task<Cast> CastAsync(DemoDesk desk, Article article)
    {
        var iran = await desk.SourceAsync("Iranian authorities", SourceKind.Group);
        var ministry = await desk.SourceAsync("Intelligence Ministry", SourceKind.Organisation, iran);
        var state = await desk.SourceAsync("Ukraine", SourceKind.Organisation);
        return new Cast(
            article,
            await desk.SourceAsync("The Example Courier", SourceKind.Outlet),
            await desk.SourceAsync("senior Intelligence Ministry official (Qazvin)", SourceKind.Unnamed, ministry),
            await desk.SourceAsync("Entekhab", SourceKind.Outlet),
            iran,
            await desk.SourceAsync("Western governments", SourceKind.Group),
            await desk.SourceAsync("Conflict Armament Research", SourceKind.Organisation),
            await desk.SourceAsync("Ukrainian military", SourceKind.Organisation, state),
            await desk.SourceAsync("CNN", SourceKind.Outlet),
            await desk.SourceAsync("The Wall Street Journal", SourceKind.Outlet));
    }

    /// <summary>One official nobody names, through one agency, down to the article we hold.</summary>
    private static async Task<Guid> FromTheOfficialAsync(DemoDesk desk, Guid claim, Cast cast, string quote)
    {
        var said = await desk.SaysAsync(claim, cast.Official, Act.Asserts, DemoDesk.Plainly(cast.Official, Act.Asserts) with { SourceWords = "senior official of the Intelligence Ministry", Quote = quote });
        var agency = await desk.SaysAsync(claim, cast.Entekhab, Act.Reports, DemoDesk.Plainly(cast.Entekhab, Act.Reports) with { SaidOn = s_wednesday, Bases = [Reliance.Of(RelianceKind.Quotes, said)] });
        await PassedOnAsync(desk, claim, cast, RelianceKind.Quotes, agency);
        await desk.AppearsAsync(claim, cast.Official, s_wednesday, null, "at a book presentation in Qazvin");
        return agency;
    }

    private static Task<Guid> PassedOnAsync(DemoDesk desk, Guid claim, Cast cast, RelianceKind how, params Guid[] on) =>
        desk.SaysAsync(claim, cast.Paper, Act.Reports, DemoDesk.Plainly(cast.Paper, Act.Reports) with
        {
            SaidOn = s_friday,
            ArticleId = cast.Article.Id,
            Bases = [.. on.Select(statement => Reliance.Of(how, statement))],
        });

    private async Task<Guid> NinetyAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("90 countries are “queuing up” to buy Iranian drones.", "90 countries are queuing up to buy Iranian drones", "A round number, widely repeated, from one mouth.", topic);
        await FromTheOfficialAsync(desk, claim, cast, "90 countries queuing up");
        At(6.2, async () =>
        {
            await desk.CheckAsync(claim);
            await desk.EvidenceAsync(claim, "Example: list of publicly announced orders", Stance.Context, "https://example.org/orders", "Shows a handful of buyers, none of them new.");
            await desk.SubmitAsync(claim, Rating.Unproven, "One official whose name is withheld said so; no list of the 90 countries and no second source is known.", "The figure comes from **one speech**. Every report we read goes back to it, through one agency.\n\n- No country was named besides China.\n- No order was made public.");
        });
        At(5.9, () => desk.PublishAsync(claim));
        return claim;
    }

    private async Task<Guid> ChinaAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("“China is waiting in line to buy 15,000 of our drones.”", "China is waiting to buy 15,000 Iranian drones", "Would be the largest such order ever; shapes the debate on sanctions.", topic);
        var agency = await FromTheOfficialAsync(desk, claim, cast, "China is waiting in line to buy 15,000 of our drones");
        At(5.2, async () =>
        {
            await desk.CheckAsync(claim);
            await desk.EvidenceAsync(claim, "Example: a question to the foreign ministry in Beijing, and its silence", Stance.Context, "https://example.org/letter", "Asked twice, a week apart; no reply.");
            await desk.EvidenceAsync(claim, "Example: China’s own output of drones", Stance.Refutes, "https://example.org/output", "China makes far more than it would buy here.", 2);
            await desk.SubmitAsync(claim, Rating.MostlyFalse, "China builds drones in far greater numbers and nothing points to an order.", "We found no trace of an order in what is public.");
        });
        At(5, () => desk.PublishAsync(claim));
        At(2.1, async () =>
        {
            await desk.TakeUpAgainAsync(claim, "a reader pointed out that absence of a record is not a refutation");
            var weekly = await desk.SourceAsync("Example Trade Weekly", SourceKind.Outlet);
            await desk.SaysAsync(claim, weekly, Act.Reports, DemoDesk.Plainly(weekly, Act.Reports) with
            {
                SaidOn = new DateOnly(2023, 2, 9),
                Quote = "Beijing has ordered some 15,000 drones",
                Certainty = Certainty.Certain,
                Bases = [new Reliance(RelianceKind.Paraphrases, [agency], ["time"])],
            });
            await desk.SubmitAsync(claim, Rating.Unproven, "One unnamed official said so and nothing confirms it; nothing rules it out either.", "We found no trace of an order in what is public. **That does not show there is none**, as we first wrote.", CorrectionKind.Correction, "We first rated this Mostly false. That no order is known does not refute it, so we now say Unproven.");
        });
        At(1.8, () => desk.PublishAsync(claim));
        return claim;
    }

    private async Task<Guid> ShippedAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("Iran ships combat drones to Russia for use in the war in Ukraine.", "Iran ships combat drones to Russia for the war in Ukraine", "Accused and denied; decides on sanctions.", topic);
        var accused = await desk.SaysAsync(claim, cast.West, Act.Asserts, DemoDesk.Plainly(cast.West, Act.Asserts) with { Lineage = Lineage.Unknown });
        await desk.SaysAsync(claim, cast.Iran, Act.Denies);
        await PassedOnAsync(desk, claim, cast, RelianceKind.Paraphrases, accused);
        At(4.6, async () =>
        {
            await desk.CheckAsync(claim);
            await OneRegisterAsync(desk, claim, Stance.Supports);
            await desk.EvidenceAsync(claim, "Example: statement of the Iranian mission", Stance.Refutes, "https://example.org/mission", "Denies deliveries for the war.", 4);
            await desk.SubmitAsync(claim, Rating.MostlyTrue, "Recovered drones match Iranian models; how many were delivered, and when, is disputed.", "Wreckage examined by independent experts matches. Tehran denies.");
        });
        At(4.1, () => desk.PublishAsync(claim));
        At(0.4, () => desk.PutUnderReviewAsync(claim, "The Iranian mission disputes the dating of one piece of evidence. We are looking at it again."));
        return claim;
    }

    private async Task<Guid> UpgradedAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("Iran is upgrading the drones given to Russia to cause maximum damage.", "Iran upgrades drones given to Russia to cause maximum damage", "A joint finding; is it one source or two?", topic);
        var hedged = DemoDesk.Plainly(cast.Armament, Act.Asserts) with { Certainty = Certainty.Probable };
        var armament = await desk.SaysAsync(claim, cast.Armament, Act.Asserts, hedged);
        var military = await desk.SaysAsync(claim, cast.Ukraine, Act.Asserts, hedged);
        var cnn = await desk.SaysAsync(claim, cast.Cnn, Act.Reports, DemoDesk.Plainly(cast.Cnn, Act.Reports) with { Certainty = Certainty.Probable, SaidOn = new DateOnly(2023, 2, 9), Bases = [Reliance.Of(RelianceKind.ReliesOn, armament, military)] });
        await PassedOnAsync(desk, claim, cast, RelianceKind.Paraphrases, cnn);
        await desk.SaysAsync(claim, cast.Iran, Act.DeclinesToComment);
        await desk.AppearsAsync(claim, cast.Armament, new DateOnly(2023, 2, 9), "https://example.org/report", null);
        var laboratory = await desk.SourceAsync("Example Laboratory", SourceKind.Organisation);
        At(3.5, async () =>
        {
            await desk.CheckAsync(claim);
            await desk.EvidenceAsync(claim, "Example: technical report on the warheads", Stance.Supports, "https://example.org/warheads", "One finding of two parties, one of them at war.", 3, laboratory);
            await desk.SubmitAsync(claim, Rating.Mixed, "The warheads examined were altered; that this was done to all of them is not shown.", "The finding is **one** finding: the two parties made it together.");
        });
        At(3.1, () => desk.PublishAsync(claim));
        At(0.6, async () => await desk.BelongsAsync(laboratory, await desk.SourceAsync("Example Arms Group", SourceKind.Organisation)));
        return claim;
    }

    private async Task<Guid> CeremonyAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("The official spoke at an arms fair in Qazvin.", "The Iranian official spoke at an arms fair", "Place and occasion matter for who heard it.", topic);
        await FromTheOfficialAsync(desk, claim, cast, "at the ceremony");
        await desk.CheckAsync(claim);
        await desk.EvidenceAsync(claim, "Example: the university’s programme", Stance.Refutes, "https://example.org/programme", "A book presentation.");
        await desk.SubmitAsync(claim, Rating.False, "He spoke at a book presentation at a university.", "");
        At(2.8, () => desk.PublishAsync(claim));
        At(1.2, () => desk.WithdrawAsync(claim, "Nobody made this claim: we had misread a caption. The check should not have been published."));
        return claim;
    }

    private async Task<Guid> LimitedAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("Iran exported only a limited number of drones to Russia, and before the war.", "Iran exported only a few drones to Russia, before the war", "A partial admission: what is left of the denial?", topic);
        var admitted = await desk.SaysAsync(claim, cast.Iran, Act.Admits, DemoDesk.Plainly(cast.Iran, Act.Admits) with { Quote = "a limited number … prior to the war" });
        await PassedOnAsync(desk, claim, cast, RelianceKind.Paraphrases, admitted);
        At(0.9, async () =>
        {
            await desk.CheckAsync(claim);
            await OneRegisterAsync(desk, claim, Stance.Refutes);
            await desk.EvidenceAsync(claim, new EvidenceWords(
                "Example: the spokesman’s answer to our question", Stance.Supports, (await desk.SourceAsync("Example Foreign Office spokesman", SourceKind.Person)).Id,
                "https://example.org/answer", "https://archive.example.org/answer", "Repeats that all deliveries were made before the war.", 4) with
            { Lineage = Lineage.Own });
            await desk.SubmitAsync(claim, Rating.False, "Drones with later production marks were recovered in Ukraine.", "The admission covers deliveries before the war only. Marks on recovered parts are later.");
        });
        return claim;
    }

    private async Task<Guid> FactoryAsync(DemoDesk desk, Topic topic, Cast cast)
    {
        var claim = await desk.DraftAsync("Iran is helping to set up a factory in Russia for some 6,000 drones.", "Iran helps set up a factory in Russia for some 6,000 drones", "A newspaper says so and does not say on what basis.", topic);
        var journal = await desk.SaysAsync(claim, cast.Journal, Act.Reports, DemoDesk.Plainly(cast.Journal, Act.Reports) with { Certainty = Certainty.Certain, SaidOn = new DateOnly(2023, 2, 5), Lineage = Lineage.Unknown });
        await PassedOnAsync(desk, claim, cast, RelianceKind.Paraphrases, journal);
        At(0.2, async () =>
        {
            await desk.CheckAsync(claim);
            await HalfGatheredAsync(desk, claim);
            await desk.CommentAsync(claim, "Can we get the Journal’s own sourcing? It matters whether this is one official or several.");
        });
        return claim;
    }
}
