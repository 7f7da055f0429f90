namespace FactCheck.Core.Reading;

/// <summary>Finds who is the source of a cue: before it, after it, after "by", or the subject it shares with an earlier verb.</summary>
internal static class SourceFinder
{
    internal const int Farthest = 60;

    public static void Fill(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        if (cue.IsAccordingTo)
        {
            Set(draft, AfterAccordingTo(page, cue), "“according to” before its source", follows: true);
        }
        else if (cue.Lemma == ":")
        {
            Set(draft, new Stretch(cue.Sentence.First, cue.Where.First - 1), "a name and a colon");
        }
        else if ((cue.Context == CueContext.Passive || IsPassive(page, cue)) && !IsQuotedAsSaying(page, cue))
        {
            Set(draft, By(page, cue), "passive: whom “by” names");
        }
        else if (StandsInverted(page, cue) && NounPhrase.StartingAt(page, cue.Sentence, cue.Where.Last + 1) is { IsEmpty: false } after)
        {
            Set(draft, NounPhrase.WithWho(page, cue.Sentence, after), $"“{page.Lower(cue.Verb)}” before its speaker", follows: true);
        }
        else
        {
            FillFromLeft(page, draft, earlier);
        }
    }

    private static void Set(Draft draft, Stretch source, string rule, bool follows = false)
    {
        draft.Source = source;
        draft.SourceFollows = follows && !source.IsEmpty;
        draft.Rule = rule;
    }

    /// <summary>"According to Ann Lee, a lawyer, the plan failed": the lawyer belongs to the source only if a comma follows.</summary>
    private static Stretch AfterAccordingTo(Page page, FoundCue cue)
    {
        var source = NounPhrase.StartingAt(page, cue.Sentence, cue.Where.Last + 1);
        if (cue.Where.First > cue.Sentence.First || source.IsEmpty || page.Kind(source.Last + 1) == TokenKind.Comma)
        {
            return source;
        }

        var comma = source.First;
        while (comma < source.Last && page.Kind(comma) != TokenKind.Comma)
        {
            comma++;
        }

        return page.Kind(comma) == TokenKind.Comma ? source with { Last = comma - 1 } : source;
    }

