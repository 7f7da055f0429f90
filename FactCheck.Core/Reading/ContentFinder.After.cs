namespace FactCheck.Core.Reading;

internal static partial class ContentFinder
{
    private static void After(Page page, Draft draft, int start)
    {
        var cue = draft.Cue;
        var i = draft.SourceFollows ? draft.Last + 1 : start;
        if (cue.Lemma == ":" && page.OpeningAt(i) is null)
        {
            draft.Content.Add(new Stretch(i, cue.Sentence.Last));
            return;
        }

        if (cue.Meaning.Frame == CueFrame.Person && cue.Lemma is "tell" or "inform" or "assure" or "remind")
        {
            i = PastRecipient(page, draft, i);
        }
        else if (cue.IsSpeech)
        {
            i = PastAdjunct(page, cue, i);
        }

        while (i <= cue.Sentence.Last && page.Kind(i) is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
        {
            i++;
        }

        var colon = page.Kind(i - 1) == TokenKind.Colon;
        if (i > cue.Sentence.Last)
        {
            if (colon || page.Kind(i - 1) == TokenKind.Comma)
            {
                TakeNextParagraph(page, draft, i);
            }

            return;
        }

        if (page.OpeningAt(i) is { } quotation && (page.Kind(quotation.Last - 1) is TokenKind.Stop || quotation.Last >= cue.Sentence.Last))
        {
            draft.Content.Add(new Stretch(i, quotation.Last));
            TakeQuotationsFrom(page, draft, quotation.Last + 1);
            return;
        }

        AddClause(page, draft, i, clausal: (cue.IsSpeech && !IsObject(page, cue, i)) || cue.Context is CueContext.That || page.TagAt(i) is Tag.Subordinator || IsClaimThat(page, cue.Sentence, i));
    }

    /// <summary>"its statement of 11 November that …": the clause belongs to the noun.</summary>
    private static bool IsClaimThat(Page page, Stretch sentence, int start)
    {
        var noun = false;
        for (var i = start; i < sentence.Last && i < start + 12 && page.Kind(i) is TokenKind.Word or TokenKind.Number; i++)
        {
            if (noun && page.Lower(i) is "that" && page.TagAt(i + 1) is not (Tag.Verb or Tag.Auxiliary))
            {
                return true;
            }

            noun |= SayNouns.Is(page.Lower(i)) || SayNouns.Is(page.Lower(i).TrimEnd('s')) || page.IsIn(i, WordClass.Report);
        }

        return false;
    }

    /// <summary>"denied the charge": no verb of its own follows.</summary>
    private static bool IsObject(Page page, FoundCue cue, int start)
    {
        for (var i = start; i <= cue.Sentence.Last && i < start + 25; i++)
        {
            if (page.TagAt(i) is Tag.Auxiliary or Tag.Verb or Tag.Subordinator)
            {
                return false;
            }

            if (page.Kind(i) is TokenKind.Comma or TokenKind.Semicolon)
            {
                return true;
            }
        }

        return true;
    }

    private static void TakeNextParagraph(Page page, Draft draft, int next)
    {
        if (page.OpeningAt(next) is { } quotation)
        {
            draft.Content.Add(new Stretch(next, quotation.Last));
            TakeQuotationsFrom(page, draft, quotation.Last + 1);
        }
    }

    private static void AddClause(Page page, Draft draft, int start, bool clausal)
    {
        var last = ClauseEnd.Of(page, draft.Cue, start, clausal);
        if (last >= start)
        {
            draft.Content.Add(new Stretch(start, last));
        }
    }

    /// <summary>"said in a statement on Monday that": past what comes before "that" or the quotation.</summary>
    private static int PastAdjunct(Page page, FoundCue cue, int start)
    {
        if (page.TagAt(start) is not (Tag.Preposition or Tag.To) && !page.IsIn(start, WordClass.Weekday | WordClass.When))
        {
            return start;
        }

        for (var i = start; i <= cue.Sentence.Last && i < start + LongestRecipient; i++)
        {
            if (page.OpeningAt(i) is not null || (page.Lower(i) == "that" && page.TagAt(i) == Tag.Subordinator) || page.Kind(i) == TokenKind.Colon)
            {
                return i;
            }
        }

        return page.Lower(start) == "on" && page.IsIn(start + 1, WordClass.Weekday) ? start + 2 : start;
    }

    private static int PastRecipient(Page page, Draft draft, int start)
    {
        var sentence = draft.Cue.Sentence;
        for (var i = start; i <= sentence.Last && i < start + LongestRecipient; i++)
        {
            if (page.OpeningAt(i) is not null || page.Kind(i) is TokenKind.Colon or TokenKind.Comma || page.TagAt(i) is Tag.Subordinator or Tag.To)
            {
                draft.Recipient = new Stretch(start, i - 1);
                return i;
            }
        }

        var np = NounPhrase.StartingAt(page, sentence, start);
        draft.Recipient = np;
        return np.IsEmpty ? start : np.Last + 1;
    }
}
