using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

internal sealed partial class SentenceReader
{
    /// <summary>What whole constructions tell stands instead of what single words would.</summary>
    private void AddFixed(Stretch sentence, List<Draft> drafts, List<Draft> mine)
    {
        foreach (var draft in Quotatives.In(page, sentence, _before))
        {
            mine.RemoveAll(other => Overlap(other.Cue.Where, draft.Cue.Where));
            if (draft.Content.Count > 0)
            {
                if (draft.Content[0].First < sentence.First)
                {
                    drafts.RemoveAll(other => other.Cue.Sentence == _before && !Reading.Cues.IsKnown(other.Cue.Lemma)); // "has drafted" of the sentence that is said
                }

                mine.Add(draft);
            }
        }

        foreach (var draft in SayNouns.In(page, sentence))
        {
            if (!mine.Exists(other => Overlap(other.Cue.Where, draft.Cue.Where) || (draft.Source.First > draft.Cue.Verb && other.Cue.Meaning.Act is not (Act.Asserts or Act.Reports) && other.Says(draft.Cue.Verb))) && !(draft.SharesSource && mine.Exists(other => other.Says(draft.Cue.Verb) || other.Says(draft.Content[0].First))))
            {
                mine.Add(draft);
            }
        }

        // "withdrew his claim that …": whoever withdraws or denies is the one who speaks
        mine.RemoveAll(draft => draft.Source.First == draft.Source.Last && page.Lower(draft.Source.First) is "his" or "her" or "its" or "their" && mine.Exists(other => other != draft && other.Cue.Meaning.Act is Act.Denies or Act.Retracts or Act.Disowns or Act.Doubts && other.Says(draft.Cue.Verb)));
    }

    /// <summary>What was learnt does not look inside what is said; there the rules find who says something again.</summary>
    private void AddNested(Stretch sentence, List<Draft> mine)
    {
        foreach (var cue in CueFinder.Find(page, sentence))
        {
            var toSay = cue.Lemma is "say" or "tell" && page.Lower(cue.Verb - 1) is "to" && GetsInTouch(cue);
            if (!toSay && (cue.Score < LeastNested || !(cue.Context is CueContext.That or CueContext.Quote || cue.Meaning.Frame == CueFrame.Person || cue.Lemma is "say" or "deny" or "admit" or "accuse" or "blame" or "doubt" or "concede" or "acknowledge" or "confirm" || (page.TagAt(cue.Where.Last + 1) is Tag.Pronoun && page.Lower(cue.Where.Last + 2) is "that")) || !Reading.Cues.IsKnown(cue.Lemma))
                || mine.Exists(other => Overlap(other.Cue.Where, cue.Where) || other.Source.Contains(cue.Verb)) || !mine.Exists(other => other.Says(cue.Verb)))
            {
                continue;
            }

            var draft = new Draft(cue);
            SourceFinder.Fill(page, draft, mine);
            ContentFinder.Fill(page, draft, mine);
            if (draft.Content.Count > 0 && !draft.Source.IsEmpty && (!draft.SharesSource || toSay))
            {
                mine.Add(draft);
            }
        }
    }

    /// <summary>"had rung him to say", "wrote to tell her".</summary>
    private bool GetsInTouch(FoundCue cue)
    {
        for (var i = cue.Verb - 2; i > cue.Sentence.First && i > cue.Verb - 12; i--)
        {
            if (page.Lower(i) is "rang" or "rung" or "ring" or "phoned" or "telephoned" or "called" or "wrote" or "written" or "emailed" or "texted" or "messaged" or "radioed" or "cabled" or "contacted" or "calling" or "writing")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlap(Stretch one, Stretch other) => one.First <= other.Last && other.First <= one.Last;
}
