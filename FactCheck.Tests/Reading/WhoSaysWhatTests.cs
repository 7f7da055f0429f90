namespace FactCheck.Tests.Reading;

/// <summary>Source, cue and content of sentences as newsrooms write them.</summary>
public sealed class WhoSaysWhatTests
{
    [Theory]
    // direct, indirect and mixed quotation
    [InlineData("“The bridge is safe,” Ana Ruiz said.", "Ana Ruiz | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said Ana Ruiz, the city's chief engineer.", "Ana Ruiz, the city's chief engineer | said | “The bridge is safe,”")]
    [InlineData("\"The bridge is safe,\" Ruiz said. \"It will stay open.\"", "Ruiz | said | \"The bridge is safe,\" … \"It will stay open.\"")]
    [InlineData("Ana Ruiz said that the bridge was safe.", "Ana Ruiz | said | that the bridge was safe")]
    [InlineData("The mayor said the bridge was “perfectly safe” and would stay open.", "The mayor | said | the bridge was “perfectly safe” and would stay open")]
    [InlineData("Ruiz: “The bridge is safe.”", "Ruiz | : | “The bridge is safe.”")]
    [InlineData("RUIZ: The bridge is safe.", "RUIZ | : | The bridge is safe.")]
    [InlineData("The engineer wrote: “The bridge is safe.”", "The engineer | wrote: | “The bridge is safe.”")]
    [InlineData("“Is the bridge safe?” Ruiz asked.", "Ruiz | asked | “Is the bridge safe?”")]
    // source inside what is said, and after it
    [InlineData("The bridge, according to the city's engineers, will stay open.", "the city's engineers | according to | The bridge … will stay open")]
    [InlineData("According to Harbour Watch, the port was closed for nine days.", "Harbour Watch | According to | the port was closed for nine days")]
    [InlineData("The port was closed for nine days, according to Harbour Watch.", "Harbour Watch | according to | The port was closed for nine days")]
    [InlineData("The port, Ruiz said, was closed for nine days.", "Ruiz | said | The port … was closed for nine days")]
    // told, accused, passive
    [InlineData("Ruiz told reporters that the port was closed.", "Ruiz | told | that the port was closed")]
    [InlineData("The union accused the company of hiding the leak.", "The union | accused | the company of hiding the leak")]
    [InlineData("The company was accused by the union of hiding the leak.", "the union | was accused | of hiding the leak")]
    [InlineData("The group did not confirm the sale.", "The group | did not confirm | the sale")]
    [InlineData("The ministry has yet to address the charge.", "The ministry | has yet to address | the charge")]
    [InlineData("Dan Backer, the fund's lawyer, said the suit was pointless.", "Dan Backer, the fund's lawyer, | said | the suit was pointless")]
    [InlineData("Those who attended said the vote was fair.", "Those who attended | said | the vote was fair")]
    [InlineData("On Tuesday Ms. Okafor said the vote was fair.", "Ms. Okafor | said | the vote was fair")]
    public void The_source_the_cue_and_what_is_said_are_found(string text, string expected) => Assert.Equal(expected, Shown.Only(text).Show(text));

    [Fact]
    public void Two_verbs_share_their_subject()
    {
        const string Text = "The ministry denied the charge and said it would sue.";
        Assert.Equal(["The ministry | denied | the charge", "The ministry | said | it would sue"], Shown.Read(Text).Select(a => a.Show(Text)));
    }

    [Fact]
    public void A_speaker_who_adds_something_keeps_speaking()
    {
        const string Text = "Ruiz said the port was closed, adding that it would reopen on Sunday.";
        Assert.Equal(["Ruiz | said | the port was closed", "Ruiz | adding | that it would reopen on Sunday"], Shown.Read(Text).Select(a => a.Show(Text)));
    }

    [Fact]
    public void A_quotation_of_several_paragraphs_is_one_statement()
    {
        const string Text = "“We were told nothing,” Ruiz said. “Nobody came.\n\n“Then the water rose.”";
        Assert.Equal("“We were told nothing,” … “Nobody came.\n\n“Then the water rose.”", Shown.Only(Text).Content.Words(Text));
    }

    [Fact]
    public void A_paragraph_that_ends_in_a_colon_introduces_the_quotation_below_it()
    {
        const string Text = "Ruiz continued:\n\n“Nobody came. The water rose.”";
        Assert.Equal("“Nobody came. The water rose.”", Shown.Only(Text).Content.Words(Text));
    }

    [Fact]
    public void What_stands_inside_somebody_elses_words_is_nested()
    {
        const string Text = "The mayor said the port was closed, according to the Daily Courier.";
        var found = Shown.Read(Text);
        Assert.True(found.Saying(Text, "the port was closed").Nested);
        Assert.False(Assert.Single(found, a => a.Cue.Words(Text) == "according to").Nested);
    }

    [Theory]
    [InlineData("The harbour was closed for nine days.")]
    [InlineData("")]
    [InlineData("The report was on the table.")]
    public void A_sentence_in_which_nobody_says_anything_has_no_attribution(string text) => Assert.Empty(Shown.Read(text));

    [Fact]
    public void Every_finding_says_why_it_was_read_so() =>
        Assert.Equal("“according to” before its source", Shown.Only("The port is closed, according to Ruiz.").Rule);
}
