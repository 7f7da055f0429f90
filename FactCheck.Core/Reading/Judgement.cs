using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>What the source does with what is said, and how certain it is of it: the cue's meaning, turned by "not" and softened by hedges.</summary>
internal static class Judgement
{
    internal const int HedgesLookedAt = 14;

    public static (Act Act, Certainty Certainty) Of(Page page, Draft draft)
    {
        var (act, certainty) = (draft.Cue.Meaning.Act, draft.Cue.Meaning.Certainty);
        if (act == Act.DeclinesToComment && !IsSilence(page, draft))
        {
            return (Act.Denies, Certainty.CertainlyNot); // "refused to leave"
        }

        if (draft.Cue.Negated)
        {
            return act switch
            {
                Act.Denies or Act.Doubts => (Act.Asserts, Certainty.Uncommitted),
                Act.Asserts or Act.Confirms or Act.Admits when draft.Cue.IsSpeech => (Act.DeclinesToComment, Certainty.Uncommitted),
                _ => (act, Certainty.Uncommitted),
            };
        }

        return act is Act.Asserts or Act.Confirms or Act.Admits or Act.Reports ? (act, Softer(certainty, Hedged(page, draft))) : (act, certainty);
    }

    private static bool IsSilence(Page page, Draft draft)
    {
        if (draft.Cue.Where.Last > draft.Cue.Verb || draft.Content.Count == 0 || page.Lower(draft.Cue.Verb) is not ("declined" or "refused" or "declines" or "refuses" or "declining" or "refusing" or "decline" or "refuse"))
        {
            return true;
        }

        for (var i = draft.Content[0].First; i <= draft.Content[0].Last && i < draft.Content[0].First + 4; i++)
        {
            if (Verbs.Find(page.Lower(i)) is { } verb && (Cues.IsSpeech(verb.Lemma) || verb.Lemma is "comment" or "discuss" or "answer" or "address" or "elaborate" or "identify" or "name" or "provide" or "speculate" or "speak" or "talk"))
            {
                return true;
            }
        }

        return false;
    }

    private static Certainty Softer(Certainty one, Certainty other) => (Certainty)Math.Max((int)one, (int)other);

    private static Certainty Hedged(Page page, Draft draft)
    {
        if (draft.Content.Count == 0)
        {
            return Certainty.Certain;
        }

        var (first, last) = draft.Content[0];
        for (var i = first; i <= last && i < first + HedgesLookedAt; i++)
        {
            if (page.Tokens[i].Kind == TokenKind.Word && page.IsIn(i, WordClass.Possible | WordClass.Probable) && !page.Tokens[i].Capital)
            {
                return page.IsIn(i, WordClass.Possible) ? Certainty.Possible : Certainty.Probable;
            }
        }

        return Certainty.Certain;
    }
}
