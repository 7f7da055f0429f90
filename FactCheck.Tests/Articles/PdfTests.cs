using System.IO.Compression;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactCheck.Tests.Articles;

public sealed class PdfTests
{
    [Fact]
    public void Paragraphs_stay_paragraphs_and_words_divided_at_the_end_of_a_line_are_joined()
    {
        var found = new Incoming(SomePdf.Of(
            ["The harbour of Halden will close on Monday, the mayor said, because the", "quay wall has moved, and nobody can say for how long it will be clo-", "sed to ships.", "", "", "The union denied that it had been told of any plan to close the harbour", "before the summer."])).Opened();

        Assert.Equal(
            "The harbour of Halden will close on Monday, the mayor said, because the quay wall has moved, and nobody can say for how long it will be closed to ships.\n\n"
            + "The union denied that it had been told of any plan to close the harbour before the summer.",
            found.Text);
        Assert.Equal(("application/pdf", "Harbour report", "Ann Lee", "en"), (found.MediaType, found.Words.Title!.Value, found.Words.Byline!.Value, found.Words.Language!.Value));
    }

    [Fact]
    public void Pages_without_text_are_named()
    {
        var found = new Incoming(SomePdf.Of(["The mayor said it was safe."], [])).Opened();

        Assert.Contains("Page 2 of 2 holds no text", Assert.Single(found.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_PDF_is_refused_in_a_sentence() => Assert.Contains("it was scanned", Refused(SomePdf.Of([])), StringComparison.Ordinal);

    [Fact]
    public void A_locked_PDF_is_refused_in_a_sentence() =>
        Assert.Contains("locked with a password", Refused(File.ReadAllBytes(Repository.File("FactCheck.Tests/Articles/locked.pdf"))), StringComparison.Ordinal);

    [Fact]
    public void A_broken_PDF_is_refused_in_a_sentence()
    {
        var whole = SomePdf.Of(["The mayor said it was safe."]);

        Assert.Contains("broken and cannot be read", Refused("%PDF-1.7"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("broken and cannot be read", Refused(whole[..(whole.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("broken and cannot be read", Refused([.. "%PDF-1.4\n"u8, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1 0 obj << /Length 1 0 R >> stream endobj\n", 5000)))]), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_damage_to_a_PDF_ends_in_text_or_in_a_sentence()
    {
        var whole = SomePdf.Of(["The mayor said it was safe.", "The union denied it."]);
        for (var at = 0; at < whole.Length; at += 7)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x55;
            try
            {
                Assert.NotEmpty(new Incoming(damaged).Opened().Text);
            }
            catch (EditorialRuleException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Fact]
    public void A_PDF_that_unfolds_to_a_gigabyte_is_refused_before_it_does() => Assert.Contains("unfolds to far more", Refused(SomePdf.Bomb(megabytes: 1000)), StringComparison.Ordinal);

    private static string Refused(byte[] pdf) => Assert.Throws<EditorialRuleException>(() => new Incoming(pdf).Opened()).Message;
}

/// <summary>Invented PDFs: one list of lines a page.</summary>
internal static class SomePdf
{
    public static byte[] Of(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        (builder.DocumentInformation.Title, builder.DocumentInformation.Author) = ("Harbour report", "Ann Lee");
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (line, i) in lines.Select((line, i) => (line, i)).Where(line => line.line.Length > 0))
            {
                page.AddText(line, 12, new PdfPoint(50, 780 - (14 * i)), font);
            }
        }

        return builder.Build();
    }

    /// <summary>One page whose content is spaces without end, folded small.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var folded = new MemoryStream();
        using (var folding = new ZLibStream(folded, CompressionLevel.Optimal, leaveOpen: true))
        {
            var spaces = new byte[1_000_000];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                folding.Write(spaces);
            }
        }

        using var pdf = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        void Begin(string text)
        {
            places.Add(pdf.Position);
            Write(text);
        }

        Write("%PDF-1.4\n");
        Begin("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        Begin("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        Begin("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n");
        Begin($"4 0 obj<</Length {folded.Length}/Filter/FlateDecode>>stream\n");
        pdf.Write(folded.ToArray());
        Write("\nendstream endobj\n");
        var table = pdf.Position;
        Write($"xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return pdf.ToArray();
    }
}
