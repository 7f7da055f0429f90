using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace FactCheck.Core.Articles;

/// <summary>
/// The words of a PDF in reading order: letters to words by nearest neighbour, words to blocks by Docstrum (O'Gorman 1993), blocks to an order by
/// their places. A block is a paragraph; words divided at the end of a line are joined again.
/// </summary>
internal static class PdfText
{
    /// <summary>More pages than an article or a report to check.</summary>
    private const int MostPages = 300;

    /// <summary>More letters on one page than can be laid out in a moment; such a page is read in the order it was written.</summary>
    private const int MostLetters = 20_000;

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <exception cref="EditorialRuleException">It is broken, locked, too large inside, or holds no text.</exception>
    public static (string Text, FoundWords Words, IReadOnlyList<string> Notes) Read(byte[] bytes, CancellationToken ct)
    {
        var filters = new BoundedFilters();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            return Read(document, filters, ct);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new EditorialRuleException("This PDF is locked with a password. Open it with the password and save it without, or copy its words.");
        }
        catch (Exception broken) when (filters.Full || broken is OutOfMemoryException)
        {
            throw new EditorialRuleException("This PDF unfolds to far more than an article. Copy its words and paste them.", broken);
        }
        catch (Exception broken) when (broken is not (EditorialRuleException or OperationCanceledException))
        {
            throw new EditorialRuleException("This PDF is broken and cannot be read. Open it in a viewer and copy its words, or save it again.", broken); // the parser throws what it likes on bad input
        }
    }

    private static (string Text, FoundWords Words, IReadOnlyList<string> Notes) Read(PdfDocument document, BoundedFilters filters, CancellationToken ct)
    {
        EditorialRule.Require(document.NumberOfPages <= MostPages, $"This PDF has {document.NumberOfPages:N0} pages; at most {MostPages} are read. Save the pages that matter by themselves.");
        var (text, silent) = (new StringBuilder(), new List<int>());
        foreach (var page in document.GetPages())
        {
            ct.ThrowIfCancellationRequested();
            var before = text.Length;
            Write(page, text);
            if (text.Length == before)
            {
                silent.Add(page.Number);
            }

            EditorialRule.Require(text.Length <= Article.TextLimit * 2, $"The text of this PDF is longer than {Article.TextLimit:N0} characters. Save the pages that matter by themselves.");
        }

        EditorialRule.Require(!filters.Full, "This PDF unfolds to far more than an article. Copy its words and paste them.");
        EditorialRule.Require(text.Length > 0, "This PDF holds pictures of pages and no text: it was scanned. Recognise its text (OCR) first, or type the words that matter.");
        var notes = new List<string>();
        if (silent.Count > 0)
        {
            notes.Add(silent is [var only]
                ? $"Page {only} of {document.NumberOfPages} holds no text, perhaps a picture: what stands on it is missing."
                : $"Pages {string.Join(", ", silent.Take(12))}{(silent.Count > 12 ? " …" : "")} of {document.NumberOfPages} hold no text, perhaps pictures: what stands on them is missing.");
        }

        var info = document.Information;
        var made = PublicationDay.Read(info.CreationDate?.TrimStart('D', ':') is { Length: >= 8 } date ? date[..8] : null); // a page printed today may be years old
        static Found? File(string? value, int limit) => PageFacts.Line(value, limit) is { Length: > 2 } line ? new Found(line, "from the file") : null;
        return (text.ToString(), new FoundWords(Title: File(info.Title, Article.TitleLimit), Byline: File(info.Author, 200), FileMade: made), notes);
    }

    private static void Write(Page page, StringBuilder text)
    {
        if (page.Letters.Count > MostLetters)
        {
            Add(text, ContentOrderTextExtractor.GetText(page, addDoubleNewline: true));
            return;
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(page.GetWords(NearestNeighbourWordExtractor.Instance));
        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
        {
            Add(text, Paragraph(block));
        }
    }

    private static string Paragraph(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines.Select(line => line.Text.Trim()).Where(line => line.Length > 0))
        {
            var divided = text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(text[^2]) && char.IsLower(line[0]);
            if (divided)
            {
                text.Length--;
            }
            else if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string paragraph)
    {
        var words = new string([.. paragraph.Where(c => !char.IsControl(c) || c == '\n')]).Trim();
        if (words.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
        }
    }
}
