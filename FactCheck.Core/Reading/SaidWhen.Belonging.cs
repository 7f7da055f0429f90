namespace FactCheck.Core.Reading;

internal sealed partial class SaidWhen
{
    private bool HasYetTo(FoundCue cue)
    {
        for (var i = cue.Where.First; i <= cue.Where.Last; i++)
        {
            if (page.Lower(i) == "yet")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A day that only tells since when or until when something is; or from which days are counted.</summary>
    private bool IsStart(int i)
    {
        for (var k = i - 1; k >= i - 3 && k >= 0; k--)
        {
            if (page.Lower(k) is "since" or "until" or "till" or "by" or "before" or "after" or "from" or "of" or "for" or "next")
            {
                return !(page.Lower(k) is "of" && (page.IsIn(k + 1, WordClass.Month) || page.Lower(k - 1) is "hours" or "morning" or "afternoon" or "evening" or "night")) && !(page.Lower(k) is "before" && page.Lower(i) is "yesterday") && !(page.Lower(k) is "after" or "before" && k < i - 2);
            }

            if (page.Lower(k) is not ("the" or "a" or "early" or "late" or "last" or "evening" or "morning" or "night"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A time that is no one day: "last month", "in March", "at its last meeting", "earlier this year".</summary>
    private bool IsVague(int i) => page.Lower(i) is "week" or "month" or "year" or "weeks" or "months" or "years" or "weekend" or "summer" or "winter" or "spring" or "autumn" or "meeting" or "session" or "hearing"
            && page.Lower(i - 1) is "last" or "this" or "previous" or "latest" or "recent" && !(page.Lower(i - 2) is "of" && page.IsIn(i - 3, WordClass.Weekday)) && !page.IsIn(i - 2, WordClass.Weekday) && !(page.Lower(i + 1) is "'s" or "’s" && page.IsIn(i + 2, WordClass.Weekday))
        || page.Lower(i) is "recently" or "repeatedly" && page.TagAt(i) == Tag.Adverb
        || page.Tokens[i].Capital && page.IsIn(i, WordClass.Month) && page.Lower(i - 1) is "in" or "last" or "since" && Dates.At(page, i, published!.Value) is null;

    /// <summary>In a clause about somebody or in one of its own, or the day of something else.</summary>
    private bool IsElsewhere(Draft draft, int i)
    {
        var (from, to) = i < draft.Cue.Where.First ? (i, draft.Cue.Where.First) : (draft.Cue.Where.Last + 1, i + 1);
        if (i < draft.Cue.Where.First)
        {
            for (var k = i; k > draft.Cue.Sentence.First && k > i - 15; k--)
            {
                if (k < i && page.Kind(k) == TokenKind.Comma && k < i - 2 && !page.IsIn(i - 1, WordClass.Month))
                {
                    break;
                }

                if (page.Lower(k) is "who" or "which" or "whose" or "when" or "where" && !(k == draft.Source.First && draft.Source.Last == k) && !(page.Lower(k) is "when" && false))
                {
                    return BreaksOff(k, draft.Cue.Where.First);
                }
            }

            return false;
        }

        for (var k = from; k < to; k++)
        {
            var relative = page.Lower(k) is "who" or "which" or "whose" or "where" or "as" or "before" or "after" or "when" or "because" or "while" && page.TagAt(k) is Tag.Subordinator or Tag.Preposition or Tag.Pronoun && !(page.Lower(k) is "as" or "before" or "after" && page.TagAt(k + 1) is not (Tag.Pronoun or Tag.Determiner or Tag.Noun or Tag.Name)) && !(page.Lower(k) is "as" or "before" or "after" && k + 3 >= i);
            if (relative && !draft.Says(k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause about the source ends with a comma before the cue.</summary>
    private bool BreaksOff(int from, int cue)
    {
        for (var k = from; k < cue; k++)
        {
            if (page.Kind(k) == TokenKind.Comma)
            {
                return true;
            }
        }

        return page.Lower(from) is "who" or "which" && cue - from > 1;
    }

    /// <summary>A sentence that only goes on: its day is that of the one before, in the same paragraph, if that names one and no other follows.</summary>
    private bool IsAside(Draft draft) => !page.ParagraphOpens.Contains(draft.Cue.Sentence.First) && page.Lower(draft.Cue.Sentence.First) is "in" or "it" or "he" or "she" or "they" or "the";

    private DateOnly? Before(Draft draft, DateOnly day)
    {
        for (var i = draft.Cue.Sentence.First - 1; i > draft.Cue.Sentence.First - 6 && i >= 0; i--)
        {
            if (page.Lower(i) is "yesterday" or "today" && page.QuotationOf[i] < 0)
            {
                return Dates.At(page, i, day);
            }
        }

        return null;
    }
}
