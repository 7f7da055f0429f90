namespace FactCheck.Core.Reading;

/// <summary>
/// The day of each attribution, in the order of the text, since "four days later" counts from a day named before. A day belongs to a cue if it
/// stands in its clause: not inside what is said, not in a clause about somebody ("which meets again on Thursday").
/// </summary>
internal sealed partial class SaidWhen(Page page, DateOnly? published)
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

    /// <summary>Of the days outside what is said the one nearest to the cue; first those after it.</summary>
    private (DateOnly? Day, int At) Nearest(Draft draft, Draft? around, DateOnly day)
    {
        for (var i = draft.Cue.Verb + 1; i <= draft.Cue.Where.Last; i++)
        {
            if (page.IsIn(i, WordClass.Weekday) && Dates.At(page, i, day) is { } within)
            {
                return (within, i); // "had warned on Monday of | last week"
            }
        }

        for (var distance = 0; distance < Farthest; distance++)
        {
            foreach (var i in (ReadOnlySpan<int>)[draft.Cue.Where.Last + distance, draft.Cue.Where.First - distance])
            {
                if (!draft.Cue.Sentence.Contains(i) || !Dates.MayTell(page, i) || draft.Says(i) || (around is not null && !around.Says(i)) || page.QuotationOf[i] != page.QuotationOf[draft.Cue.Verb] || IsElsewhere(draft, i))
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
}
