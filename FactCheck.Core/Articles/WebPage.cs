using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.Reading;
using SmartReader;

namespace FactCheck.Core.Articles;

/// <summary>
/// The article in a web page. SmartReader (Mozilla's Readability) says which part of the page it is; the words are then written out by
/// <see cref="ArticleText"/>, so that paragraphs stay paragraphs. Where it finds none, the page's own main part is taken, and at last all of it.
/// </summary>
internal static class WebPage
{
    /// <summary>Above so many elements the page is no article, and finding one in it would take minutes.</summary>
    private const int MostElements = 15_000;

    /// <summary>Browsers nest no deeper than 512; so many elements below that make a parser slow.</summary>
    private const int MostDeepElements = 12_000;
    private const int Deep = 500;

    private static readonly string[] s_paywall = [.. LexiconFile.ArticleLines("paywall")];

    /// <exception cref="EditorialRuleException">It cannot be read, or holds no words.</exception>
    public static FoundArticle Read(Incoming incoming, string html, string mediaType, CancellationToken ct)
    {
        var (page, searchable) = Parse(html, ct);
        var facts = PageFacts.Of(page, incoming.Address);
        var notes = new List<string>();
        KeepOneArticle(page, facts.Title, notes);
        var heading = PageFacts.OnlyHeading(page);
        var own = OwnPart(page);
        var ownText = own is null ? "" : ArticleText.Of(own);
        var pageText = page.Body is { } body ? ArticleText.Of(body) : ""; // before SmartReader, which takes the page apart
        var whole = ownText.Length > 0 ? ownText : pageText;
        var (found, byline) = searchable ? Readable(page, incoming.Address) : (null, null);
        var text = found is not null && found.Length * 2 >= ownText.Length ? found : whole;
        EditorialRule.Require(!string.IsNullOrWhiteSpace(text), "This web page holds no words, only scripts and pictures. Copy the article's text from the browser instead.");
        if (heading is not null && !text.AsSpan(0, Math.Min(text.Length, 1000)).Contains(heading, StringComparison.OrdinalIgnoreCase))
        {
            text = $"{heading}\n\n{text}";
        }

        if (facts.Free == false || IsStub(pageText, text))
        {
            notes.Insert(0, "The page says that the rest is for subscribers: this may be only the beginning. Take it in as it is, or paste the whole article.");
        }

        return new FoundArticle(incoming, mediaType, text, Words(facts, byline, text, incoming.Address), notes);
    }

    /// <summary>The page, and whether it is small enough to look for an article in.</summary>
    /// <exception cref="EditorialRuleException">It is made to be slow.</exception>
    internal static (IHtmlDocument Page, bool Searchable) Parse(string html, CancellationToken ct)
    {
        var (elements, deep, last) = (0, 0, (INode?)null);
        var depths = new Dictionary<INode, int>(ReferenceEqualityComparer.Instance);
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                ct.ThrowIfCancellationRequested();
                elements++;
                if (last?.Parent is { } parent) // only the element before this one has a place by now
                {
                    depths[last] = depths.GetValueOrDefault(parent) + 1;
                    deep += depths[last] > Deep ? 1 : 0;
                    EditorialRule.Require(deep <= MostDeepElements, "This page nests its elements so deep that no browser would show it. Copy the article's text instead.");
                }

                last = element;
            },
        };
        var page = new HtmlParser(options).ParseDocument(html);
        return (page, elements <= MostElements && deep < Deep);
    }

    private static (string? Text, string? Byline) Readable(IHtmlDocument page, Uri? address)
    {
        INode? content = null;
        using var reader = new Reader((address ?? new Uri("https://page.invalid/")).AbsoluteUri, page) { DisableJSONLD = true, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(element => content = element);
        var article = reader.GetArticle(); // from the document given, never from the network
        return article is { Completed: true, IsReadable: true } && content is not null ? (ArticleText.Of(content), article.Byline) : (null, article.Byline);
    }

    // The part that the page itself marks as its article.
    private static IElement? OwnPart(IDocument page) =>
        page.QuerySelector("[itemprop=articleBody]") ?? (Outer(page) is [var only] ? only : null) ?? page.QuerySelector("main,[role=main]");

    private static List<IElement> Outer(IDocument page) => [.. page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null)];

    // Two articles on a page would be read as one, with each other's "he" and "Thursday".
    private static void KeepOneArticle(IDocument page, string? title, List<string> notes)
    {
        var articles = Outer(page).Take(50).Select(article => (Element: article, Length: article.QuerySelectorAll("p").Take(500).Sum(p => p.TextContent.Length))).Where(article => article.Length >= 500).ToList();
        if (articles.Count < 2)
        {
            return;
        }

        var kept = articles.FirstOrDefault(article => title is not null && article.Element.QuerySelectorAll("h1,h2").Any(heading => PageFacts.Line(heading.TextContent, Article.TitleLimit) == title));
        kept = kept.Element is null ? articles.MaxBy(article => article.Length) : kept;
        foreach (var (element, _) in articles.Where(article => article.Element != kept.Element))
        {
            element.Remove();
        }

        var first = PageFacts.Line(kept.Element.QuerySelector("h1,h2,h3")?.TextContent, 80);
        notes.Add($"The page holds {articles.Count} articles. This is {(first is null ? "the longest" : $"“{first}”")}; paste another by itself to take it in.");
    }

    private static bool IsStub(string page, string text) => text.Length < 2500 && s_paywall.Any(phrase => page.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static FoundWords Words(PageFacts facts, string? byline, string text, Uri? address)
    {
        static Found? Page(string? value) => value is null ? null : new Found(value, "from the page");
        var day = facts.Day is { } written ? (written, "from the page") : PublicationDay.InAddress(address) is { } named ? (named, "from the address") : ((DateOnly, string)?)null;
        var seems = TextLanguage.Of(text);
        var tagged = facts.Language is { } tag && (seems is null || TextLanguage.Primary(tag) == seems.Value) ? Page(tag) : null; // systems write their own language into pages in another
        return new FoundWords(
            Page(facts.Publisher), Page(facts.Title), Page(facts.Byline ?? PageFacts.Line(byline, 200)),
            day is var (on, where) ? new Found(on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), where) : null,
            tagged ?? seems,
            address is not null ? new Found(address.AbsoluteUri, "where it was fetched") : Page(facts.Url));
    }
}
