namespace FactCheck.Tests.Reading.Learnt;

/// <summary>What counting verbs could not find and the weights do.</summary>
public sealed class LearntReadingTests
{
    [Theory]
    [InlineData("The governor threw his support behind the new bridge.", "the new bridge")]
    [InlineData("Weiss has long been critical of the harbour tax.", "the harbour tax")]
    [InlineData("Ruiz made clear that the port would stay open.", "that the port would stay open")]
    [InlineData("Weiss issued a statement saying the port would stay open.", "the port would stay open")]
    public void Phrases_and_nouns_are_cues_too(string text, string said) => Assert.Contains(Shown.Read(text), a => a.Content.Words(text) == said);

    [Theory]
    [InlineData("“The port is safe,” Ana Ruiz, the chief engineer of the port, said.", "Ana Ruiz, the chief engineer of the port,")]
    [InlineData("“The port is safe,” said Ana Ruiz, who runs the port.", "Ana Ruiz, who runs the port")]
    public void The_source_is_the_name_with_what_is_said_of_it(string text, string source) => Assert.Equal(source, Shown.Only(text).Source.Words(text));

    [Fact]
    public void The_quotation_that_opens_the_next_sentence_is_the_speakers_too()
    {
        const string Text = "“Here comes the ferry,” she said, clapping. “It is late.”";
        Assert.Equal("“Here comes the ferry,” … “It is late.”", Shown.Only(Text).Content.Words(Text));
    }

    [Fact]
    public void A_paragraph_that_is_only_a_quotation_goes_on_with_the_speaker_of_the_last()
    {
        const string Text = "“The ferry is late,” Ruiz said.\n\n“It is always late on Fridays.”\n\nThe harbour was quiet.";
        Assert.Equal("“The ferry is late,” … “It is always late on Fridays.”", Shown.Only(Text).Content.Words(Text));
    }

    [Theory]
    [InlineData("Headline: Port closed for a week")]
    [InlineData("Photo: A ferry at the pier")]
    public void A_label_of_the_page_says_nothing(string text) => Assert.Empty(Shown.Read(text));

    [Fact]
    public void The_score_is_a_probability_that_tells_the_sure_from_the_unsure()
    {
        var sure = Shown.Only("“The port is safe,” said Ana Ruiz.").Score;
        Assert.InRange(sure, 0.95, 1);
        Assert.InRange(Shown.Only("Weiss has long been critical of the harbour tax.").Score, 0.5, 0.94);
    }
}
