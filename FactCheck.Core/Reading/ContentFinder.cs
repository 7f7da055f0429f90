namespace FactCheck.Core.Reading;

/// <summary>Finds what is said: the quotation or clause beside source and cue, on one side or both.</summary>
internal static partial class ContentFinder
{
    internal const int LongestRecipient = 12;

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

    /// <summary>What stands before the cue as a quotation or clause of its own, or else from <paramref name="after"/> on.</summary>
    public static void FillAfter(Page page, Draft draft, int after)
    {
        if (page.Kind(draft.First - 1) == TokenKind.Comma && draft.First - 1 > draft.Cue.Sentence.First && page.ClosingAt(draft.First - 2) is null && Postposed.EndsAfter(page, draft.Cue.Sentence, after))
        {
            draft.Content.Add(new Stretch(draft.Cue.Sentence.First, draft.First - 2)); // "…, the driver was quoted as saying from his bed"
            return;
        }

        if (!BesideQuotation(page, draft) && !(after > draft.Cue.Where.Last + 1 && Parenthetical(page, draft, [])) && !(after > draft.Cue.Sentence.Last || page.Kind(after) is TokenKind.Stop))
        {
            After(page, draft, after);
        }

        if (draft.Content.Count == 0)
        {
            Parenthetical(page, draft, []);
        }
    }

    /// <summary>What follows the cue, whatever stands before it.</summary>
    public static void AfterCue(Page page, Draft draft) => After(page, draft, draft.Cue.Where.Last + 1);

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

    /// <summary>The plan, she said, has failed; The plan has failed, she said.</summary>
    private static bool Parenthetical(Page page, Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        var before = draft.First - 1;
        var after = AfterAdjunct(page, draft);
        var ends = page.Kind(draft.Last + 1) is TokenKind.Comma or TokenKind.Stop || draft.Last == cue.Sentence.Last || draft.SourceFollows || OnlyAdjunctFollows(page, draft);
        if (!cue.IsSpeech || cue.Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base) || page.Kind(before) != TokenKind.Comma || before <= cue.Sentence.First || !ends || draft.Source.IsEmpty)
        {
            return false;
        }

        BothSides(page, draft, earlier, before, after);
        return true;
    }

    /// <summary>"The port is closed, Ruiz said by telephone": a whole clause stands before, and after the cue only when, where or how.</summary>
    private static bool OnlyAdjunctFollows(Page page, Draft draft)
    {
        var sentence = draft.Cue.Sentence;
        var next = draft.Last + 1;
        var opens = page.TagAt(sentence.First);
        if (opens is Tag.Preposition or Tag.Subordinator or Tag.Participle or Tag.Verb or Tag.To
            || !(page.TagAt(next) is Tag.Preposition || page.IsIn(next, WordClass.Weekday | WordClass.When) || page.Lower(next) is "as" or "when" or "after" or "before" or "late" or "early" or "last" or "this" or "a" or "earlier"))
        {
            return false;
        }

        var finite = false;
        for (var i = sentence.First; i < draft.First - 1; i++)
        {
            finite |= page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.QuotationOf[i] == page.QuotationOf[draft.Cue.Verb];
        }

        if (page.Lower(next) is "as" or "when" or "after" or "before")
        {
            return finite;
        }

        for (var i = next; i <= sentence.Last && page.Kind(i) is not (TokenKind.Comma or TokenKind.Stop); i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Subordinator || page.Kind(i) is TokenKind.Quote or TokenKind.Colon)
            {
                return false;
            }
        }

        return finite;
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
}
