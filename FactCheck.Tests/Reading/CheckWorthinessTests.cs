using CsCheck;
using FactCheck.Core.Reading.Worth;

namespace FactCheck.Tests.Reading;

public sealed class CheckWorthinessTests
{
    private const string Speech =
        """
        Thank you very much. I think this is a wonderful city. Unemployment fell by 3.5 percent last year, the largest drop in a decade. Who paid for it?
        Senator Lee voted against the bill because prices had doubled. We will build more schools. We should help the poor. He never met the ambassador.
        """;

    [Fact]
    public void A_record_with_a_number_stands_above_thanks_opinion_and_question()
    {
        var ranked = CheckWorthiness.Rank(Speech).ToList();

        Assert.Equal(8, ranked.Count);
        Assert.StartsWith("Unemployment fell", ranked[0].Span.In(Speech), StringComparison.Ordinal);
        Assert.StartsWith("Senator Lee voted", ranked[1].Span.In(Speech), StringComparison.Ordinal);
        Assert.True(ranked[0].Score > 3 * ranked[1].Score / 2);
        Assert.Equal(ranked.OrderByDescending(one => one.Score), ranked);
        Assert.False(ranked[^1].Checkable);
    }

    [Theory]
    [InlineData("Unemployment fell by 3.5 percent last year, the largest drop in a decade.", "a number (“3.5 percent”)", "a record or extreme (“largest”)", "a change (“fell”)")]
    [InlineData("They paid $1.7 billion in cash.", "a number (“$1.7 billion”)", "what somebody did or was (“They paid”)")]
    [InlineData("Senator Lee voted against it because prices rose.", "a change (“rose”)", "a cause (“because”)", "what somebody did or was (“Lee voted”)", "a name (“Lee”)")]
    [InlineData("He never met the ambassador.", "what somebody did or was (“He never met”)", "a denial (“never”)")]
    [InlineData("Wages are lower than in Norvia.", "a comparison (“lower”)", "a name (“Norvia”)")]
    [InlineData("Nobody lost work, according to the Cargo Monitoring Group.", "a change (“lost”)", "a statement or vote (“according to”)", "a name (“Cargo Monitoring Group”)", "said of all or none (“Nobody”)")]
    public void What_can_be_checked_says_why(string sentence, params string[] reasons)
    {
        var ranked = Assert.Single(CheckWorthiness.Rank(sentence));
        Assert.True(ranked.Checkable);
        Assert.Equal(reasons, ranked.Reasons.Where(reason => !reason.StartsWith("on what is often", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Who paid for it?", "a question")]
    [InlineData("Thank you, and welcome to the show.", "thanks, a greeting or procedure (“Thank”)")]
    [InlineData("(Applause.)", "a note in brackets")]
    [InlineData("We will build more schools.", "a prediction or promise (“will”)")]
    [InlineData("Taxes are going to rise by 5 percent.", "a prediction or promise (“going”)")]
    [InlineData("We should help the poor.", "what ought to be (“should”)")]
    [InlineData("I think this is a wonderful city.", "an opinion (“think”)")]
    [InlineData("Let us pray.", "a call to do something (“Let”)")]
    [InlineData("Very true.", "too short to state anything")]
    public void What_cannot_be_checked_says_why_not(string sentence, string reason)
    {
        var ranked = Assert.Single(CheckWorthiness.Rank(sentence));
        Assert.Equal((false, reason), (ranked.Checkable, ranked.Reasons[0]));
    }

    [Fact]
    public void A_question_that_is_quoted_does_not_make_its_sentence_one() =>
        Assert.True(Assert.Single(CheckWorthiness.Rank("“Is it true?” Ann Lee asked the minister.")).Checkable);

    [Theory]
    [InlineData("Die Arbeitslosigkeit war im Mai niedrig. Die Preise stiegen im letzten Jahr um 3,5 Prozent. Warum?", "Die Preise")]
    [InlineData("وزیر از مردم شهر تشکر کرد. تورم به ۴۰ درصد رسید. چرا؟", "تورم")]
    [InlineData("市长感谢大家。 失业率下降了 35 个百分点。 为什么？", "失业率")]
    public void In_other_languages_numbers_still_count(string text, string first)
    {
        var ranked = CheckWorthiness.Rank(text).ToList();
        Assert.Equal(3, ranked.Count);
        Assert.StartsWith(first, ranked[0].Span.In(text), StringComparison.Ordinal);
        Assert.StartsWith("a number", ranked[0].Reasons[0], StringComparison.Ordinal);
        Assert.Equal("a question", ranked.Single(one => !one.Checkable).Reasons[0]);
    }

    [Fact]
    public void Lines_keep_their_order_and_every_one_has_a_score()
    {
        var scores = CheckWorthiness.ScoreLines("Thank you.\n\nJobs fell by 20 percent. Taxes rose by 30 percent.\r\n(APPLAUSE)\n");
        Assert.Equal(4, scores.Count);
        Assert.Equal(0, scores[1]);
        Assert.Equal(scores.Max(), scores[2]);
    }

    [Fact]
    public void A_sentence_gains_by_the_ones_around_it()
    {
        var among = CheckWorthiness.ScoreLines("Taxes rose by 30 percent.\nThey lied.\nJobs fell by 20 percent.")[1];
        var between = CheckWorthiness.ScoreLines("Thank you.\nThey lied.\n(APPLAUSE)")[1];
        Assert.True(among > between);
    }

    [Fact]
    public void Any_mixture_of_words_and_marks_is_ranked_and_every_sentence_lies_in_the_text() =>
        Gen.OneOf("He", "said", " ", " ", "“", "”", "'", "’s", ",", ".", "?", "\n", "\n\n", "(", ")", "5", "$", "%", "million", "Ann", "Lee", "will", "🙂", "\ud83d", "\u202e", "گفت", "۵", "é", "—", "…", "not", "THE").Array[0, 60]
            .Select(string.Concat).Sample(text =>
        {
            var ranked = CheckWorthiness.Rank(text).ToList();
            Assert.All(ranked, one => Assert.True(0 <= one.Span.Start && one.Span.Start < one.Span.End && one.Span.End <= text.Length));
            Assert.All(ranked, one => Assert.InRange(one.Score, 0, 1));
            Assert.Equal(ranked.Count, ranked.Select(one => one.Span).Distinct().Count());
            Assert.Equal(text.Length == 0 ? 0 : text.Count(c => c == '\n') + (text[^1] == '\n' ? 0 : 1), CheckWorthiness.ScoreLines(text).Count);
        }, iter: 3000);

    [Theory(Timeout = 20_000)]
    [InlineData("word ")]
    [InlineData("1. ")]
    [InlineData("very ")]
    [InlineData("Ann ")]
    [InlineData("Why? ")]
    [InlineData("“He won.” ")]
    [InlineData("(\n")]
    public async Task A_megabyte_of_one_thing_is_ranked_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        await Task.Run(() => CheckWorthiness.Rank(text).Count(), TestContext.Current.CancellationToken);
        await Task.Run(() => CheckWorthiness.ScoreLines(text), TestContext.Current.CancellationToken);
    }
}
