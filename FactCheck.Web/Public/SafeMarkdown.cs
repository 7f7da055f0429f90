using Ganss.Xss;
using Markdig;

namespace FactCheck.Web.Public;

/// <summary>Markdown to HTML that a public page can hold.</summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    // Headings inside a text must not compete with the page's own: they become h3 and below.
    private static readonly Dictionary<string, string> s_headings = new() { ["h1"] = "h3", ["h2"] = "h4", ["h3"] = "h5", ["h4"] = "h6", ["h5"] = "h6" };

    public static string ToHtml(string markdown)
    {
        var html = Markdig.Markdown.ToHtml(markdown, s_pipeline);
        var sanitizer = Sanitizer(); // it is not safe to share between threads while its events are used
        return sanitizer.Sanitize(html);
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(
            ["p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.PostProcessDom += (_, processed) =>
        {
            foreach (var link in processed.Document.QuerySelectorAll("a[href]"))
            {
                link.SetAttribute("rel", "nofollow noopener");
            }

            foreach (var heading in processed.Document.QuerySelectorAll("h1, h2, h3, h4, h5").ToList())
            {
                var lower = processed.Document.CreateElement(s_headings[heading.LocalName]);
                lower.InnerHtml = heading.InnerHtml;
                heading.Replace(lower);
            }
        };
        return sanitizer;
    }
}
