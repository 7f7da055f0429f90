namespace FactCheck.Core.Reading;

internal sealed partial class SentenceReader
{
    /// <summary>"The chemist on Wednesday withdrew", "Rovers last night denied": the day is no part of who says it.</summary>
    private void MendSource(Draft draft)
    {
        while (draft.Source.First < draft.Source.Last && page.Kind(draft.Source.First) is TokenKind.Other)
        {
            draft.Source = draft.Source with { First = draft.Source.First + 1 }; // a picture, a bullet
        }

        if (draft.Source.IsEmpty || draft.Source.First > draft.Cue.Where.First)
        {
            return;
        }

        var last = draft.Source.Last;
        while (last > draft.Cue.Sentence.First && (page.IsIn(last, WordClass.Weekday | WordClass.When) || (page.Lower(last) is "night" or "week" or "month" or "year" && page.Lower(last - 1) is "last" or "this") || (page.Lower(last) is "last" or "on" or "late" or "early" or "this" && last < draft.Cue.Where.First - 1)))
        {
            last--;
        }

        if (last < draft.Source.First && NounPhrase.EndingAt(page, draft.Cue.Sentence, last) is { IsEmpty: false } subject)
        {
            draft.Source = subject;
        }
        else if (last >= draft.Source.First)
        {
            draft.Source = draft.Source with { Last = last };
        }
    }

    /// <summary>What is said ends neither before its verb nor outside the quotation it stands in.</summary>
    private void MendEnd(Draft draft)
    {
        if (draft.Content.Count == 0)
        {
            return;
        }

        if (draft.Content.Count > 1 && draft.Content[^1].First > draft.Cue.Where.Last && page.ClosingAt(draft.Content[^2].Last) is not null && draft.Content[^2].Last < draft.Cue.Verb && page.TagAt(draft.Content[^1].First) is Tag.Participle && page.OpeningAt(draft.Content[^1].First) is null)
        {
            draft.Content.RemoveAt(draft.Content.Count - 1); // “…,” he added without | naming figures
        }

        var (first, last) = draft.Content[^1];
        var around = page.QuotationOf[draft.Cue.Verb];
        if (around >= 0 && first > page.QuotationList[around].First && last > page.QuotationList[around].Last)
        {
            draft.Content[^1] = new Stretch(first, page.QuotationList[around].Last - 1);
            return;
        }

        if (first <= draft.Cue.Where.Last || around >= 0 || !(draft.Cue.IsSpeech || draft.Cue.Meaning.Frame == CueFrame.Person) || page.QuotationOf[last] >= 0 || last >= draft.Cue.Sentence.Last - 1)
        {
            return;
        }

        var goesOn = page.Kind(last + 1) == TokenKind.Comma && page.Lower(last + 2) is "and" or "or" && page.TagAt(last + 3) is Tag.Auxiliary;
        if (goesOn || (page.Kind(last + 1) == TokenKind.Comma && !HasVerb(first, last) && draft.Cue.Lemma is "say" or "tell" or "claim" or "warn" or "allege" or "argue" or "insist" && HasFinite(last + 2, draft.Cue.Sentence.Last)))
        {
            var end = ClauseEnd.LastWord(page, first, draft.Cue.Sentence.Last);
            if (page.QuotationOf[draft.Cue.Sentence.Last] < 0)
            {
                draft.Content[^1] = new Stretch(first, end);
            }
        }
    }

    private bool HasVerb(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Participle or Tag.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb with a subject before it that is not the reporter's next one: no "who" or "and" opens another clause first.</summary>
    private bool HasFinite(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (page.Lower(i) is "but" or "citing" or "adding" or "while" or "as" or "though" or "although" or "which" or "because" or "even" or "according" || page.Kind(i) is TokenKind.Semicolon or TokenKind.Quote)
            {
                return false;
            }

            if (page.Kind(i) == TokenKind.Comma && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
            {
                return true;
            }
        }

        return true; // a verb the lists do not know
    }

    /// <summary>"said late on Monday the talks …": the day is not said; "told the Post his neighbour had …": the clause begins after whom it is told to.</summary>
    private void MendStart(Draft draft)
    {
        if (draft.Content.Count == 0 || draft.Content[0].First <= draft.Cue.Where.Last)
        {
            return;
        }

        var (first, last) = draft.Content[0];
        if (draft.Cue.Lemma == "tell" && NounPhrase.StartingAt(page, draft.Cue.Sentence, draft.Cue.Where.Last + 1) is { IsEmpty: false } told && told.Last + 1 < first)
        {
            for (var i = told.Last + 1; i < first; i++)
            {
                if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.TagAt(told.Last + 1) is Tag.Determiner or Tag.Name or Tag.Pronoun or Tag.Noun)
                {
                    draft.Content[0] = new Stretch(told.Last + 1, last);
                    return;
                }
            }
        }

        for (var i = first; i < last && i < first + 9 && (page.Lower(first) is not "that" || page.Lower(first + 1) is "same" or "day" or "evening" or "night" or "morning" or "afternoon") && page.TagAt(i) is not (Tag.Verb or Tag.Auxiliary or Tag.Pronoun) && page.QuotationOf[i] < 0; i++)
        {
            if (i > first && page.Lower(i) is "that" && page.TagAt(i) == Tag.Subordinator && (page.IsIn(i - 1, WordClass.Weekday | WordClass.When) || page.Lower(i - 1) is "ago" or "day" or "night" or "morning" or "afternoon" or "evening" or "week" || page.TagAt(i - 1) == Tag.Number))
            {
                draft.Content[0] = new Stretch(i, last);
                return; // "a week ago today that …"
            }
        }

        while (first < last && (page.IsIn(first, WordClass.Weekday | WordClass.When) || (page.Lower(first) is "late" or "early" or "on" && page.IsIn(first + 1, WordClass.Weekday)) || (page.Lower(first) is "this" && page.Lower(first + 1) is "morning" or "afternoon" or "evening")
            || (page.Lower(first) is "morning" or "afternoon" or "evening" or "night" && page.IsIn(first - 1, WordClass.Weekday) || page.Lower(first) is "morning" or "afternoon" or "evening" && page.Lower(first - 1) is "this")))
        {
            first++;
        }

        if (first > draft.Content[0].First && page.TagAt(first) is not (Tag.Verb or Tag.Auxiliary))
        {
            draft.Content[0] = new Stretch(first, last);
        }
    }
}
