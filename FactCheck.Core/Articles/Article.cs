using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Articles;

/// <summary>A text taken in, and the text that all offsets refer to. Never normalised, never published.</summary>
public sealed class Article : LedgerItem
{
    /// <summary>The longest text taken in, in UTF-16 code units: far above any article, far below what would slow a page down.</summary>
    public const int TextLimit = 400_000;
    public const int TitleLimit = 300;

    private Article() { } // EF Core

    public Guid? PublisherId { get; private set; }
    public string Title { get; private set; } = "";
    public string? Byline { get; private set; }
    public DateOnly? PublishedOn { get; private set; }
    public string? Url { get; private set; }
    /// <summary>A BCP 47 code; "und" where nobody can tell.</summary>
    public string Language { get; private set; } = "en";
    public string Text { get; private init; } = "";

    /// <summary>SHA-256 of the captured bytes, in hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";
    public Guid TakenInBy { get; private init; }
    public DateTimeOffset TakenInAt { get; private init; }

    internal static Article TakeIn(string text, Capture capture, Guid by, DateTimeOffset at) =>
        new() { Id = capture.ArticleId, Text = text, Sha256 = capture.Sha256(), TakenInBy = by, TakenInAt = at };

    internal void Describe(ArticleWords words, Guid? publisherId, DateOnly today)
    {
        var checkedWords = words.Check(today);
        PublishedOn = checkedWords.PublishedOn;
        Url = checkedWords.Url;
        Title = checkedWords.Title ?? FirstWords(Text);
        Byline = checkedWords.Byline;
        Language = checkedWords.Language ?? "und";
        PublisherId = publisherId;
    }

    private static string FirstWords(string text)
    {
        var line = new string([.. text.TrimStart('\uFEFF').TrimStart().TakeWhile(c => c is not ('\n' or '\r')).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        if (line.Length <= 80)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', 80);
        return line[..(space > 40 ? space : 80)] + "…";
    }
}

/// <summary>What a person enters of an article besides its text. Without a language it is told from the text.</summary>
public sealed record ArticleWords(string? Publisher, string? Title, string? Byline, DateOnly? PublishedOn, string? Url, string? Language = null)
{
    /// <summary>The same, with what nobody entered taken from what was found.</summary>
    internal ArticleWords FilledFrom(FoundWords found) => this with
    {
        Publisher = string.IsNullOrWhiteSpace(Publisher) ? found.Publisher?.Value : Publisher,
        Title = string.IsNullOrWhiteSpace(Title) ? found.Title?.Value : Title,
        Byline = string.IsNullOrWhiteSpace(Byline) ? found.Byline?.Value : Byline,
        PublishedOn = PublishedOn ?? found.PublishedOn,
        Url = string.IsNullOrWhiteSpace(Url) ? found.Url?.Value : Url,
    };

    /// <summary>The same, trimmed.</summary>
    /// <exception cref="EditorialRuleException">One of them cannot be kept.</exception>
    public ArticleWords Check(DateOnly today) => new(
        Plain.Line(Publisher, "The publisher", Source.NameLimit),
        Plain.LineOrNull(Title, "The title", Article.TitleLimit),
        Plain.LineOrNull(Byline, "The byline", 200),
        Plain.Day(PublishedOn, "The day of publication", today),
        Plain.Address(Url, "The article's address"),
        Plain.LineOrNull(Language, "The language", 35));
}
