namespace FactCheck.Core.Reading;

/// <summary>
/// The day of each attribution, in the order of the text, since "four days later" counts from a day named before. A day belongs to a cue if it
/// stands in its clause: not inside what is said, not in a clause about somebody ("which meets again on Thursday").
/// </summary>
internal sealed class SaidWhen(Page page, DateOnly? published)
{
    internal const int Farthest = 40;
    private DateOnly? _anchor;
    private int _read;

    /// <param name="draft">What was found.</param>
    /// <param name="around">The attribution that this one stands inside of, if any: its day is not ours.</param>
    public DateOnly? Of(Draft draft, Draft? around)
    {
        if (published is not { } day)
        {
            return null;
        }

        for (; _read < draft.Cue.Sentence.First; _read++)
        {
            _anchor = Dates.At(page, _read, day) ?? _anchor;
        }

        if (HasYetTo(draft.Cue))
        {
            return null; // whoever has yet to answer has not answered on any day
        }

        var (found, from) = Nearest(draft, around, day);
        if (from >= 0)
        {
            return found;
        }

        return draft.Cue.Sentence.First > 0 && IsAside(draft) ? Before(draft, day) : null;
    }

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

    /// <summary>Of the days outside what is said the one nearest to the cue; first those after it.</summary>
    private (DateOnly? Day, int At) Nearest(Draft draft, Draft? around, DateOnly day)
    {
        for (var distance = 0; distance < Farthest; distance++)
        {
            foreach (var i in (ReadOnlySpan<int>)[draft.Cue.Where.Last + distance, draft.Cue.Where.First - distance])
            {
                if (!draft.Cue.Sentence.Contains(i) || draft.Says(i) || (around is not null && !around.Says(i)) || page.QuotationOf[i] != page.QuotationOf[draft.Cue.Verb] || IsElsewhere(draft, i))
                {
                    continue;
                }

                if (Counted(draft, i, day) is { } counted)
                {
                    return (counted, i);
                }

                if (Dates.At(page, i, day) is { } found && !IsStart(i))
                {
                    return (Governing(draft, i, day) ?? found, i);
                }

                if (IsVague(i) && distance < 12)
                {
                    return (null, i);
                }
            }
        }

        return (null, -1);
    }

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

    /// <summary>A day that only tells since when or until when something is; or from which days are counted.</summary>
    private bool IsStart(int i)
    {
        for (var k = i - 1; k >= i - 3 && k >= 0; k--)
        {
            if (page.Lower(k) is "since" or "until" or "till" or "by" or "before" or "after" or "from" or "of" or "for" or "next")
            {
                return !(page.Lower(k) is "of" && page.IsIn(k + 1, WordClass.Month)) && !(page.Lower(k) is "after" or "before" && k < i - 2);
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
