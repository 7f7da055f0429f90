namespace FactCheck.Core.Reading;

internal sealed partial class SaidWhen
{
    /// <summary>"Three days before his arrest on 11 November": counted from the day that stands farther on.</summary>
    private DateOnly? Governing(Draft draft, int date, DateOnly day)
    {
        for (var k = date - 1; k > draft.Cue.Sentence.First && k > date - 9 && page.Kind(k) != TokenKind.Comma && !draft.Cue.Where.Contains(k); k--)
        {
            if ((page.Lower(k) is "after" or "before" && Dates.Days(page, k - 1) is not null) || (page.Lower(k) is "eve" && page.Lower(k + 1) is "of"))
            {
                return Counted(draft, k, day);
            }
        }

        return null;
    }

    /// <summary>"four days after a report", "two days later", "a day earlier", "the next morning", "the previous Monday", against the day named before.</summary>
    private DateOnly? Counted(Draft draft, int i, DateOnly day)
    {
        var word = page.Lower(i);
        if (word is "before" && page.Lower(i + 1) is "yesterday")
        {
            return Dates.At(page, i + 1, day);
        }

        if (word is "after" or "earlier" or "before" or "later" or "afterwards" or "previously" && Dates.Days(page, i - 1) is { } days)
        {
            var named = word is "after" or "before" ? NamedAfter(draft, i + 1, day) : null;
            var against = named ?? _anchor ?? (word is "earlier" or "before" or "previously" ? day : null);
            return against is not { } anchor ? null : word switch
            {
                "after" when named is null && !SetOff(i, draft.Cue.Where.First) => Dates.Back(anchor, days), // "made two days after a report disclosed": the report is the older
                "after" or "later" or "afterwards" => Dates.Back(anchor, -days),
                "before" when named is null && !SetOff(i, draft.Cue.Where.First) && page.TagAt(i + 1) is not (Tag.Mark or Tag.Verb or Tag.Auxiliary) => Dates.Back(anchor, -days),
                _ => Dates.Back(anchor, days),
            };
        }

        if (word is "eve" && page.Lower(i + 1) is "of" && NamedAfter(draft, i + 2, day) is { } feast)
        {
            return Dates.Back(feast, 1);
        }

        var turn = page.Lower(i - 1);
        if (_anchor is not { } known || page.Lower(i - 2) is not ("the" or "that" or "on" or "early" or "late") && turn is not ("previous" or "preceding"))
        {
            return SameDay(i);
        }

        if (turn is "previous" or "preceding" or "following" or "next" or "same")
        {
            if (page.IsIn(i, WordClass.Weekday) && Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var weekday))
            {
                return turn is "previous" or "preceding" ? Dates.LastWeekday(known, weekday, strictly: true)
                    : turn is "same" ? Dates.LastWeekday(known, weekday, strictly: false)
                    : Dates.LastWeekday(known, weekday, strictly: false) is { } last ? Dates.Back(last, -7) : null;
            }

            if (word is "day" or "morning" or "afternoon" or "evening" or "night")
            {
                return Dates.Back(known, turn is "previous" or "preceding" ? 1 : turn is "same" ? 0 : -1);
            }
        }

        return SameDay(i);
    }

    /// <summary>A comma stands between, so the clause after it is not what days are counted from.</summary>
    private bool SetOff(int from, int cue)
    {
        for (var k = from + 1; k < cue; k++)
        {
            if (page.Kind(k) == TokenKind.Comma)
            {
                return true;
            }
        }

        return cue < from;
    }

    /// <summary>"that day", "that evening", "later that night"; "the day before", "the day after".</summary>
    private DateOnly? SameDay(int i)
    {
        var (word, turn) = (page.Lower(i), page.Lower(i - 1));
        if (_anchor is not { } known)
        {
            return null;
        }

        return word is "day" or "morning" or "afternoon" or "evening" or "night" && turn is "that" ? known
            : word is "before" or "after" && turn is "day" or "night" or "evening" && page.Lower(i - 2) is "the" ? Dates.Back(known, word is "before" ? 1 : -1)
            : null;
    }

    private DateOnly? NamedAfter(Draft draft, int from, DateOnly day)
    {
        for (var i = from; i <= draft.Cue.Sentence.Last && i < from + 8 && page.Kind(i) != TokenKind.Comma && !draft.Cue.Where.Contains(i); i++)
        {
            if (Dates.At(page, i, day) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