    /// <summary>"Ruiz was quoted by the agency as saying": Ruiz says it, not the agency.</summary>
    private static bool IsQuotedAsSaying(Page page, FoundCue cue)
    {
        for (var i = cue.Verb + 1; i < cue.Sentence.Last && i < cue.Verb + 9; i++)
        {
            if (page.Lower(i) == "as" && page.Lower(i + 1) is "saying" or "telling" or "writing")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPassive(Page page, FoundCue cue) => cue.Form == VerbForm.Past && (page.Lower(cue.Verb - 1) is "is" or "are" or "was" or "were" or "been" or "be" or "being"
        || (page.Lower(cue.Verb + 1) == "by" && !NounPhrase.IsOccasion(page, cue.Verb + 2) && page.TagAt(cue.Verb - 1) is not Tag.Auxiliary && page.TagAt(cue.Verb + 2) is not Tag.Participle));

    private static Stretch By(Page page, FoundCue cue)
    {
        for (var i = cue.Where.Last + 1; i <= cue.Sentence.Last && i < cue.Where.Last + 12; i++)
        {
            if (page.Lower(i) == "by" && page.QuotationOf[i] < 0)
            {
                return page.TagAt(i + 1) is Tag.Participle or Tag.Verb ? Stretch.None : NounPhrase.StartingAt(page, cue.Sentence, i + 1);
            }
        }

        return Stretch.None;
    }

    /// <summary>“…,” said Ann Lee: a quotation or a comma before the cue, the speaker and no clause after it.</summary>
    private static bool StandsInverted(Page page, FoundCue cue)
    {
        var before = cue.Where.First - 1;
        var after = cue.Where.Last + 1;
        if (!cue.IsSpeech || cue.Lemma == "tell" || cue.Form is not (VerbForm.Past or VerbForm.Third) || cue.Where.First != cue.Verb || before < cue.Sentence.First - 1 || after > cue.Sentence.Last
            || page.TagAt(after) is not (Tag.Name or Tag.Determiner or Tag.Noun or Tag.Pronoun or Tag.Number) || page.Lower(after) is "that" || IsTime(page, cue, after))
        {
            return false;
        }

        if (page.Kind(before) == TokenKind.Comma && ClosesAside(page, cue.Sentence, before))
        {
            return false;
        }

        if (page.Kind(before) == TokenKind.Comma && ClosesRelative(page, cue.Sentence, before))
        {
            return false;
        }

        return page.ClosingAt(before) is not null || (page.Kind(before) == TokenKind.Comma && (page.ClosingAt(before - 1) is not null || EndsSoon(page, cue, after)));
    }

    /// <summary>"said a week ago": not by whom, but when.</summary>
    private static bool IsTime(Page page, FoundCue cue, int i)
    {
        for (var k = i; k <= cue.Sentence.Last && k < i + 4 && page.Kind(k) is TokenKind.Word or TokenKind.Number; k++)
        {
            if (page.Lower(k) is "ago" or "earlier" or "later" or "night" or "week" or "month" or "year" && page.Lower(i) is "a" or "an" or "last" or "this" or "two" or "three" or "earlier" or "later")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"its rival, by contrast, predicted": a few words between commas that begin with a preposition.</summary>
    private static bool ClosesAside(Page page, Stretch sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.First && i > comma - 6; i--)
        {
            if (page.Kind(i) == TokenKind.Comma)
            {
                return page.TagAt(i + 1) is Tag.Preposition or Tag.Adverb && page.TagAt(i - 1) is Tag.Name or Tag.Noun or Tag.Pronoun;
            }
        }

        return false;
    }

    /// <summary>"Ann Lee, who runs a shop, said …": the comma closes a clause about the subject, nothing said.</summary>
    private static bool ClosesRelative(Page page, Stretch sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.First && comma - i < Farthest && page.Kind(i) is not (TokenKind.Quote or TokenKind.Semicolon); i--)
        {
            if (page.Kind(i) == TokenKind.Comma)
            {
                return page.Lower(i + 1) is "who" or "which" or "whose" && NounPhrase.EndingAt(page, sentence, i - 1) is { IsEmpty: false } subject && subject.First == sentence.First;
            }
        }

        return false;
    }

    private static bool EndsSoon(Page page, FoundCue cue, int after)
    {
        var np = NounPhrase.StartingAt(page, cue.Sentence, after);
        return !np.IsEmpty && (np.Last == cue.Sentence.Last || page.Kind(np.Last + 1) is TokenKind.Stop or TokenKind.Comma or TokenKind.Close
            || page.TagAt(np.Last + 1) is Tag.Preposition || page.IsIn(np.Last + 1, WordClass.Weekday | WordClass.When));
    }

    private static void FillFromLeft(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        var before = cue.Where.First - 1;
        var word = page.Lower(before);
        if (before >= cue.Sentence.First && word is "who" or "which" or "that" && page.QuotationOf[before] == page.QuotationOf[cue.Verb])
        {
            Set(draft, new Stretch(before, before), "a relative pronoun before the cue");
            return;
        }

        var shares = page.Lower(cue.Where.First) == "to" || page.TagAt(before) is Tag.Coordinator || (cue.Form == VerbForm.Ing && page.TagAt(before) is Tag.Mark or Tag.Preposition or Tag.Adverb);
        if (!shares && NounPhrase.EndingAt(page, cue.Sentence, before) is { IsEmpty: false } subject)
        {
            if (page.TagAt(subject.First - 1) is Tag.Preposition && page.TagAt(subject.First - 2) is Tag.Pronoun && page.IsIn(subject.First - 2, WordClass.Subject) && subject.First - 2 >= cue.Sentence.First)
            {
                subject = new Stretch(subject.First - 2, subject.First - 2); // "she in turn accused"
            }

            Set(draft, subject, $"its subject before “{page.Lower(cue.Verb)}”");
            return;
        }

        Set(draft, Shared(page, cue, earlier), "the subject it shares with an earlier verb");
        draft.SharesSource = true;
    }

    private static Stretch Shared(Page page, FoundCue cue, IReadOnlyList<Draft> earlier)
    {
        for (var k = earlier.Count - 1; k >= 0; k--)
        {
            if (earlier[k].Cue.Sentence == cue.Sentence && !earlier[k].Source.IsEmpty && !earlier[k].SourceFollows && page.QuotationOf[earlier[k].Cue.Verb] == page.QuotationOf[cue.Verb]
                && cue.Where.First - earlier[k].Cue.Where.Last < Farthest)
            {
                return earlier[k].Source;
            }
        }

        for (var i = cue.Where.First - 1; i > cue.Sentence.First && cue.Where.First - i < Farthest; i--)
        {
            var finite = page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.TagAt(i - 1) is not (Tag.Auxiliary or Tag.To or Tag.Adverb or Tag.Verb);
            if (finite && page.QuotationOf[i] == page.QuotationOf[cue.Verb] && NounPhrase.EndingAt(page, cue.Sentence, i - 1) is { IsEmpty: false } subject)
            {
                return subject;
            }
        }

        return Stretch.None;
    }
}
