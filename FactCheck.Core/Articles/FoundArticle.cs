namespace FactCheck.Core.Articles;

/// <summary>An article as it was found in what came in: for a person to look over before it is taken in.</summary>
/// <param name="Capture">The bytes it was found in.</param>
/// <param name="MediaType">What the bytes are, with the encoding they were read in: "text/html; charset=windows-1251".</param>
/// <param name="Text">The text that offsets refer to. Of a plain text every letter; of a page or PDF its paragraphs, a blank line between two.</param>
/// <param name="Words">What it says of itself.</param>
/// <param name="Notes">What a person should know, each one sentence or two: a paywall, a second article, pages without text.</param>
public sealed record FoundArticle(Incoming Capture, string MediaType, string Text, FoundWords Words, IReadOnlyList<string> Notes)
{
    /// <summary>Whether a text is still this article, perhaps cut or corrected by hand, and not another one: at least half of its runs of four words stand in it.</summary>
    public bool IsStill(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mine = Runs(Text);
        var others = Runs(text);
        return others.Count > 0 && others.Count(mine.Contains) * 2 >= others.Count;
    }

    private static HashSet<string> Runs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(Math.Min(words.Length, 1), words.Length - 3)).Select(i => string.Join(' ', words[i..Math.Min(i + 4, words.Length)]))];
    }
}

/// <summary>Something found and where: "from the page", "from the address", "from its script".</summary>
public sealed record Found(string Value, string Where);

/// <summary>What was found of an article besides its text; each fits its field and is for a person to correct.</summary>
/// <param name="Publisher">The outlet.</param>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Day">The day of publication, written 2023-02-10.</param>
/// <param name="Language">A BCP 47 code.</param>
/// <param name="Url">Its address.</param>
/// <param name="FileMade">The day the file was made, which need not be that of publication.</param>
public sealed record FoundWords(
    Found? Publisher = null, Found? Title = null, Found? Byline = null, Found? Day = null, Found? Language = null, Found? Url = null, DateOnly? FileMade = null)
{
    /// <summary><see cref="Day"/> as a day.</summary>
    public DateOnly? PublishedOn => Day is null ? null : DateOnly.ParseExact(Day.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
