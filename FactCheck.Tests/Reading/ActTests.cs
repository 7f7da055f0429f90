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
    public void The_cue_tells_what_the_source_does(string text, Act act, Certainty certainty)
    {
        var found = Shown.Only(text);
        Assert.Equal((act, certainty), (found.Act, found.Certainty));
    }
}
