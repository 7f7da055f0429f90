using System.Text;

namespace FactCheck.Core.Articles;

/// <summary>Decides whether what was pasted is an article's text, and which text that is.</summary>
public static class Intake
{
    /// <summary>The text that offsets refer to: of a web page its words, of anything else what was pasted, to the letter.</summary>
    /// <exception cref="EditorialRuleException">It is empty, too long, or no text.</exception>
    public static string TextOf(string? pasted)
    {
        EditorialRule.Require(!string.IsNullOrWhiteSpace(pasted), "There is no text yet. Paste the article.");
        EditorialRule.Require(
            pasted.Length <= Article.TextLimit * 10,
            $"This is {pasted.Length / 1_000_000.0:0.#} million characters long; an article has at most {Article.TextLimit:N0}. Paste the article alone. What you pasted is still here.");
        EditorialRule.Require(!LooksBinary(pasted), "This is no text: it looks like the inside of a file (a picture, a PDF, an archive). Open it and copy its words. What you pasted is still here.");
        var text = ArticleText.LooksLikeHtml(pasted) ? ArticleText.FromHtml(pasted) : pasted;
        EditorialRule.Require(!string.IsNullOrWhiteSpace(text), "This web page holds no words, only scripts and pictures. Copy the article's text from the browser instead. What you pasted is still here.");
        EditorialRule.Require(
            text.Length <= Article.TextLimit,
            $"This text has {text.Length:N0} characters; an article has at most {Article.TextLimit:N0}. Paste the article alone. What you pasted is still here.");
        EditorialRule.Require(text.EnumerateRunes().Any(Rune.IsLetter), "There are no words in this text. Paste the article. What you pasted is still here.");
        return text;
    }

    // A pasted picture or archive: control characters, or bytes that were no UTF-8.
    private static bool LooksBinary(string text)
    {
        var looked = Math.Min(text.Length, 20_000);
        var strange = 0;
        foreach (var c in text.AsSpan(0, looked))
        {
            if (c is '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            {
                strange++;
            }
        }

        return strange > Math.Max(3, looked / 200);
    }
}
