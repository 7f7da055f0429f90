using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>The early stages alone: words, sentences, quotations, days.</summary>
public sealed class StagesTests
{
    [Theory]
    [InlineData("Mr. Lee didn’t go.", "Mr|.|Lee|did|n’t|go|.")]
    [InlineData("U.S. sales: 15,000 x-rays (2.5%).", "U.S.|sales|:|15,000|x-rays|(|2.5|%|)|.")]
    [InlineData("Lee's “plan”…", "Lee|'s|“|plan|”|…")]
    public void A_text_is_cut_into_words_and_marks(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Tokenizer.Tokenize(text).Select(t => text[t.Start..t.End]));

    [Theory]
    [InlineData("Mr. Lee left. He was ill.", 2)]
    [InlineData("“Why?” Ms. Lee asked. Nobody answered.", 2)]
    [InlineData("The U.S. Senate voted. It was late.", 2)]
    [InlineData("One line\nthat was wrapped.\nAnother.", 2)]
    [InlineData("A headline\n\nA paragraph", 2)]
    [InlineData("She said: “Go. Now.” They went.", 3)]
    public void A_text_is_cut_into_sentences(string text, int count) => Assert.Equal(count, Page.Of(text).SentenceList.Count);

    [Theory]
    [InlineData("He said “no” and «nein» and \"non\".", "“no”|«nein»|\"non\"")]
    [InlineData("He called it ‘a mess’ in the firm’s own words.", "‘a mess’")]
    [InlineData("“She told me ‘go’ and “now”,” he said.", "“She told me ‘go’ and “now”,”")]
    [InlineData("“First part.\n\n“Second part.” He left.", "“First part.|“Second part.”")]
    [InlineData("He said “no and left. She stayed.", "“no and left.")]
    [InlineData("The workers’ union met.", "")]
    public void Quotations_of_every_style_are_found(string text, string expected)
    {
        var page = Page.Of(text);
        Assert.Equal(expected, string.Join("|", page.QuotationList.Select(q => page.TextOf(new Stretch(q.First, q.Last)))));
    }

    [Theory]
    [InlineData("Ruiz said on Thursday that it rained.", "2024-05-16")]
    [InlineData("Ruiz said on Friday that it rained.", "2024-05-17")]
    [InlineData("Ruiz said yesterday that it rained.", "2024-05-16")]
    [InlineData("Three days ago Ruiz said that it rained.", "2024-05-14")]
    [InlineData("Ruiz said on May 3 that it rained.", "2024-05-03")]
    [InlineData("Ruiz said on Dec. 30 that it rained.", "2023-12-30")]
    [InlineData("Ruiz said it had rained on Thursday.", null)]
    public void The_day_it_was_said_is_resolved_against_publication(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Shown.Only(text).When);

    [Fact]
    public void Without_a_day_of_publication_no_day_is_guessed() =>
        Assert.Null(Assert.Single(ArticleReader.Read("Ruiz said on Thursday that it rained.")).When);

    [Theory]
    [InlineData("accused", "accuse")]
    [InlineData("denies", "deny")]
    [InlineData("planned", "plan")]
    [InlineData("said", "say")]
    [InlineData("lying", "lie")]
    public void Every_form_of_a_verb_leads_to_the_verb(string form, string lemma) => Assert.Equal(lemma, Verbs.Find(form)?.Lemma);
}
