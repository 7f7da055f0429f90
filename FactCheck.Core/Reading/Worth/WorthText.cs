namespace FactCheck.Core.Reading.Worth;

/// <summary>A text cut up for ranking: tokens, tags, and the sentences as stretches of tokens (empty where a line of input is).</summary>
internal sealed class WorthText
{
    private const double EnglishShare = 0.2;
    private const int FewWords = 5;
    private const WordClass NoName = ~(WordClass.Place | WordClass.OutletName | WordClass.Organisation);

    private static readonly WordClass s_smallWords = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Subordinator
        | WordClass.Coordinator | WordClass.Auxiliary | WordClass.Negation;

    private readonly HashSet<string> _small;
    private readonly HashSet<int> _openings;

    private WorthText(string text, List<Token> tokens, List<Stretch> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Tags = Tagger.Tags(tokens, sentences);
        _small = [.. tokens.Where(token => token is { Kind: TokenKind.Word, Capital: false }).Select(token => token.Lower)];
        _openings = [.. sentences.Select(sentence => sentence.First)];
        IsEnglish = LooksEnglish(tokens);
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public Tag[] Tags { get; }

    public List<Stretch> Sentences { get; }

    /// <summary>False where English words are no more frequent than by accident; then only figures, marks and length are looked at.</summary>
    public bool IsEnglish { get; }

    /// <summary>
    /// True for a name, days and months apart. A word that owes its capital to opening a sentence or quotation is none if it is known as an
    /// ordinary word or the text also has it without.
    /// </summary>
    public bool IsName(int token)
    {
        var (tag, lower) = (Tags[token], Tokens[token].Lower);
        return tag is Tag.Name && !Words.Is(lower, WordClass.Weekday | WordClass.Month | WordClass.Auxiliary)
            && !(Opens(token) && (_small.Contains(lower) || WorthLexicon.Of(lower).Length > 0 || Verbs.Find(lower) is not null || Words.Is(lower, NoName)));
    }

    public static WorthText Prose(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return new WorthText(text, tokens, Reading.Sentences.Find(tokens, Reading.Sentences.ParagraphStarts(text, tokens)));
    }

    /// <summary>Every line is one sentence, however it is punctuated.</summary>
    public static WorthText Lines(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var lines = new List<Stretch>();
        var (at, token) = (0, 0);
        while (at < text.Length)
        {
            var newline = text.IndexOf('\n', at);
            at = newline < 0 ? text.Length : newline + 1;
            var first = token;
            while (token < tokens.Count && tokens[token].Start < at)
            {
                token++;
            }

            lines.Add(new Stretch(first, token - 1));
        }

        return new WorthText(text, tokens, lines);
    }

    public TextSpan Span(int sentence) => Sentences[sentence] is { IsEmpty: false } stretch ? new TextSpan(Tokens[stretch.First].Start, Tokens[stretch.Last].End) : default;

    private bool Opens(int token) => _openings.Contains(token) || Tokens[token - 1].Kind is TokenKind.Quote or TokenKind.Colon or TokenKind.Open or TokenKind.Dash or TokenKind.Other;

    private static bool LooksEnglish(List<Token> tokens)
    {
        var (words, small) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word)
            {
                words++;
                small += Words.Is(token.Lower, s_smallWords) ? 1 : 0;
            }
        }

        return small >= words * EnglishShare || (words < FewWords && tokens.TrueForAll(token => token.Kind is not TokenKind.Word || char.IsAscii(token.Lower.FirstOrDefault())));
    }
}
