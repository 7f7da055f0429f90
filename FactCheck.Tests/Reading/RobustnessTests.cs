using CsCheck;
using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>Nothing that can be pasted makes reading fail, hang or point to the wrong place.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] s_pieces = ["He", "said", " ", " ", " ", "“", "”", "\"", "'", "’", "«", "»", ",", ".", ":", "\n", "\n\n", "(", ")", "that", "the", "official", "according to", "Ann Lee", "told", "CNN",
        "on Thursday", "denied", "and", "was accused by", "citing", "🙂", "\ud83d", "\u202e", "\u200b", "گفت", "«دولت»", "é", "e\u0301", "four days after", "A", "report", "who", "—", "Mr.", "31 February", "0"];

    [Fact]
    public void Any_mixture_of_words_and_marks_is_read_and_every_span_lies_in_the_text()
    {
        var seen = 0;
        Gen.OneOf(s_pieces).Array[0, 60].Select(pieces => string.Concat(pieces)).Sample(text =>
        {
            foreach (var found in ArticleReader.Read(text, Shown.Friday))
            {
                AssertSound(found, text);
                Interlocked.Increment(ref seen);
            }
        }, iter: 3000);
        Assert.True(seen > 1000, $"only {seen} attributions in 3,000 mixtures");
    }

    private static void AssertSound(FoundAttribution found, string text)
    {
        var spans = found.Source.Concat(found.Cue).Concat(found.Content).ToList();
        Assert.All(spans, s => Assert.True(0 <= s.Start && s.Start < s.End && s.End <= text.Length));
        Assert.All(spans, s => Assert.Equal(s.In(text).Trim(' ', '\n'), s.In(text)));
        Assert.InRange(found.Score, 0, 1);
        Assert.NotEmpty(found.Rule);
    }

    public static TheoryData<string, string, bool> Hostile => new()
    {
        { "five million characters without a full stop", Many("the harbour and the ferry and the bridge ", 125_000), false },
        { "ten thousand quotations inside one another", Many("“he said ", 10_000) + Many(" no” ", 10_000), true },
        { "ten thousand marks inside one another", Many("“", 10_000) + "no" + Many("”", 10_000) + " said Ann Lee.", true },
        { "marks that never close", Many("“No, said Ann Lee. 'Yes, \"maybe, he said. ", 5_000), true },
        { "right to left and back", Many("\u202eAnn Lee said\u202c “no”. \u2067هو\u2069 ", 5_000), true },
        { "faces", Many("🙂 “👩‍👩‍👧 no 🙃,” said 🙂 Ann 🙂 Lee 🙂. ", 5_000), true },
        { "capitals", Many("THE MINISTER SAID ON MONDAY: “IT IS OVER.” ", 5_000), true },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Hostile))]
    public async Task What_is_made_to_hurt_is_read_with_every_span_in_its_place(string what, string text, bool saysSomething)
    {
        var found = await Task.Run(() => ArticleReader.Read(text, Shown.Friday), TestContext.Current.CancellationToken);
        Assert.True(found.Count > 0 == saysSomething, $"{what}: {found.Count} attributions");
        Assert.All(found.Take(2000), a => AssertSound(a, text));
    }

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    [Fact]
    public void Any_characters_at_all_are_read() => Gen.String[0, 200].Sample(text => { ArticleReader.Read(text, Shown.Friday); }, iter: 2000);

    [Fact]
    public void The_same_text_is_read_the_same_way_twice()
    {
        const string Text = "“No,” said Ann Lee. The official denied it, according to a report by the Daily Courier on Monday.";
        Assert.Equal(Shown.Read(Text).Select(a => a.Show(Text)), Shown.Read(Text).Select(a => a.Show(Text)));
    }

    [Theory(Timeout = 20_000)]
    [InlineData("the minister said that it was told and he said ")]
    [InlineData("word ")]
    [InlineData("a")]
    [InlineData("“")]
    [InlineData("“he said ")]
    [InlineData("“He said no. ")]
    [InlineData("\"he said, ")]
    [InlineData("‘he said, ")]
    [InlineData("”")]
    [InlineData("(")]
    [InlineData("Lee, ")]
    [InlineData("according to ")]
    [InlineData("THE MINISTER SAID THAT IT WAS OVER. ")]
    [InlineData("\u202eHe said \u202c“no” \u2066🙂 said\u2069. ")]
    [InlineData("\ud83d said \ude00 he ")]
    [InlineData("Ann Lee said no.\n\n“Yes.\n\n")]
    public async Task A_megabyte_of_one_thing_is_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        await Task.Run(() => ArticleReader.Read(text, Shown.Friday), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_persian_text_is_read_without_harm() => Assert.Empty(Shown.Read("سخنگوی وزارت گفت: «این گزارش درست نیست.» او افزود که پاسخ خواهند داد."));
}
