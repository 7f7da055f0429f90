using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Reading;

/// <summary>What a source does with what is said, and how certain it is.</summary>
public sealed class ActTests
{
    [Theory]
    [InlineData("The ministry said the shipments had stopped.", Act.Asserts, Certainty.Certain)]
    [InlineData("The ministry denied the shipments.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The ministry denied that it had sent arms.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The ministry rejected the accusation.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The ministry admitted that it had sent arms.", Act.Admits, Certainty.Certain)]
    [InlineData("The ministry has only acknowledged that some arms were sent.", Act.Admits, Certainty.Certain)]
    [InlineData("The ministry confirmed that it had sent arms.", Act.Confirms, Certainty.Certain)]
    [InlineData("The ministry declined to comment.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry refused to answer questions.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry has yet to comment on the charge.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry did not respond to a request.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry would not confirm that it had sent arms.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry did not deny that it had sent arms.", Act.Asserts, Certainty.Uncommitted)]
    [InlineData("The ministry said the shipments may have stopped.", Act.Asserts, Certainty.Possible)]
    [InlineData("The ministry said the shipments had probably stopped.", Act.Asserts, Certainty.Probable)]
    [InlineData("The ministry believes that the shipments have stopped.", Act.Asserts, Certainty.Probable)]
    [InlineData("The paper retracted its story.", Act.Retracts, Certainty.Certain)]
    [InlineData("The Daily Courier reported that the shipments had stopped.", Act.Reports, Certainty.Certain)]
    [InlineData("The ministry neither confirmed nor denied that it had sent arms.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry would not be drawn on whether it had sent arms.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry remained silent about the shipments.", Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData("The ministry did not rule out sending arms.", Act.Asserts, Certainty.Possible)]
    [InlineData("The ministry said it was untrue that it had sent arms.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The ministry said the report was baseless.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The ministry said the false report had done harm.", Act.Asserts, Certainty.Certain)]
    [InlineData("The ministry insisted it had not sent arms.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The minister denied ever having said that arms were sent.", Act.Disowns, Certainty.CertainlyNot)]
    [InlineData("The minister said he had been quoted out of context.", Act.Disowns, Certainty.CertainlyNot)]
    [InlineData("The minister is sceptical that arms were sent.", Act.Doubts, Certainty.ProbablyNot)]
    [InlineData("The minister cast doubt on the figures.", Act.Doubts, Certainty.ProbablyNot)]
    [InlineData("The minister walked back his claim about the arms.", Act.Retracts, Certainty.Certain)]
    [InlineData("The minister owned up to sending the arms.", Act.Admits, Certainty.Certain)]
    [InlineData("The captain pleaded not guilty to smuggling arms.", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("The minister said the arms would almost certainly arrive late.", Act.Asserts, Certainty.Probable)]
    [InlineData("The minister said it was too early to say whether arms had been sent.", Act.Asserts, Certainty.Uncommitted)]
    [InlineData("The minister said the arms were unlikely to arrive.", Act.Asserts, Certainty.ProbablyNot)]
    [InlineData("The minister said the arms might not arrive.", Act.Asserts, Certainty.PossiblyNot)]
    [InlineData("The minister said the arms had definitely arrived.", Act.Asserts, Certainty.Certain)]
    [InlineData("The minister said the arms, which may be old, had arrived.", Act.Asserts, Certainty.Certain)]
    public void The_cue_tells_what_the_source_does(string text, Act act, Certainty certainty)
    {
        var found = Shown.Only(text);
        Assert.Equal((act, certainty), (found.Act, found.Certainty));
    }

    [Fact]
    public void A_paper_that_names_where_it_has_its_news_from_only_passes_it_on()
    {
        const string Text = "The Daily Courier reported that the shipments had stopped, citing two captains.";
        var found = Shown.Read(Text).Saying(Text, "the shipments had stopped");
        Assert.Equal((Act.Reports, Certainty.Uncommitted), (found.Act, found.Certainty));
    }

    [Theory]
    [InlineData("“I never said we would sell the mill,” Ann Lee told reporters.", "we would sell the mill", Act.Disowns)]
    [InlineData("“Yes, we knew about the rust,” Ann Lee told the inquiry.", "we knew about the rust", Act.Admits)]
    [InlineData("“We can confirm that the mill is closed,” a spokeswoman said.", "the mill is closed", Act.Confirms)]
    [InlineData("“I cannot tell you whether the mill will close,” said Ann Lee.", "the mill will close", Act.DeclinesToComment)]
    public void What_speakers_say_of_their_own_words_decides(string text, string words, Act act) => Assert.Equal(act, Shown.Read(text).Saying(text, words).Act);
}
