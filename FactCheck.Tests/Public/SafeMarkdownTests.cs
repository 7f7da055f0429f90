using FactCheck.Web.Public;

namespace FactCheck.Tests.Public;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](JaVaScRiPt:alert(1))")]
    [InlineData("[click](java&#x09;script:alert(1))")]
    [InlineData("[click](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[click](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("[x](https://example.org \"onmouseover=alert(1)\")")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<p style=\"position:fixed\" class=\"lead\" id=\"content\">x</p>")]
    [InlineData("`</code><script>alert(1)</script>`")]
    public void Nothing_hostile_survives(string markdown)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown));

        Assert.Empty(page.QuerySelectorAll("script, style, img, svg, iframe, object, form, input"));
        Assert.All(page.Body!.QuerySelectorAll("*"), element =>
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, (string[])["href", "rel", "start"])));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^https?:|^mailto:", link.GetAttribute("href")!));
    }

    [Fact]
    public void What_people_write_comes_out_as_they_meant_it()
    {
        var html = SafeMarkdown.ToHtml("# Head\n\nOne **strong** [link](https://example.org/a?b=1&c=2).\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |");

        Assert.Contains("<h3>Head</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>strong</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"nofollow noopener\">link</a>", html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", html, StringComparison.Ordinal);
    }
}
