using System.IO.Compression;
using System.Text;
using FactCheck.Core.Interchange.Import;
using static FactCheck.Tests.Interchange.Import.Some;

namespace FactCheck.Tests.Interchange.Import;

public sealed class BrokenJsonTests
{
    private static readonly string s_large = new('x', 5 * 1024 * 1024);

    private static string A => Review("a");
    private static string B => Review("b");
    private static string C => Review("c");

    [Fact]
    public async Task In_records_of_one_line_only_the_broken_line_is_lost()
    {
        foreach (var broken in new[] { "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"He said \"no\" to it\"}", "{\"@type\": \"ClaimReview\", \"url\": \"https://x.example", "{\"claimReviewed\": \"a quote\" is missing, \"@type\": \"ClaimReview\"}", "{{{", "}\"]" + "{\"claimReviewed" })
        {
            var records = await ReadAsync($"{A}\n{broken}\n{B}\n{C}\n");
            Assert.Equal(broken.StartsWith('{') ? "a ! b c" : "a b c", Names(records));
        }
    }

    [Theory]
    [InlineData("""{"@type": "ClaimReview", "claimReviewed": "He said "no" to it", "url": "https://x.example"}""")]
    [InlineData("""{"claimReviewed": "He said "no" to it", "author": {"name": "x"}, "@type": "ClaimReview"}""")]
    [InlineData("""{"@type": "ClaimReview", "claimReviewed": "no comma" "url": "https://x.example"}""")]
    [InlineData("""{"@type": "ClaimReview", "url": http://x.example}""")]
    [InlineData("""{"@type": "ClaimReview", "author": [{"name": "x"}, "url": "https://x.example"}""")]
    [InlineData("""{"@type": "ClaimReview", "claimReviewed": 'no'}""")]
    public async Task In_a_list_graph_or_feed_the_record_is_named_and_the_others_are_read(string broken)
    {
        foreach (var file in new[] { $"[{A},{broken},{B},{C}]", $"[\n  {A},\n  {broken},\n  {B},\n  {C}\n]", $$"""{"@graph": [{{A}}, {{broken}}, {{B}}, {{C}}]}""", $$"""{"dataFeedElement": [{"item": [{{A}}]}, {"item": {{broken}}}, {"item": [{{B}}]}, {"item": {{C}}}], "name": "feed"}""" })
        {
            var records = await ReadAsync(file);
            Assert.Equal("a ! b c", Names(records));
            Assert.StartsWith("It is no valid JSON (line ", records[1].Problem, StringComparison.Ordinal);
            Assert.StartsWith("{", records[1].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_place_of_the_break_is_told_by_line_and_byte()
    {
        var broken = (await ReadAsync($"{A}\n{B}\n{{\"@type\": \"ClaimReview\", \"url\" \"x\"}}\n"))[2];
        Assert.Equal($"It is no valid JSON (line 3, byte {A.Length + B.Length + 2 + "{\"@type\": \"ClaimReview\", \"url\" ".Length}).", broken.Problem);
        Assert.Equal((3, "record 3, line 3"), (broken.Line, broken.Place));
    }

    [Fact]
    public async Task A_file_that_was_cut_off_says_so_and_keeps_what_came_before()
    {
        Assert.Equal(["", "", "The file ends within this record: it was cut off."], (await ReadAsync($"[{A},{B},{C[..^9]}")).Select(record => record.Problem ?? ""));
        Assert.Equal(["", "The file ends in line 2 before its list does: it was cut off. What stood before was read."], (await ReadAsync($"[{A},\n")).Select(record => record.Problem ?? ""));
        Assert.Equal("a !", Names(await ReadAsync($$"""{"@context": {}, "dataFeedElement": [{{A}}, """)));
    }

    [Fact]
    public async Task A_record_of_many_megabytes_is_named_by_its_place_and_the_others_are_read()
    {
        var records = await ReadAsync($$"""[{{A}},{{"\n"}}{"reviewBody": "{{s_large}}", "@type": "ClaimReview", "author": {"name": "x"} },{{B}}]""");
        Assert.Equal("a ! b", Names(records));
        Assert.Equal(("The record is larger than 4 MB.", 2), (records[1].Problem, records[1].Line));
    }

    [Fact]
    public async Task A_feed_of_any_size_is_read_record_by_record()
    {
        var many = string.Join(",\n", Enumerable.Range(0, 30_000).Select(n => $$"""{"@type": "DataFeedItem", "item": [{{Review(n.ToString(System.Globalization.CultureInfo.InvariantCulture))}}]}"""));
        var records = await ReadAsync($$"""{"@context": "https://schema.org", "@type": "DataFeed", "name": "All", "dataFeedElement": [{{many}}], "license": null}""");
        Assert.Equal(30_000, records.Count);
        Assert.All(records, record => Assert.Null(record.Problem));
        Assert.Equal("Claim 29999", records[^1].Review!.ClaimText);
    }

    [Fact]
    public async Task Line_breaks_within_texts_do_not_hide_that_a_feed_is_large()
    {
        var many = string.Join(",\n", Enumerable.Range(0, 30_000).Select(n => Review($"{n}", ", \"name\": \"two\n lines\"")));
        Assert.Equal(30_000, (await ReadAsync($$"""{"@graph": [{{many}}]}""")).Count(record => record.Review?.Title == "two lines"));
    }

    [Fact]
    public async Task A_packed_file_is_read_and_a_broken_one_says_so()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, 2000).Select(n => Review($"{n}", $", \"id\": \"{Guid.NewGuid()}\"")))}]"));
        }

        Assert.Equal(2000, (await ReadAsync(new MemoryStream(packed.ToArray()))).Count(record => record.Review is not null));
        var bytes = packed.ToArray();
        Array.Fill(bytes, (byte)0xFF, bytes.Length / 2, 100);
        Assert.NotNull((await ReadAsync(new MemoryStream(bytes)))[^1].Problem);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public async Task The_letters_are_right_in_whatever_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = $"[{Review("a", ", \"name\": \"Nein, die Störche überfliegen Köln nicht für Bücher, über Käse und schöne Grüße\"")}]";
        var records = await ReadAsync(new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(text)]));
        Assert.Equal("Nein, die Störche überfliegen Köln nicht für Bücher, über Käse und schöne Grüße", Assert.Single(records).Review!.Title);
    }

    [Theory]
    [InlineData("", "{\"a\":")]
    [InlineData("", "[")]
    [InlineData("", "\n{\"")]
    [InlineData("", "{\"\t ")]
    [InlineData("[", "{\"a\" \"b\" ")]
    [InlineData("", "{\"a\": [1,1,1")]
    [InlineData("{\"@type\": \"", "ClaimReview ")]
    [InlineData("", "\"\\")]
    [InlineData("[", "{},")]
    [InlineData("", "}{")]
    [InlineData("", "\n{\"a\":\"\n")]
    [InlineData("[{\"@type\": \"ClaimReview\", \"x\": \"\t", "{\"\t\"},{")]
    public async Task What_was_made_to_be_slow_is_read_to_its_end(string start, string again)
    {
        var count = 0L;
        await foreach (var _ in ReviewFile.ReadAsync(new Endless(start, again, 6_000_000), Today, null, TestContext.Current.CancellationToken))
        {
            count++;
        }

        Assert.True(count > 0);
    }
}
