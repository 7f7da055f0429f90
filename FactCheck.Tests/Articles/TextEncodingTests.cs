using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;

namespace FactCheck.Tests.Articles;

public sealed class TextEncodingTests
{
    private const string Words = "Der Bürgermeister sagte: „Wir schließen den Hafen für drei Wochen“, und der Rat stimmte für die Schließung.";

    [Fact]
    public void A_plain_text_is_kept_to_the_letter_with_its_line_ends_and_its_mark()
    {
        const string Text = "\uFEFFOne  said:\r\n\r\n\tTwo — “three” 🚢\u00A0\r";

        Assert.Equal(Text, new Incoming(Encoding.UTF8.GetBytes(Text)).Opened().Text);
    }

    [Fact]
    public void Unicode_is_known_by_its_mark()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Equal((Words, encoding.WebName), TextEncoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]));
        }
    }

    [Fact]
    public void What_can_only_be_UTF_8_is_UTF_8_whatever_is_declared() => Assert.Equal((Words, "utf-8"), TextEncoding.Decode(Encoding.UTF8.GetBytes(Words), "windows-1251"));

    [Theory]
    [InlineData(1252, "iso-8859-1")]
    [InlineData(1252, "windows-1252")]
    [InlineData(1252, null)]
    public void An_old_encoding_is_read_as_declared_or_by_its_letters(int page, string? declared) =>
        Assert.Equal(Words, TextEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(Words), declared).Text);

    [Fact]
    public void An_encoding_that_nobody_knows_is_passed_over() =>
        Assert.Equal(Words, TextEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words), "klingon-8").Text);

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n", "a picture")]
    [InlineData("PK\u0003\u0004 word/document.xml", "an office document or an archive")]
    [InlineData("a\0b", "looks like the inside of a program")]
    [InlineData("", "There is no text in it")]
    [InlineData("12 34", "There are no words")]
    public void What_is_no_text_is_refused_in_a_sentence(string content, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<EditorialRuleException>(() => new Incoming(Encoding.Latin1.GetBytes(content)).Opened()).Message, StringComparison.Ordinal);

    [Fact]
    public void Noise_ends_in_a_sentence()
    {
        var noise = new byte[5_000_000];
        new Random(7).NextBytes(noise);

        Assert.NotEmpty(Assert.Throws<EditorialRuleException>(() => new Incoming(noise).Opened()).Message);
    }
}
