using FactCheck.Core.Articles;

namespace FactCheck.Tests.Articles;

public sealed class ArticleTextTests
{
    [Fact]
    public void A_page_becomes_its_paragraphs_without_scripts_and_menus() => Assert.Equal(
        "Port closed\n\nThe mayor said it was safe.\n\n“No,” said Ruiz & sons.",
        ArticleText.FromHtml("<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><h1>Port closed</h1><script>alert(1)</script><p>The <b>mayor</b> said\n  it was safe.</p><p>“No,” said Ruiz &amp; sons.</p></body></html>"));

    [Fact]
    public void A_page_nested_ten_thousand_deep_is_read() =>
        Assert.Equal("words", ArticleText.FromHtml(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "words"));

    [Theory]
    [InlineData("<!DOCTYPE html><p>x", true)]
    [InlineData("  <html><body>x", true)]
    [InlineData("<p>One</p>", true)]
    [InlineData("The mayor said: <em>no</em>.", false)]
    [InlineData("<3 is what she wrote", false)]
    [InlineData("", false)]
    public void Markup_is_told_from_text_by_how_it_begins(string text, bool html) => Assert.Equal(html, ArticleText.LooksLikeHtml(text));
}
