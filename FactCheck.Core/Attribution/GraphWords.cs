namespace FactCheck.Core.Attribution;

/// <summary>Where a claim comes from, said in a plain reader's words. It describes the chain and never says whether the claim is true.</summary>
public sealed record GraphWords
{
    /// <summary>“Two outlets carry it. Both trace to one unnamed official …, and everything we know of it passed through Entekhab.”</summary>
    public required IReadOnlyList<TextRun> Sentence { get; init; }

    /// <summary>The same in one short line for lists: “2 outlets carry it · all trace to 1 unnamed official · everything passed through Entekhab”.</summary>
    public required IReadOnlyList<TextRun> Line { get; init; }

    /// <summary>The name of the publisher of the only article read, for a page to set apart; null when several were read, or none.</summary>
    public string? OnlyArticleRead { get; init; }

    public string SentenceText => string.Concat(Sentence.Select(run => run.Text));

    public string LineText => string.Concat(Line.Select(run => run.Text));

    public static GraphWords Of(AttributionGraph graph, ClaimAnswers answers)
    {
        var facts = new GraphFacts(graph, answers);
        return new GraphWords
        {
            Sentence = new GraphSentence(facts).Say(),
            Line = GraphLine.Say(facts),
            OnlyArticleRead = facts.OnlyPublisher is { } id ? facts.Source(id).Name : null,
        };
    }
}
