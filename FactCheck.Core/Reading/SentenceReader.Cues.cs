using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Core.Reading;

internal sealed partial class SentenceReader
{
    private List<FoundCue> Cues(Stretch sentence)
    {
        var byRule = CueFinder.Find(page, sentence);
        var found = byRule;
        if (models is not null)
        {
            models.Cue.Score(_cueFeatures, sentence, _cueChain);
            found = [.. CueModel.Cues(_cueChain, sentence, ReadingModels.LeastColon).Select(cue => Cut(CueFinder.At(page, sentence, cue.Where, cue.Probability)))];
            found.RemoveAll(cue => cue.Score < ReadingModels.LeastCue && !(cue.Lemma == ":" && page.OpeningAt(cue.Where.Last + 1) is not null));
            found.RemoveAll(cue => cue.Score < ReadingModels.LeastAttitude && cue.Context != CueContext.Quote && !Reading.Cues.IsKnown(cue.Lemma) && !cue.IsAccordingTo && cue.Lemma != ":");
            found.RemoveAll(cue => cue.Lemma == ":" && page.IsIn(cue.Where.First - 1, WordClass.Label));
            var learnt = found.Count;
            foreach (var cue in byRule)
            {
                if ((Matters(cue) || SaysInReport(cue)) && !found.Take(learnt).Any(other => Overlap(other.Where, cue.Where)))
                {
                    found.Add(cue);
                }
            }
        }

        foreach (var phrase in PhraseCues.In(page, sentence))
        {
            found.RemoveAll(cue => Overlap(cue.Where, phrase.Where));
            found.Add(phrase);
        }

        return [.. found.OrderBy(cue => cue.Where.First)];
    }

    /// <summary>"has admitted | spoofing orders": what is admitted begins with its verb.</summary>
    private FoundCue Cut(FoundCue cue) => page.Lower(cue.Where.Last) is "without" && cue.Where.Last > cue.Verb ? cue with { Where = cue.Where with { Last = cue.Where.Last - 1 } } : Reading.Cues.IsKnown(cue.Lemma) && cue.Where.Last > cue.Verb && page.TagAt(cue.Verb + 1) == Tag.Participle && page.Lower(cue.Verb + 1).EndsWith("ing", StringComparison.Ordinal)
        ? cue with { Where = cue.Where with { Last = cue.Verb } } : cue;

    /// <summary>"a report on Thursday saying": where a report is spoken of, what it says is never left to counting either.</summary>
    private bool SaysInReport(FoundCue cue)
    {
        if (cue.Form is not VerbForm.Ing || !Reading.Cues.IsSpeech(cue.Lemma))
        {
            return false;
        }

        var i = cue.Where.First - 1;
        while (i > cue.Sentence.First && cue.Where.First - i < 6 && (page.IsIn(i, WordClass.Weekday | WordClass.When) || page.TagAt(i) is Tag.Preposition or Tag.Number || page.Lower(i) == "last"))
        {
            i--;
        }

        return page.IsIn(i, WordClass.Report | WordClass.Document);
    }

    /// <summary>Whether the cue does more than assert. Such cues are rare in what the weights were learnt from, and a fact-checker must not miss them.</summary>
    private bool Matters(FoundCue cue) => cue.IsAccordingTo || cue.Lemma == ":"
        || (cue.Lemma == "decline" && cue.Score >= 0.8) || SaysThat(cue) || (cue.Meaning.Act == Act.Reports && page.Lower(cue.Where.Last + 1) == "by" && cue.Context == CueContext.Passive) || cue.Meaning.Act is Act.Denies or Act.Doubts or Act.Admits or Act.Retracts or Act.Disowns or Act.Confirms;

    /// <summary>"alleged that", "states that": a verb of saying with its "that" leaves no doubt.</summary>
    private static bool SaysThat(FoundCue cue) => cue.Context == CueContext.That && (cue.Meaning.Frame == CueFrame.Speech || cue.Lemma is "show" or "find") && cue.Form is VerbForm.Past or VerbForm.Third or VerbForm.Base && Reading.Cues.IsKnown(cue.Lemma);
}
