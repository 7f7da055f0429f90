using System.Buffers;
using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline.Search;

public sealed class HostileSearchTests : SearchTest
{
    private static readonly SearchValues<char> s_operators = SearchValues.Create(" \"*→¶()");

    protected override Task PrintAsync() => PublishAsync(SomeEdition.Drones());

    public static TheoryData<string> Typed =>
    [
        new string('a', 10_240),
        string.Concat(Enumerable.Repeat("drones ", 1_500)),
        string.Concat(Enumerable.Range(0, 3_000).Select(i => $"w{i} ")),
        new string('"', 10_240),
        string.Concat(Enumerable.Repeat("\" OR ( NEAR/2 * ^ { } : - + AND NOT ", 300)),
        "a" + new string('\u0301', 10_240),
        new string('\u0301', 10_240),
        string.Concat(Enumerable.Repeat("a\u0301\u0323\u0338 ", 2_000)),
        string.Concat(Enumerable.Repeat("\ud800", 5_000)),
        string.Concat(Enumerable.Repeat("\udc00\ud800 x ", 1_000)),
        new string('中', 10_240),
        string.Concat(Enumerable.Repeat("😀🏴󠁧󠁢󠁥󠁮󠁧󠁿", 800)),
        string.Concat(Enumerable.Repeat("\u202e\u200f\u200c\u00ad\u0640", 2_000)),
        string.Concat(Enumerable.Repeat("-x ", 3_000)),
        string.Concat(Enumerable.Repeat("a* ", 3_000)),
        string.Concat(Enumerable.Repeat("U.S.'s-", 1_500)),
        string.Concat(Enumerable.Repeat("1,2.3,", 1_500)),
        "→1 ¶ drones\0 \uffff ﷺ ﷽ ½ ﱞ ŉ",
        "“”„‟«»＂",
        "drones\" OR \"1\"=\"1", "'; DROP TABLE Editions; --", "Headline:x ^y -z +w {a b}: col", "* AND NEAR(", "-\"", "-", "*", "-*", "\"-\"*",
    ];

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Whatever_is_typed_is_answered_with_little_asked(string typed)
    {
        foreach (var newest in (bool[])[false, true])
        {
            Assert.True((await Timeline.PageAsync(new TimelineFilter { Text = typed, Newest = newest }, ct: Ct)).Count <= 1);
        }

        Assert.Null((await new PublicDensity(Press.Db).OfAsync(new TimelineFilter { Text = typed }, Ct))?.CountedSince);
        Assert.True((SearchTerms.Read(typed)?.Groups.Sum(group => group.Words.Count) ?? 0) <= 16);
    }

    [Fact]
    public void Random_characters_of_every_script_are_read_without_failing()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Create(random.Next(1, 40), random, (span, from) =>
            {
                for (var c = 0; c < span.Length; c++)
                {
                    span[c] = from.Next(4) == 0 ? "\"-* .'’,\u200c\u0301"[from.Next(10)] : (char)from.Next(0x10000);
                }
            });
            var terms = SearchTerms.Read(typed);
            Assert.DoesNotContain(terms?.Groups.SelectMany(group => group.Words) ?? [], word => word.Word.Length == 0 || word.Word.AsSpan().ContainsAny(s_operators) || typed.Length < word.End);
        }
    }
}
