using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Proposal;

namespace FactCheck.Tests.Reading.Proposal;

/// <summary>Whatever is read, what is proposed of it is a graph that keeps the rules.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] s_pieces = ["He ", "Ana Brel ", "Iranian authorities ", "Tehran ", "the official ", "CNN ", "a report ", "said ", "denied ", "admitted ", "accused ", "has yet to address ", "the latest accusation ",
        "such deliveries ", "that it had sold 90 boats ", "of selling them ", "according to ", "citing ", "jointly by A and B ", "“", "” ", ", ", ". ", "\n\n", "told ", "on Thursday ", "🙂 ", "\u202e", "«", "» ", "only a few ", "them ", "? "];

    [Fact]
    public void Any_mixture_of_words_gives_a_graph_that_keeps_the_rules() => Gen.OneOf(s_pieces).Array[0, 80].Select(pieces => string.Concat(pieces)).Sample(text =>
    {
        var graph = ProposedGraph.Read(text, Shown.Friday, "CNN");
        Assert.Equal(graph.Claims.Count, new AttributionGraph(graph.ToDocument()).AnswerAll().Count);
        foreach (var claim in graph.Claims)
        {
            Assert.NotEmpty(claim.Words);
            Assert.NotEmpty(claim.Statements);
            Assert.All(claim.Statements, s => Assert.True(s.Place is not { } place || (0 <= place.Start && place.Start < place.End && place.End <= text.Length)));
            Assert.Single(new AttributionGraph(graph.ToDocument(claim)).AnswerAll());
        }

        Assert.Equal(graph.Claims.SelectMany(claim => claim.Attributions).Distinct().Count(), graph.Claims.Sum(claim => claim.Attributions.Count));
    }, iter: 3000);
}
