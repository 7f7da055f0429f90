using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Core.Reading;

/// <summary>A text cut up: tokens with their tags, sentences, paragraphs and quotations. Nothing is decided yet about who says what.</summary>
internal sealed class Page
{
    private Page(string text)
    {
        Text = text;
        Tokens = Tokenizer.Tokenize(text);
        var paragraphs = Sentences.ParagraphStarts(text, Tokens);
        SentenceList = Sentences.Find(Tokens, paragraphs);
        Tags = Tagger.Tags(Tokens, SentenceList);
        QuotationList = Quotations.Find(text, Tokens, paragraphs);
        QuotationOf = new int[Tokens.Count];
        Array.Fill(QuotationOf, -1);
        for (var q = 0; q < QuotationList.Count; q++)
        {
            Array.Fill(QuotationOf, q, QuotationList[q].First, QuotationList[q].Last - QuotationList[q].First + 1);
        }

        ParagraphOpens = [.. paragraphs];
        Codes = new Codes(this);
    }

    public string Text { get; }

    public Codes Codes { get; }

    public List<Token> Tokens { get; }

    public Tag[] Tags { get; }

    public List<Stretch> SentenceList { get; }

    public List<Quotation> QuotationList { get; }

    /// <summary>For each token the index of the quotation it is in, or −1.</summary>
    public int[] QuotationOf { get; }

    public HashSet<int> ParagraphOpens { get; }

    public static Page Of(string text) => new(text);

    public string Lower(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Lower : string.Empty;

    public TokenKind Kind(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Kind : TokenKind.Other;

    public Tag TagAt(int i) => i >= 0 && i < Tokens.Count ? Tags[i] : Tag.Mark;

    public bool IsIn(int i, WordClass any) => i >= 0 && i < Tokens.Count && Words.Is(Tokens[i].Lower, any);

    public bool IsNounish(int i) => TagAt(i) is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive or Tag.Determiner or Tag.Pronoun;

    public TextSpan Span(Stretch s) => new(Tokens[s.First].Start, Tokens[s.Last].End);

    public string TextOf(Stretch s) => s.IsEmpty ? string.Empty : Span(s).In(Text);

    /// <summary>The quotation whose closing mark is this token, or null.</summary>
    public Quotation? ClosingAt(int i) => i >= 0 && i < Tokens.Count && QuotationOf[i] >= 0 && QuotationList[QuotationOf[i]] is var q && q.Last == i ? q : null;

    /// <summary>The quotation whose opening mark is this token, or null.</summary>
    public Quotation? OpeningAt(int i) => i >= 0 && i < Tokens.Count && QuotationOf[i] >= 0 && QuotationList[QuotationOf[i]] is var q && q.First == i ? q : null;

    /// <summary>A full stop that belongs to an abbreviation ("Mr."), so does not end anything.</summary>
    public bool IsAbbreviationDot(int i) => Lower(i) == "." && i > 0 && Tokens[i - 1].Capital && Tokens[i - 1].End == Tokens[i].Start
        && (IsIn(i - 1, WordClass.Abbreviation) || Tokens[i - 1].End - Tokens[i - 1].Start == 1);
}
