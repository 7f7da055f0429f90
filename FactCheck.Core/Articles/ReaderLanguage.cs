namespace FactCheck.Core.Articles;

/// <summary>Which language the reader knows, and what to say of a text in another.</summary>
public static class ReaderLanguage
{
    private const string Known = "en";

    /// <summary>One sentence for an article that the reader cannot read; null: it can, or nobody can tell.</summary>
    /// <param name="text">The article.</param>
    /// <param name="marked">The language it is marked with; null or "und": none.</param>
    public static string? NoticeFor(string text, string? marked)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seems = TextLanguage.Of(text);
        var tag = string.IsNullOrWhiteSpace(marked) || TextLanguage.Primary(marked) == "und" ? null : TextLanguage.Primary(marked);
        if (seems is null)
        {
            return tag is null or Known ? null : $"This reader knows English; this text is marked as {TextLanguage.Name(tag)}.";
        }

        if (TextLanguage.Primary(seems.Value) == Known)
        {
            return null;
        }

        var though = tag is null || tag == TextLanguage.Primary(seems.Value) ? "" : $", though it is marked as {TextLanguage.Name(tag)}";
        return $"This reader knows English; this text seems to be {TextLanguage.Name(seems.Value)} ({seems.Where}){though}.";
    }
}
