namespace FactCheck.Core.Reading;

/// <summary>Finds what is said: the quotation or clause beside source and cue, on one side or both.</summary>
internal static class ContentFinder
{
    private const int LongestRecipient = 12;

    public static void Fill(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        if (draft.Cue.IsAccordingTo)
        {
            AccordingTo(page, draft, earlier);
            return;
        }

        if (draft.Rule.StartsWith("passive", StringComparison.Ordinal) && !draft.Source.IsEmpty && Passive(page, draft))
        {
            return;
        }

        if (!BesideQuotation(page, draft))
        {
            if (!Parenthetical(page, draft, earlier))
            {
                After(page, draft, draft.Cue.Where.Last + 1);
            }
        }
    }

    /// <summary>"a policy promoted by the minister": the policy; but "was accused by the minister of theft" goes on after the source.</summary>
    private static bool Passive(Page page, Draft draft)
    {
        var next = draft.Source.Last + 1;
        if (page.Lower(next) is "of" or "that" or "as" or "to" && next <= draft.Cue.Sentence.Last)
        {
            AddClause(page, draft, next, clausal: true);
            return true;
        }

        var subject = NounPhrase.EndingAt(page, draft.Cue.Sentence, draft.Cue.Where.First - 1);
        if (!subject.IsEmpty)
        {
            draft.Content.Add(subject);
        }

        return !subject.IsEmpty;
    }

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
        while (next < page.Tokens.Count && page.OpeningAt(next) is { } more && (!page.ParagraphOpens.Contains(next) || more.Continues)
            && page.Kind(more.Last - 1) is TokenKind.Stop or TokenKind.Quote or TokenKind.Dash)
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

    private static int StartOfSpeech(Page page, Stretch sentence, int quote)
    {
        var i = sentence.First;
        while (i < quote && page.TagAt(i) is Tag.Coordinator or Tag.Mark)
        {
            i++;
        }

        return i;
    }

    /// <summary>The plan, she said, has failed; The plan has failed, she said.</summary>
    private static bool Parenthetical(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        var before = draft.First - 1;
        var after = AfterAdjunct(page, draft);
        var ends = page.Kind(draft.Last + 1) is TokenKind.Comma or TokenKind.Stop || draft.Last == cue.Sentence.Last || draft.SourceFollows;
        if (!cue.IsSpeech || cue.Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base) || page.Kind(before) != TokenKind.Comma || before <= cue.Sentence.First || !ends || draft.Source.IsEmpty)
        {
            return false;
        }

        BothSides(page, draft, earlier, before, after);
        return true;
    }

    private static void AccordingTo(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        if (draft.First - 1 < draft.Cue.Sentence.First)
        {
            var comma = AfterAdjunct(page, draft) + 1;
            if (page.Kind(comma) == TokenKind.Comma)
            {
                AddClause(page, draft, comma + 1, clausal: true);
            }

            return;
        }

        BothSides(page, draft, earlier, draft.First - 1, AfterAdjunct(page, draft));
    }

    private static void BothSides(Page page, Draft draft, IReadOnlyList<Draft> earlier, int before, int after)
    {
        var sentence = draft.Cue.Sentence;
        var start = StartOfSpeech(page, sentence, before);
        foreach (var other in earlier)
        {
            if (other.Cue.Sentence == sentence && other.Cue.IsAccordingTo && other.Last < before)
            {
                start = Math.Max(start, other.Last + 2);
            }
        }

        var last = ClauseEnd.LastWord(page, start, before);
        if (last >= start)
        {
            draft.Content.Add(new Stretch(page.OpeningAt(start) is not null || page.QuotationOf[start] < 0 ? start : page.QuotationList[page.QuotationOf[start]].First, last));
        }

        if (page.Kind(before) == TokenKind.Comma && page.Kind(after + 1) == TokenKind.Comma && after + 2 < sentence.Last && !IsAside(page, after + 2))
        {
            AddClause(page, draft, after + 2, clausal: true);
        }
    }

    private static bool IsAside(Page page, int i) => page.TagAt(i) == Tag.Participle || page.Lower(i) is "but" or "and" or "while" or "although" or "who" or "which" or "a" or "an" or "without" or "as" or "with" or "according";

    private static void After(Page page, Draft draft, int start)
    {
        var cue = draft.Cue;
        var i = draft.SourceFollows ? draft.Last + 1 : start;
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

        AddClause(page, draft, i, clausal: (cue.IsSpeech && !IsObject(page, cue, i)) || cue.Context is CueContext.That || page.TagAt(i) is Tag.Subordinator);
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
