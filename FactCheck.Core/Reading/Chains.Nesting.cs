namespace FactCheck.Core.Reading;

internal sealed partial class Chains
{
    private void FindNesting()
    {
        foreach (var draft in drafts)
        {
            if (page.QuotationOf[draft.Cue.Verb] < 0 && !RestsOnly(draft))
            {
                _ending.TryAdd(draft.Cue.Sentence.Last, draft);
            }
        }

        foreach (var draft in drafts.Where(draft => !RestsOnly(draft)).OrderByDescending(d => d.Content.Sum(c => c.Last - c.First + 1)).ThenBy(d => d.First))
        {
            Nest(draft);
            foreach (var part in draft.Content)
            {
                Array.Fill(_owner, draft, part.First, part.Last - part.First + 1);
            }
        }

        foreach (var draft in drafts.Where(RestsOnly))
        {
            Nest(draft);
        }
    }

    private void Nest(Draft draft)
    {
        if ((_owner[draft.Cue.Verb] ?? SpeakerBefore(draft)) is { } around && !Continues(draft, around))
        {
            _around[draft] = around;
            InnerSource(draft, around);
        }
    }

    /// <summary>“She said the gate was shut.” In a quotation of its own, after a sentence of whoever speaks there.</summary>
    private Draft? SpeakerBefore(Draft draft)
    {
        var quotation = page.QuotationOf[draft.Cue.Verb];
        if (quotation < 0 || page.ParagraphOpens.Contains(page.QuotationList[quotation].First))
        {
            return null;
        }

        var before = page.QuotationList[quotation].First - 1;
        return _ending.GetValueOrDefault(before);
    }

    /// <summary>"was confirmed by Ann Lee, who told the Post …": told by the speaker, not inside of what is confirmed.</summary>
    private bool Continues(Draft draft, Draft around) => draft.Source.First == draft.Source.Last && page.Lower(draft.Source.First) is "who" or "which"
        && !around.Source.IsEmpty && around.Source.Last < draft.Source.First && draft.Source.First - around.Source.Last <= 2;

    /// <summary>"…, citing two officials" states what the words before rest on; nobody stands inside of it.</summary>
    private bool RestsOnly(Draft draft) => draft.Cue.Lemma is "cite" or "quote" && draft.Cue.Form == VerbForm.Ing && page.Lower(draft.Cue.Where.Last) is not "as";

    /// <summary>Who speaks inside what is said is named there: the subject of the first verb, if what was found stands outside.</summary>
    private void InnerSource(Draft draft, Draft around)
    {
        if (draft.Source.IsEmpty || around.Says(draft.Source.First) || draft.Cue.IsAccordingTo)
        {
            return;
        }

        var part = around.Content.Find(c => c.Contains(draft.Cue.Verb));
        for (var i = part.First + 1; i <= draft.Cue.Where.First; i++)
        {
            var finite = page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.TagAt(i - 1) is not (Tag.Auxiliary or Tag.To or Tag.Adverb or Tag.Verb or Tag.Subordinator) && page.Lower(i - 1) is not ("who" or "which");
            if (finite && NounPhrase.EndingAt(page, new Stretch(part.First, part.Last), page.Kind(i - 1) == TokenKind.Comma && i - 2 > part.First && page.TagAt(i - 2) == Tag.Name ? i - 2 : i - 1) is { IsEmpty: false } subject)
            {
                draft.Source = subject;
                draft.SharesSource = i < draft.Cue.Where.First;
                return;
            }
        }
    }
}
