using FactCheck.Core.Matching;

namespace FactCheck.Tests.Matching;

public sealed class MatchIndexTests
{
    private static readonly (string Key, string Text)[] s_claims =
    [
        ("dam", "The Ministry of Water said 40 villages lost their wells after the Keban dam was raised."),
        ("wolves", "Wolves killed 1,200 sheep in Thuringia last year."),
        ("payer", "She is for a single-payer health system."),
        ("persian", "وزیر نیرو می‌گوید سد کرج خالی شده است"),
        ("chinese", "北京市禁止电动自行车上路"),
        ("french", "Le maire de Lyon a interdit la viande dans les cantines."),
        ("emoji", "🐺🐺🐺 wolves are back in town"),
    ];

    [Theory]
    [InlineData("the dam at Keban dried up the wells of forty villages", "dam")]
    [InlineData("1200 sheep were killed by a wolf", "wolves")]
    [InlineData("You were for a singlepayer system", "payer")]
    [InlineData("#KebanDam", "dam")]
    [InlineData("وزير نيرو: سد كرج خالي است", "persian")]
    [InlineData("۱۲۰۰ گوسفند", "wolves")]
    [InlineData("电动自行车在北京被禁止了吗？", "chinese")]
    [InlineData("A Lyon, plus de viande à la cantine", "french")]
    [InlineData("LES CANTINES DE LYON SANS VIANDE", "french")]
    public void A_claim_is_found_in_other_words(string text, string key) => Assert.Equal(key, Index().Find(text)[0].Key);

    [Fact]
    public void What_says_something_else_is_less_close()
    {
        var index = Index();
        Assert.True(index.Find("Wolves killed 1,200 sheep in Thuringia")[0].Score > index.Find("Wolves were seen near Berlin")[0].Score + 0.3);
        Assert.Empty(index.Find("and the of"));
        Assert.Empty(index.Find("https://example.org/wolves-killed-sheep"));
        Assert.Empty(index.Find(""));
    }

    [Fact]
    public void A_claim_that_was_replaced_or_taken_out_is_not_found()
    {
        var index = Index();
        index.Add("wolves", "Bears opened 20 beehives.");
        Assert.True(index.Remove("dam"));
        Assert.False(index.Remove("dam"));
        Assert.DoesNotContain(index.Find("Wolves killed sheep in Thuringia; villages lost wells to the Keban dam"), found => found.Key is "dam" or "wolves");
        Assert.Equal("wolves", index.Find("bears and beehives")[0].Key);
        Assert.Equal((s_claims.Length - 1, 2), (index.Count, index.Dead));
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("💧️‍🔥 ﷽ \u202e txet \u0000 ____ #### @@@ %%% '''' .....")]
    [InlineData("ÅÄÖ ﬁﬂ ﷺ ¾ ² Ⅻ ǆ İstanbul ẞ")]
    [InlineData("한국 정부는 백신을 금지했다 ประเทศไทย မြန်မာ हिन्दी में")]
    public void No_script_is_too_much(string text)
    {
        var index = Index();
        index.Add("odd", text, text);
        _ = index.Find(text);
        foreach (var span in MatchedWords.Between(text, text).InText)
        {
            Assert.InRange(span.End, span.Start + 1, text.Length);
        }
    }

    [Fact]
    public void A_text_without_end_is_answered()
    {
        var index = Index();
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"wolf{i} ")) + "dam";
        index.Add("long", text, text);
        Assert.NotEmpty(index.Find(text));
        Assert.NotEmpty(index.Find("wolves " + new string('x', 1_000_000)));
        var book = string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)('\u4e00' + (i * 7 % 16_000))));
        for (var i = 0; i < 30; i++)
        {
            index.Add($"book {i}", book[i..]);
        }

        Assert.StartsWith("book", index.Find(book)[0].Key, StringComparison.Ordinal); // would take many minutes if every place were held against every other
    }

    [Fact]
    public void The_words_that_made_the_match_are_shown_in_both_texts()
    {
        const string Text = "Israel’s ambassador: “U.S. cut 1,000 jobs” #CleanWaterNow";
        const string Claim = "The Israeli ambassador says that the US cut 1000 clean jobs.";
        var words = MatchedWords.Between(Text, Claim);
        Assert.Equal(["Israel", "ambassador", "U.S", "cut 1,000 jobs", "Clean"], words.InText.Select(span => span.In(Text)));
        Assert.Equal(["Israeli ambassador", "US cut 1000 clean jobs"], words.InClaim.Select(span => span.In(Claim)));
    }

    [Fact]
    public void The_first_look_finds_what_looking_at_every_claim_finds()
    {
        var random = new Random(7);
        var claims = new SearchedClaims();
        string Words(int n) => string.Join(' ', Enumerable.Range(0, n).Select(_ => $"word{(int)Math.Exp(random.NextDouble() * 6)}x"));
        for (var i = 0; i < 2_000; i++)
        {
            claims.Add(Words(8), i % 2 == 0 ? Words(4) : null);
        }

        for (var query = 0; query < 50; query++)
        {
            var sought = new SoughtText(claims, Words(10), []).Sought();
            var scores = new Dictionary<int, float>();
            foreach (var word in sought.OrderByDescending(word => word.Most))
            {
                for (var place = 0; place < word.Occurrences.Count; place++)
                {
                    var claim = word.Occurrences.Claims[place];
                    scores[claim] = scores.GetValueOrDefault(claim) + (word.Weight * word.Occurrences.Weight(place));
                }
            }

            var expected = scores.Values.OrderDescending().Take(20).ToList();
            var found = FirstLook.Best(sought, 20, _ => false);
            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second.Score, 0.001f));
        }
    }

    private static MatchIndex Index()
    {
        var index = new MatchIndex();
        foreach (var (key, text) in s_claims)
        {
            index.Add(key, text);
        }

        return index;
    }
}
