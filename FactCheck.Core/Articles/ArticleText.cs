using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Core.Articles;

/// <summary>The words of an article out of what was captured.</summary>
public static class ArticleText
{
    private static readonly HashSet<string> s_dropped = ["script", "style", "noscript", "template", "nav", "footer", "aside", "button", "svg", "iframe", "object", "textarea", "select", "label", "title", "head"];

    private static readonly HashSet<string> s_blocks = ["p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd",
        "blockquote", "pre", "table", "tr", "td", "th", "figure", "figcaption", "body", "html", "hr", "address", "details", "summary", "br"];

    /// <summary>True if the text is markup, judged by how it begins.</summary>
    public static bool LooksLikeHtml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan(0, Math.Min(text.Length, 65_536)).TrimStart().TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || ((start.StartsWith('<') || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) && HasTag(start));
    }

    /// <summary>The paragraphs of a page, a blank line between two; without scripts, styles and navigation. White space runs become one space.</summary>
    public static string FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new HtmlParser().ParseDocument(html).Body is { } body ? Of(body) : "";
    }

    /// <summary>The paragraphs of one part of a page.</summary>
    public static string Of(INode part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var text = new StringBuilder();
        Write(part, text);
        return text.ToString().Trim();
    }

    private static bool IsDropped(INode node) =>
        node is IElement element
        && (s_dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (element.LocalName == "form" && element.QuerySelector("h1,article,main,p ~ p ~ p") is null)); // some systems put the whole page in a form

    private static bool HasTag(ReadOnlySpan<char> start)
    {
        foreach (var tag in (ReadOnlySpan<string>)["<html", "<head", "<body", "<article", "<main", "<p>", "<p ", "<div", "<h1", "<section", "<meta"])
        {
            if (start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Walks without recursion: a page can be nested deeper than the stack.</summary>
    private static void Write(INode root, StringBuilder text)
    {
        var node = (INode?)root;
        while (node is not null)
        {
            if (node is IText words)
            {
                WriteWords(words.Data, text);
            }
            else if (node is IElement element && s_blocks.Contains(element.LocalName))
            {
                EndParagraph(text);
            }

            if (node.FirstChild is { } child && (node == root || !IsDropped(node)))
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed && s_blocks.Contains(closed.LocalName))
                {
                    EndParagraph(text);
                }
            }

            node = node == root ? null : node?.NextSibling;
        }
    }

    private static void WriteWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static void EndParagraph(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append("\n\n");
        }
    }
}
