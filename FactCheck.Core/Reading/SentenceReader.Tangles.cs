using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

internal sealed partial class SentenceReader
{
    /// <summary>Of two that stand inside each other's words, "according to" stands around; else the one that comes first does.</summary>
    private void Untangle(List<Draft> mine)
    {
        if (mine.Count > MostCues)
        {
            return;
        }

        foreach (var outer in mine)
        {
            foreach (var inner in mine)
            {
                if (inner == outer || !outer.Says(inner.Cue.Verb))
                {
                    continue;
                }

                if (outer.Cue.IsAccordingTo)
                {
                    Around(outer, inner);
                }
                else if (inner.Says(outer.Cue.Verb) && !inner.Cue.IsAccordingTo && outer.Cue.Verb < inner.Cue.Verb && page.QuotationOf[outer.Cue.Verb] < 0)
                {
                    if (inner.Content.Count > 0 && inner.Content[^1].Last < inner.First && outer.Content.TrueForAll(part => part.First >= inner.Source.First))
                    {
                        outer.Content.RemoveAll(part => part.Contains(inner.Cue.Verb)); // "told MPs, | the radio reported"
                        break;
                    }

                    inner.Content.Clear();
                    ContentFinder.AfterCue(page, inner);
                }
            }
        }
    }

    private static void Around(Draft according, Draft inner)
    {
        for (var p = 0; p < inner.Content.Count; p++)
        {
            var part = inner.Content[p];
            if (part.Contains(according.Cue.Verb) && part.First < according.Cue.Where.First - 2)
            {
                inner.Content[p] = part with { Last = according.Cue.Where.First - 2 };
            }

            if (inner.Content[p].Last < according.Content[0].First && inner.Cue.Sentence.Contains(inner.Content[p].First) && inner.Cue.Where.Last < according.Cue.Where.First)
            {
                according.Content[0] = according.Content[0] with { First = inner.Content[p].First }; // "it sank, the master said, according to the agency"
            }
        }
    }

    /// <summary>"who asked not to be named" is no saying; "denied having said so" is one, not two.</summary>
    private void DropConditions(List<Draft> mine)
    {
        mine.RemoveAll(draft => draft.Cue.Lemma is "ask" or "decline" or "refuse" or "request" or "prefer" or "want" or "insist" && draft.Content.Count > 0 && IsCondition(draft.Content[0].First));
        foreach (var denial in mine.Where(draft => draft.Cue.Meaning.Act == Act.Denies).ToList())
        {
            var saying = mine.Find(other => other != denial && other.Cue.Where.First > denial.Cue.Verb && other.Cue.Where.First - denial.Cue.Where.Last <= 3 && page.Lower(other.Cue.Where.First) is "having" or "saying" or "ever" or "telling" or "claiming" or "making");
            if (saying is not null && mine.Remove(saying))
            {
                denial.Content.Clear();
                denial.Content.Add(new Stretch(denial.Cue.Where.Last + 1, saying.Content[^1].Last));
            }
        }
    }

    private bool IsCondition(int first)
    {
        for (var i = first; i < first + 5; i++)
        {
            if (page.Lower(i) is "named" or "identified" or "anonymity" or "anonymous" or "quoted" && page.Lower(i - 1) is "be" or "on" or "for" or "remain" or "by")
            {
                return true;
            }
        }

        return false;
    }
}
