namespace FactCheck.Core.Reading;

internal sealed partial class Chains
{
    /// <summary>A basis belongs to whoever speaks in its sentence, or, if a sentence of its own states it ("It cited a circular"), to what that source said last.</summary>
    private void Attach(Bases.Stated stated, int first, int next)
    {
        var draft = stated.Subject.IsEmpty ? SpeakerBeside(stated.Verb, first, next) : SaidBefore(stated, next);
        if (draft is null)
        {
            return;
        }

        _bases.TryAdd(draft, []);
        _bases[draft].AddRange(stated.On.Where(basis => !_bases[draft].Exists(known => known.Names.SequenceEqual(basis.Names))));
    }

    private Draft? SpeakerBeside(int at, int first, int next)
    {
        Draft? found = null;
        for (var k = first; k < next; k++)
        {
            var draft = drafts[k];
            if (draft.Cue.Verb == at || RestsOnly(draft) || (_around.TryGetValue(draft, out var around) && !around.Says(at)))
            {
                continue;
            }

            if (found is null || (draft.Cue.Verb < at && !draft.Says(at)))
            {
                found = draft;
            }
        }

        return found;
    }

    private Draft? SaidBefore(Bases.Stated stated, int next)
    {
        var subject = stated.Subject;
        for (var k = next - 1; k >= 0 && drafts[k].Cue.Sentence.Contains(stated.Verb); k--)
        {
            if (drafts[k].Source.Contains(subject.Last) && (drafts[k].Cue.Verb < stated.Verb || !drafts[k].Says(stated.Verb)) && !drafts[k].Cue.Where.Contains(stated.Verb))
            {
                return drafts[k]; // "according to Marca, which spoke to two players"
            }
        }

        Everybody.At = subject.First;
        var owner = page.Lower(subject.First) is "its" or "his" or "her" or "their" ? Everybody.Resolve(Mention.Pronoun(page.Lower(subject.First))) : Everybody.Resolve(Mention.Of(page, subject));
        for (var k = next - 1; k >= Math.Max(0, next - 40); k--)
        {
            if (!drafts[k].Cue.Where.Contains(stated.Verb) && !RestsOnly(drafts[k]) && !drafts[k].Says(stated.Verb) && drafts[k].Cue.Verb < stated.Verb && _who.GetValueOrDefault(drafts[k]) == owner && !(drafts[k].Cue.Sentence.Contains(stated.Verb) && drafts[k].Cue.Lemma is "cite"))
            {
                return drafts[k];
            }
        }

        Draft? last = null;
        for (var k = next - 1; k >= Math.Max(0, next - 40) && last is null; k--)
        {
            last = drafts[k].Cue.Sentence.Last < subject.First && !_around.ContainsKey(drafts[k]) ? drafts[k] : null;
        }

        return last is not null && (page.IsIn(subject.Last, WordClass.Report | WordClass.Document | WordClass.Outlet) || page.Lower(subject.First) is "it" or "its" or "his" or "her" or "their" or "that" or "this" or "he" or "she" or "they") ? last : null;
    }
}
