using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Reading.Proposal;

/// <summary>What is one claim and what is not, who is one source and who is not, on short texts of our own.</summary>
public sealed class SameClaimTests
{
    [Fact]
    public void Two_outlets_with_the_same_news_in_other_words_carry_one_claim()
    {
        var graph = Read("Reuters reported that 12 people died when a ferry sank near Mwanza. The Daily Courier said the ferry sank off Mwanza and that 12 people had died.");

        var claim = Assert.Single(graph.Claims);
        Assert.Equal(2, claim.Statements.Count(s => s.Act is Act.Reports && !s.Held));
    }

    [Fact]
    public void Another_number_is_another_claim() => Assert.Equal(
        2,
        Read("Minister Ana Brel said the port had laid off 300 workers. The union’s chairman, Tom Weiss, said the port had laid off 1,200 workers.").Claims.Count);

    [Theory]
    [InlineData("Police accused Ana Brel of forging the permits. Brel denied the allegation.")]
    [InlineData("Police accused Ana Brel of forging the permits. The inquiry goes on in Lima. Brel denied it.")]
    [InlineData("The police said Ana Brel forged the permits. Brel denied forging any permits.")]
    [InlineData("The police accuse Kenya of forging the permits. Nairobi has rejected such claims.")]
    public void A_denial_contests_what_its_source_was_accused_of(string text)
    {
        var claim = Assert.Single(Read(text).Claims);

        Assert.Contains(claim.Statements, s => s.Act is Act.Denies);
        Assert.Contains(claim.Statements, s => s is { Act: Act.Asserts });
    }

    [Fact]
    public void A_full_admission_is_of_the_same_claim()
    {
        var claim = Assert.Single(Read("The regulator alleged that Harbour Bank had hidden 40 loans. Harbour Bank later admitted that it had hidden 40 loans.").Claims);

        Assert.Equal([Act.Asserts, Act.Reports, Act.Admits], claim.Statements.Select(s => s.Act));
    }

    [Fact]
    public void A_denial_of_something_nobody_was_accused_of_stands_alone()
    {
        var graph = Read("Minister Ana Brel denied that the bridge was unsafe.");

        Assert.Equal(["Ana Brel (person): denies CT-"], graph.Lines("The bridge was unsafe"));
    }

    [Fact]
    public void No_comment_goes_to_what_concerns_whoever_makes_none()
    {
        var graph = Read("The Daily Courier reported that Harbour Bank had hidden 40 loans. Minister Ana Brel said the weather was fine. Harbour Bank declined to comment on the report.");

        Assert.Contains("Harbour Bank (organisation): declinesToComment Uu", graph.Lines("hidden 40 loans"));
    }

    [Theory]
    [InlineData("Ana Brel asked whether the bridge was safe.")]
    [InlineData("Ana Brel promised that the bridge would be mended.")]
    [InlineData("“Is the bridge safe?” Ana Brel said.")]
    [InlineData("Ana Brel praised the bridge.")]
    [InlineData("It said the bridge was unsafe.")]
    [InlineData("It is believed that the bridge is unsafe.")]
    public void What_states_no_fact_or_has_nobody_who_says_it_is_left_to_a_person(string text) => Assert.Empty(Read(text).Claims);

    [Fact]
    public void A_government_is_one_source_under_all_its_names_and_its_bodies_belong_to_it()
    {
        var graph = Read("Peru said the dam was safe. Lima added that 30 villages had been moved. The Peruvian army said a bridge had fallen. A Peruvian student said the water was rising.");

        var state = Assert.Single(graph.Sources, s => s.Key == "state:Peru");
        Assert.Equal(["Lima"], state.AlsoCalled);
        Assert.Equal(state.Key, Assert.Single(graph.Sources, s => s.Name == "Peruvian army").Affiliation);
        Assert.Null(Assert.Single(graph.Sources, s => s.Kind is SourceKind.Unnamed).Affiliation);
    }

    [Fact]
    public void Somebody_who_passes_on_what_another_said_stands_in_between()
    {
        var graph = Read("Ana Brel told the Daily Courier that the bank had admitted that 40 loans were hidden.", "The Ledger");

        Assert.Equal(
            [
                "the bank (group): admits CT+",
                "Ana Brel (person): reports Uu paraphrases the bank",
                "Daily Courier (outlet): reports Uu paraphrases Ana Brel",
                "The Ledger (outlet): reports Uu 2024-05-17 held paraphrases Daily Courier",
            ],
            graph.Lines("40 loans were hidden"));
    }

    [Fact]
    public void Of_a_long_quotation_the_first_sentence_that_says_something_is_the_claim() => Assert.Equal(
        "The harbour has lost half of its ships since May",
        Assert.Single(Read("“Look. The harbour has lost half of its ships since May. It will lose more,” Ana Brel said.").Claims).Words);

    [Fact]
    public void What_them_means_stands_in_an_editors_brackets() => Assert.Equal(
        "Lima is lending [survey planes] to rebels",
        Assert.Single(Read("Sales of survey planes have come under scrutiny, as the West accuses Lima of lending them to rebels.").Claims).Words);

    [Fact]
    public void A_quotation_that_begins_with_that_loses_no_letter_of_what_follows() => Assert.Equal(
        "“the harbour had lost” half of its ships since May",
        Assert.Single(Read("Ana Brel said “that the harbour had lost” half of its ships since May.").Claims).Words);

    [Fact]
    public void Nobody_comes_to_belong_to_themselves_by_way_of_others()
    {
        const string Text = "Alpha Works said that 40 boats were sold. Beta Works said that 300 trains were late. Gamma Works denied such delays.";
        var words = ArticleReader.Read(Text).Select(found => Suggestion.From(found, Text, Shown.Friday))
            .Select(found => found with { Affiliation = found.Who switch { "Alpha Works" => "Beta Works", "Beta Works" => "Gamma Works", _ => "Alpha Works" } }).ToList();

        var graph = ProposedGraph.Of(Text, words, "The Ledger", null);

        Assert.Equal(["Beta Works", "Gamma Works", null], words.Select(found => graph.Sources.SingleOrDefault(source => source.Key == graph.Sources.Single(source => source.Name == found.Who).Affiliation)?.Name));
    }

    private static ProposedGraph Read(string text, string? publisher = null) => ProposedGraph.Read(text, Shown.Friday, publisher);
}
