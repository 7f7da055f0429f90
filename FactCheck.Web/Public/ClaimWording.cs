using FactCheck.Core.Editions;

namespace FactCheck.Web.Public;

/// <summary>A claim's words as a page's title, and in full below it where they are too long for one.</summary>
/// <param name="Title">The words, in quotation marks when somebody said exactly them; else the headline.</param>
/// <param name="Whole">The claim's words in full, when the title does not hold them.</param>
public sealed record ClaimWording(string Title, string? Whole)
{
    private const int TitleLimit = 220;
    private static readonly char[] s_marks = ['"', '“', '”', '„', '«', '»', '\'', '‘', '’'];

    public static ClaimWording Of(EditionDocument document)
    {
        var words = document.ClaimText.Trim();
        var bare = words.Trim(s_marks).Trim();
        var quoted = IsQuotation(words, bare, document);
        var shown = quoted ? Quote(bare, document.Language) : words;
        return words.Length > TitleLimit ? new ClaimWording(document.Headline, shown) : new ClaimWording(shown, null);
    }

    // Persian and Arabic set quotations in guillemets
    private static string Quote(string words, string language) =>
        language.Split('-')[0] is "fa" or "ar" or "ps" or "ur" ? $"«{words}»" : $"“{words}”";

    private static bool IsQuotation(string words, string bare, EditionDocument document) =>
        (words.Length > 1 && s_marks.Contains(words[0]) && s_marks.Contains(words[^1]))
        || document.Quotations.Any(quotation => quotation.Contains(bare.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
}
