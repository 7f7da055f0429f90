namespace FactCheck.Core.Reading;

/// <summary>The day of each attribution, in the order of the text, since "four days after" counts from one that was dated before.</summary>
internal sealed class SaidWhen(Page page, DateOnly? published)
{
    internal const int Farthest = 40;
    private DateOnly? _latest;

    /// <param name="draft">What was found.</param>
    /// <param name="around">The attribution that this one stands inside of, if any: its day is not ours.</param>
    public DateOnly? Of(Draft draft, Draft? around)
    {
        if (published is not { } day)
        {
            return null;
        }

        var found = Counted(draft) ?? Nearest(draft, around, day);
        _latest = found ?? _latest;
        return found;
    }

    /// <summary>"four days after a report revealed": counted back from what was dated last; "four days earlier", "two days later".</summary>
    private DateOnly? Counted(Draft draft)
    {
        for (var i = draft.First - 1; _latest is { } anchor && i > draft.Cue.Sentence.First && i > draft.First - 8; i--)
        {
            if (Dates.Days(page, i - 1) is { } days && !draft.Says(i))
            {
                return page.Lower(i) switch
                {
                    "after" or "earlier" => Dates.Back(anchor, days),
                    "before" when page.Kind(i + 1) == TokenKind.Comma => Dates.Back(anchor, days),
                    "before" or "later" => Dates.Back(anchor, -days),
                    _ => null,
                };
            }
        }

        return null;
    }

    private DateOnly? Nearest(Draft draft, Draft? around, DateOnly day)
    {
        for (var distance = 0; distance < Farthest; distance++)
        {
            foreach (var i in (ReadOnlySpan<int>)[draft.Cue.Where.First - distance, draft.Cue.Where.Last + distance])
            {
                if (draft.Cue.Sentence.Contains(i) && !draft.Says(i) && (around is null || around.Says(i)) && page.QuotationOf[i] < 0 && Dates.At(page, i, day) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
