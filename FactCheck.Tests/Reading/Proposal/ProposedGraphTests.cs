using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Tests.Articles;

namespace FactCheck.Tests.Reading.Proposal;

/// <summary>From a text to claims with their chains, without any hand.</summary>
public sealed class ProposedGraphTests
{
    private static readonly ProposedGraph s_turbines = ProposedGraph.Read(TurbineArticle.Text, TurbineArticle.Day, "The Evening Lamp");

    [Fact]
    public void What_one_unnamed_official_says_in_two_places_is_one_claim_through_the_agency() => Assert.Equal(
        [
            "senior Ardania Energy Ministry official (unnamed of Ardania Energy Ministry (organisation of Ardanian authorities (group))): asserts CT+",
            "Meridian (outlet): reports Uu 2023-03-07 quotes senior Ardania Energy Ministry official",
            "The Evening Lamp (outlet): reports Uu 2023-03-10 held reliesOn Meridian",
        ],
        s_turbines.Lines("40 countries"));

    [Fact]
    public void A_quotation_is_another_claim_that_came_the_same_way() => Assert.Equal(
        [
            "senior Ardania Energy Ministry official (unnamed of Ardania Energy Ministry (organisation of Ardanian authorities (group))): asserts CT+",
            "Meridian (outlet): reports Uu 2023-03-07 quotes senior Ardania Energy Ministry official",
            "The Evening Lamp (outlet): reports Uu 2023-03-10 held quotes Meridian",
        ],
        s_turbines.Lines("8,000"));

    [Fact]
    public void A_denial_of_such_deliveries_is_about_the_accusation_and_is_not_passed_on() => Assert.Equal(
        [
            "the West (group): asserts CT+ unknown",
            "The Evening Lamp (outlet): reports Uu 2023-03-10 held paraphrases the West",
            "Ardanian authorities (group): denies CT-",
        ],
        s_turbines.Lines("armed fleet"));

    [Fact]
    public void A_partial_admission_is_a_claim_of_its_own() => Assert.Equal(
        [
            "Ardanian authorities (group): admits CT+",
            "The Evening Lamp (outlet): reports Uu 2023-03-10 held paraphrases Ardanian authorities",
        ],
        s_turbines.Lines("A small batch was exported"));

    [Fact]
    public void A_report_on_a_joint_finding_rests_on_both_and_silence_about_the_latest_accusation_belongs_to_it() => Assert.Equal(
        [
            "Cargo Monitoring Group (organisation): asserts PR+",
            "Velian navy (organisation): asserts PR+",
            "BBC (outlet): reports PR+ 2023-03-08 reliesOn Cargo Monitoring Group+Velian navy",
            "The Evening Lamp (outlet): reports PR+ 2023-03-10 held paraphrases BBC",
            "Ardanian authorities (group): declinesToComment Uu",
        ],
        s_turbines.Lines("ship fuel"));

    [Fact]
    public void A_newspaper_that_names_no_basis_has_unknown_lineage_and_is_passed_on_as_it_vouches() => Assert.Equal(
        [
            "Harbour Herald (outlet): reports CT+ 2023-03-04 unknown",
            "The Evening Lamp (outlet): reports CT+ 2023-03-10 held paraphrases Harbour Herald",
        ],
        s_turbines.Lines("3,000 turbines"));

    [Fact]
    public void Nothing_else_is_proposed() => Assert.Equal(6, s_turbines.Claims.Count);

    [Fact]
    public void The_answers_are_those_of_the_graph_an_editor_would_draw()
    {
        var answers = new AttributionGraph(s_turbines.ToDocument()).AnswerAll().ToDictionary(answer => s_turbines.Claims[int.Parse(answer.Claim[1..], System.Globalization.CultureInfo.InvariantCulture) - 1].Words);
        (string, int, int, int, int, int)[] told =
        [
            .. answers.Select(pair => (pair.Key.Split(' ').Last(), pair.Value.Reports.Count, pair.Value.Strict.Count, pair.Value.Lenient.Count, pair.Value.Named.Count, pair.Value.Contested.Count)),
        ];
        Assert.Equal([("turbines", 2, 1, 1, 0, 0), ("turbines", 2, 1, 1, 0, 0), ("fleet", 1, 0, 1, 0, 1), ("began", 1, 1, 1, 0, 0), ("fuel", 2, 1, 1, 1, 0), ("assembled", 2, 0, 1, 0, 0)], told);
        Assert.All(answers.Values, answer => Assert.Empty(answer.HedgeLoss));
    }

    [Fact]
    public void Other_names_numbers_and_weekdays_give_the_same_graph() => ChainTests.Stories.Sample(story =>
    {
        var graph = ProposedGraph.Read(story.Text, Shown.Friday, "The Ledger");
        var authorities = $"{story.Adjective} authorities (group)";
        var official = $"senior {story.Country} {story.Ministry} official";
        var (wire, held) = (Day(story.WireDay), Shown.Friday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            [
                $"{official} (unnamed of {story.Country} {story.Ministry} (organisation of {authorities})): asserts CT+",
                $"{story.Wire} (outlet): reports Uu {wire} quotes {official}",
                $"The Ledger (outlet): reports Uu {held} held reliesOn {story.Wire}",
            ],
            graph.Lines("already “standing in line”"));
        Assert.Equal([$"The Ledger (outlet): reports Uu {held} held quotes {story.Wire}"], graph.Lines("emptied our warehouses")[2..]);
        Assert.Equal(["the West (group): asserts CT+ unknown", $"The Ledger (outlet): reports Uu {held} held paraphrases the West", $"{authorities}: denies CT-"], graph.Lines("to a war zone"));
        Assert.Equal([$"{authorities}: admits CT+", $"The Ledger (outlet): reports Uu {held} held paraphrases {story.Adjective} authorities"], graph.Lines("A handful had left"));
        Assert.Equal(
            [
                $"{story.Broadcaster} (outlet): reports PR+ {Day(story.BroadcastDay)} reliesOn {story.Institute}+{story.Ally}",
                $"The Ledger (outlet): reports PR+ {held} held paraphrases {story.Broadcaster}",
                $"{(story.Country is "Norland" ? "Brevik (organisation)" : authorities)}: declinesToComment Uu", // nothing tells the seat of an invented country
            ],
            graph.Lines("boats for night work")[2..]);
        Assert.Equal(
            [
                $"{story.Paper} (outlet): reports CT+ {Day(story.BroadcastDay + story.DaysBetween)} unknown",
                $"The Ledger (outlet): reports CT+ {held} held paraphrases {story.Paper}",
            ],
            graph.Lines("to build a yard"));
        Assert.Equal(7, graph.Claims.Count); // and that the course tilts trade, which the year proves
    });

    private static string Day(int daysBefore) => Story.Day(daysBefore).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
