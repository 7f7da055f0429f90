namespace FactCheck.Core.Reading;

internal static partial class ContentFinder
{
    /// <summary>“…,” she said, “…”: the quotation before, and the one that goes on after it.</summary>
    private static bool BesideQuotation(Page page, Draft draft)
    {
        var sentence = draft.Cue.Sentence;
        var before = draft.First - 1;
        var close = page.Kind(before) == TokenKind.Comma ? before - 1 : before;
        if (!draft.Cue.IsSpeech || page.ClosingAt(close) is not { } quotation || close < sentence.First - 1)
        {
            return false;
        }

        var last = AfterAdjunct(page, draft);
        var mine = close >= sentence.First;
        if (!mine || (quotation.Last - quotation.First < 3 && quotation.First > sentence.First && page.Kind(before - 1) is not TokenKind.Comma and not TokenKind.Stop))
        {
            return false;
        }

        if (page.Kind(last + 1) is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Close) && last < sentence.Last && page.Lower(last + 1) == "that")
        {
            return false;
        }

        var start = quotation.First <= sentence.First ? quotation.First : StartOfSpeech(page, sentence, quotation.First);
        draft.Content.Add(new Stretch(Math.Min(start, quotation.First), quotation.Last));
        var next = last + 1;
        while (next <= sentence.Last + 1 && page.Kind(next) is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Dash)
        {
            next++;
        }

        TakeQuotationsFrom(page, draft, next);
        return true;
    }

    /// <summary>Past "in an interview on Monday" and the like, to where the sentence can end or the quotation go on.</summary>
    private static int AfterAdjunct(Page page, Draft draft)
    {
        var i = draft.Last;
        while (i < draft.Cue.Sentence.Last && page.Kind(i + 1) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Quote))
        {
            i++;
        }

        return i;
    }

    /// <summary>Quotations that follow without words of the reporter between them, in the same paragraph.</summary>
    private static void TakeQuotationsFrom(Page page, Draft draft, int next)
    {
        while (next < page.Tokens.Count && page.OpeningAt(next) is { } more && (!page.ParagraphOpens.Contains(next) || more.Continues || StandsAlone(page, draft, more))
            && (page.Kind(more.Last - 1) is TokenKind.Stop or TokenKind.Quote or TokenKind.Dash || page.Kind(more.Last) == TokenKind.Stop))
        {
            var joins = draft.Content.Count > 0 && draft.Content[^1].Last == next - 1;
            draft.Content.Add(new Stretch(joins ? draft.Content[^1].First : next, more.Last));
            if (joins)
            {
                draft.Content.RemoveAt(draft.Content.Count - 2);
            }

            next = more.Last + 1;
        }
    }

    /// <summary>“It is late,” she said, closing the book. “Go home.”: the quotation that opens the next sentence is hers too.</summary>
    public static void GoOn(Page page, Stretch sentence, IReadOnlyList<Draft> drafts)
    {
        var next = sentence.Last + 1;
        if (page.OpeningAt(next) is null)
        {
            return;
        }

        if (drafts.Count > 0 && !drafts.Any(draft => draft.Content.Exists(part => page.ClosingAt(part.Last) is not null)))
        {
            GoOnQuoted(page, sentence, drafts, next);
            return;
        }

        for (var k = drafts.Count - 1; k >= 0; k--)
        {
            var draft = drafts[k];
            if (draft.Cue.IsSpeech && page.QuotationOf[draft.Cue.Verb] < 0 && draft.Content.Exists(part => page.ClosingAt(part.Last) is not null))
            {
                if (draft.Content[^1].Last < next)
                {
                    TakeQuotationsFrom(page, draft, next);
                }

                return;
            }
        }
    }

    /// <summary>The minister said it was late. “The water never blinks.”: a quotation that is a sentence of its own, and nobody else speaks.</summary>
    private static void GoOnQuoted(Page page, Stretch sentence, IReadOnlyList<Draft> drafts, int next)
    {
        var speaking = drafts.Where(draft => draft.Cue.IsSpeech && !draft.Source.IsEmpty && page.QuotationOf[draft.Cue.Verb] < 0).ToList();
        if (speaking.Count == 1 && !page.ParagraphOpens.Contains(next) && page.OpeningAt(next) is { } quotation && page.Kind(quotation.Last - 1) is TokenKind.Stop
            && (quotation.Last + 1 >= page.Tokens.Count || page.ParagraphOpens.Contains(quotation.Last + 1)) && speaking[0].Content.Count > 0 && speaking[0].Content[^1].Last < next)
        {
            TakeQuotationsFrom(page, speaking[0], next);
        }
    }

    /// <summary>A paragraph that is nothing but a quotation, after one whose speaker was named: by custom the same person goes on.</summary>
    private static bool StandsAlone(Page page, Draft draft, Quotation quotation) => draft.Content.Count > 0 && page.ClosingAt(draft.Content[^1].Last) is not null
        && (quotation.Last == page.Tokens.Count - 1 || page.ParagraphOpens.Contains(quotation.Last + 1)) && quotation.Last - quotation.First > 3;

    private static int StartOfSpeech(Page page, Stretch sentence, int quote)
    {
        var i = sentence.First;
        while (i < quote && page.TagAt(i) is Tag.Coordinator or Tag.Mark)
        {
            i++;
        }

        return i;
    }
}
