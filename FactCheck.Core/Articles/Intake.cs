using System.Text;

namespace FactCheck.Core.Articles;

/// <summary>Decides whether what came in is an article, and which text it holds.</summary>
public static class Intake
{
    private const string Kept = " What you pasted is still here.";

    /// <summary>The article in what was pasted: of a web page its words, of anything else what was pasted, to the letter.</summary>
    /// <exception cref="EditorialRuleException">It is empty, too long, or no text.</exception>
    public static FoundArticle Pasted(string? pasted, CancellationToken ct = default)
    {
        EditorialRule.Require(!string.IsNullOrWhiteSpace(pasted), "There is no text yet. Paste the article, fetch its address, or open a file.");
        EditorialRule.Require(
            pasted.Length <= Article.TextLimit * 10,
            $"This is {pasted.Length / 1_000_000.0:0.#} million characters long; an article has at most {Article.TextLimit:N0}. Paste the article alone.{Kept}");
        EditorialRule.Require(!LooksBinary(pasted), $"This is no text: it looks like the inside of a file (a picture, a PDF, an archive). Open it and copy its words.{Kept}");
        try
        {
            var bytes = Encoding.UTF8.GetBytes(pasted);
            return Checked(ArticleText.LooksLikeHtml(pasted) ? WebPage.Read(new Incoming(bytes, "text/html"), pasted, "text/html", ct) : Plain(new Incoming(bytes, "text/plain"), pasted, "text/plain"));
        }
        catch (EditorialRuleException refused)
        {
            throw new EditorialRuleException(refused.Message + Kept);
        }
    }

    /// <summary>The article in a file or in what a web server sent: a page, a PDF or a plain text.</summary>
    /// <exception cref="EditorialRuleException">It is none of these, too long, or holds no words; the message says what to do.</exception>
    public static FoundArticle Open(Incoming incoming, CancellationToken ct = default) => Checked(Find(incoming, ct));

    /// <summary>As <see cref="Open"/>, of any length and even without words: for reading alone, without taking it in.</summary>
    /// <exception cref="EditorialRuleException">It is no page, PDF or text.</exception>
    public static FoundArticle Find(Incoming incoming, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        if (PdfText.IsPdf(incoming.Bytes))
        {
            var (text, words, notes) = PdfText.Read(incoming.Bytes, ct);
            return new FoundArticle(incoming, "application/pdf", text, words with { Language = TextLanguage.Of(text), Url = AddressOf(incoming) }, notes);
        }

        var (decoded, encoding) = Decoded(incoming.Bytes, incoming.Charset);
        return ArticleText.LooksLikeHtml(decoded) || incoming.MediaType is "text/html" or "application/xhtml+xml"
            ? WebPage.Read(incoming, decoded, $"text/html; charset={encoding}", ct)
            : Plain(incoming, decoded, $"text/plain; charset={encoding}");
    }

    /// <summary>A text to the letter, whether or not it looks like a page.</summary>
    /// <exception cref="EditorialRuleException">It is no text.</exception>
    public static string Plain(byte[] bytes)
    {
        EditorialRule.Require(!PdfText.IsPdf(bytes), "This is a PDF, not a list of lines. Save its text and give that.");
        return Decoded(bytes, null).Text;
    }

    private static (string Text, string Encoding) Decoded(byte[] bytes, string? charset)
    {
        var what = BinaryName(bytes);
        EditorialRule.Require(what is null, $"This is {what}, not an article. Save it as PDF, HTML or plain text, or paste its words.");
        var decoded = TextEncoding.Decode(bytes, charset);
        EditorialRule.Require(!LooksBinary(decoded.Text), "This is not a text: it looks like the inside of a program's file. Give a text, an HTML page or a PDF, or paste the words.");
        return decoded;
    }

    private static FoundArticle Plain(Incoming incoming, string text, string mediaType) =>
        new(incoming, mediaType, text, new FoundWords(Language: TextLanguage.Of(text), Url: AddressOf(incoming)), []);

    private static Found? AddressOf(Incoming incoming) => incoming.Address is { } address ? new Found(address.AbsoluteUri, "where it was fetched") : null;

    /// <summary>The same, if its text is one.</summary>
    /// <exception cref="EditorialRuleException">It is too long, or holds no words.</exception>
    internal static FoundArticle Checked(FoundArticle found)
    {
        EditorialRule.Require(!string.IsNullOrWhiteSpace(found.Text), "There is no text in it. Paste the article's words.");
        EditorialRule.Require(
            found.Text.Length <= Article.TextLimit, $"This text has {found.Text.Length:N0} characters; an article has at most {Article.TextLimit:N0}. Paste the article alone.");
        EditorialRule.Require(found.Text.EnumerateRunes().Any(Rune.IsLetter), "There are no words in this text. Paste the article.");
        return found;
    }

    // A picture or archive: control characters, or bytes that were no UTF-8.
    private static bool LooksBinary(string text)
    {
        var looked = Math.Min(text.Length, 20_000);
        var strange = 0;
        foreach (var c in text.AsSpan(0, looked))
        {
            if (c is '\0')
            {
                return true;
            }

            if (c is '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            {
                strange++;
            }
        }

        return strange > Math.Max(3, looked / 200);
    }

    private static string? BinaryName(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "a picture, a sound or a film",
        [(byte)'P', (byte)'K', 3, 4, ..] => "an office document or an archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "an archive",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "a rich text (RTF)",
        _ => null,
    };
}
