using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Core.Reading;

/// <summary>Reads one sentence after another: cues, then source and content of each by rule, then what was learnt chooses where they begin and end.</summary>
internal sealed class SentenceReader(Page page, ReadingModels? models)
{
    /// <summary>No sentence of a newspaper has more; where one does, the rules alone keep the time in bounds.</summary>
    internal const int MostCues = 12;

    private readonly CueFeatures _cueFeatures = new(page, page.Codes);
    private readonly PartFeatures _partFeatures = new(page, page.Codes);
    private readonly LabelChain _cueChain = new(CueModel.Labels);
    private readonly LabelChain _partChain = new(PartModel.Labels);
    private int[] _labels = [];
    private Stretch _before = Stretch.None;

    internal const double LeastNested = 0.7;

    public void Read(Stretch sentence, List<Draft> drafts)
    {
        var mine = ByRule(page, Cues(sentence));
        if (models is not null && mine.Count <= MostCues)
        {
            mine.ForEach(draft => RefineOrKeep(draft, mine));
        }

        Postposed.Mend(page, sentence, CueFinder.Find(page, sentence), mine);
        mine.ForEach(MendSource);
        mine.ForEach(MendStart);
        mine.ForEach(MendEnd);
        mine.RemoveAll(draft => draft.Content.Count == 0 || (models is not null && draft.Source.IsEmpty && draft.Cue.Score < ReadingModels.LeastWithoutSource));
        if (mine.Count > 1)
        {
            foreach (var dateline in mine.Where(draft => draft.Cue.Lemma == ":" && page.OpeningAt(draft.Cue.Where.Last + 1) is null).ToList())
            {
                foreach (var other in mine.Where(other => other != dateline && other.Content.Count > 0 && other.Content[0].First <= dateline.Source.First && other.Content[0].Last > dateline.Cue.Verb))
                {
                    other.Content[0] = other.Content[0] with { First = dateline.Cue.Verb + 1 };
                    mine = [.. mine.Where(draft => draft != dateline)];
                    break;
                }
            }

            mine.RemoveAll(draft => draft.Cue.Lemma == ":" && page.OpeningAt(draft.Cue.Where.Last + 1) is null && draft.Content.Exists(part => mine.Exists(other => other != draft && part.Contains(other.Cue.Verb) && !other.Source.IsEmpty && part.Contains(other.Source.First)))); // "NEW DELHI: …, the agency reported"
        }

        AddFixed(sentence, drafts, mine);
        AddNested(sentence, mine);
        mine.ForEach(draft => draft.Content.RemoveAll(part => part.IsEmpty));
        mine.RemoveAll(draft => draft.Content.Count == 0);
        mine.Sort((one, other) => one.Cue.Where.First.CompareTo(other.Cue.Where.First));
        drafts.AddRange(mine);
        _before = sentence;
    }

    /// <summary>"The chemist on Wednesday withdrew", "Rovers last night denied": the day is no part of who says it.</summary>
    private void MendSource(Draft draft)
    {
        while (draft.Source.First < draft.Source.Last && page.Kind(draft.Source.First) is TokenKind.Other)
        {
            draft.Source = draft.Source with { First = draft.Source.First + 1 }; // a picture, a bullet
        }

        if (draft.Source.IsEmpty || draft.Source.First > draft.Cue.Where.First)
        {
            return;
        }

        var last = draft.Source.Last;
        while (last > draft.Cue.Sentence.First && (page.IsIn(last, WordClass.Weekday | WordClass.When) || (page.Lower(last) is "night" or "week" or "month" or "year" && page.Lower(last - 1) is "last" or "this") || (page.Lower(last) is "last" or "on" or "late" or "early" or "this" && last < draft.Cue.Where.First - 1)))
        {
            last--;
        }

        if (last < draft.Source.First && NounPhrase.EndingAt(page, draft.Cue.Sentence, last) is { IsEmpty: false } subject)
        {
            draft.Source = subject;
        }
        else if (last >= draft.Source.First)
        {
            draft.Source = draft.Source with { Last = last };
        }
    }

    /// <summary>What is said ends neither before its verb nor outside the quotation it stands in.</summary>
    private void MendEnd(Draft draft)
    {
        if (draft.Content.Count == 0)
        {
            return;
        }

        var (first, last) = draft.Content[^1];
        var around = page.QuotationOf[draft.Cue.Verb];
        if (around >= 0 && first > page.QuotationList[around].First && last > page.QuotationList[around].Last)
        {
            draft.Content[^1] = new Stretch(first, page.QuotationList[around].Last - 1);
            return;
        }

        if (first <= draft.Cue.Where.Last || around >= 0 || !(draft.Cue.IsSpeech || draft.Cue.Meaning.Frame == CueFrame.Person) || page.QuotationOf[last] >= 0 || last >= draft.Cue.Sentence.Last - 1)
        {
            return;
        }

        var goesOn = page.Kind(last + 1) == TokenKind.Comma && page.Lower(last + 2) is "and" or "or" && page.TagAt(last + 3) is Tag.Auxiliary;
        if (goesOn || (page.Kind(last + 1) == TokenKind.Comma && !HasVerb(first, last) && HasFinite(last + 2, draft.Cue.Sentence.Last)))
        {
            var end = ClauseEnd.LastWord(page, first, draft.Cue.Sentence.Last);
            if (page.QuotationOf[draft.Cue.Sentence.Last] < 0)
            {
                draft.Content[^1] = new Stretch(first, end);
            }
        }
    }

    private bool HasVerb(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Participle or Tag.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb with a subject before it that is not the reporter's next one: no "who" or "and" opens another clause first.</summary>
    private bool HasFinite(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (page.Lower(i) is "but" or "citing" or "adding" or "while" or "as" || page.Kind(i) is TokenKind.Semicolon or TokenKind.Quote)
            {
                return false;
            }

            if (page.Kind(i) == TokenKind.Comma && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"said late on Monday the talks …": the day is not said; "told the Post his neighbour had …": the clause begins after whom it is told to.</summary>
    private void MendStart(Draft draft)
    {
        if (draft.Content.Count == 0 || draft.Content[0].First <= draft.Cue.Where.Last)
        {
            return;
        }

        var (first, last) = draft.Content[0];
        if (draft.Cue.Lemma == "tell" && NounPhrase.StartingAt(page, draft.Cue.Sentence, draft.Cue.Where.Last + 1) is { IsEmpty: false } told && told.Last + 1 < first)
        {
            for (var i = told.Last + 1; i < first; i++)
            {
                if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.TagAt(told.Last + 1) is Tag.Determiner or Tag.Name or Tag.Pronoun or Tag.Noun)
                {
                    draft.Content[0] = new Stretch(told.Last + 1, last);
                    return;
                }
            }
        }

        for (var i = first; i < last && i < first + 9 && page.Lower(first) is not "that" && page.TagAt(i) is not (Tag.Verb or Tag.Auxiliary or Tag.Pronoun) && page.QuotationOf[i] < 0; i++)
        {
            if (i > first && page.Lower(i) is "that" && page.TagAt(i) == Tag.Subordinator && (page.IsIn(i - 1, WordClass.Weekday | WordClass.When) || page.Lower(i - 1) is "ago" or "night" or "morning" or "afternoon" or "evening" or "week" || page.TagAt(i - 1) == Tag.Number))
            {
                draft.Content[0] = new Stretch(i, last);
                return; // "a week ago today that …"
            }
        }

        while (first < last && (page.IsIn(first, WordClass.Weekday | WordClass.When) || (page.Lower(first) is "late" or "early" or "on" && page.IsIn(first + 1, WordClass.Weekday)) || (page.Lower(first) is "this" && page.Lower(first + 1) is "morning" or "afternoon" or "evening")
            || (page.Lower(first) is "morning" or "afternoon" or "evening" or "night" && page.IsIn(first - 1, WordClass.Weekday) || page.Lower(first) is "morning" or "afternoon" or "evening" && page.Lower(first - 1) is "this")))
        {
            first++;
        }

        if (first > draft.Content[0].First && page.TagAt(first) is not (Tag.Verb or Tag.Auxiliary))
        {
            draft.Content[0] = new Stretch(first, last);
        }
    }

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
            if (!mine.Exists(other => Overlap(other.Cue.Where, draft.Cue.Where)) && !(draft.SharesSource && mine.Exists(other => other.Says(draft.Cue.Verb) || other.Says(draft.Content[0].First))))
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
            if (!toSay && (cue.Score < LeastNested || !(cue.Context is CueContext.That or CueContext.Quote || cue.Meaning.Frame == CueFrame.Person || cue.Lemma is "say" or "deny" or "admit") || !Reading.Cues.IsKnown(cue.Lemma))
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

    private List<FoundCue> Cues(Stretch sentence)
    {
        var byRule = CueFinder.Find(page, sentence);
        var found = byRule;
        if (models is not null)
        {
            models.Cue.Score(_cueFeatures, sentence, _cueChain);
            found = [.. CueModel.Cues(_cueChain, sentence, ReadingModels.LeastCue).Select(cue => Cut(CueFinder.At(page, sentence, cue.Where, cue.Probability)))];
            found.RemoveAll(cue => cue.Score < ReadingModels.LeastAttitude && !Reading.Cues.IsKnown(cue.Lemma) && !cue.IsAccordingTo && cue.Lemma != ":");
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
    private FoundCue Cut(FoundCue cue) => Reading.Cues.IsKnown(cue.Lemma) && cue.Where.Last > cue.Verb && page.TagAt(cue.Verb + 1) == Tag.Participle && Verbs.Find(page.Lower(cue.Verb + 1)) is { Form: VerbForm.Ing }
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
    private static bool Matters(FoundCue cue) => cue.IsAccordingTo || cue.Lemma == ":"
        || (cue.Lemma == "decline" && cue.Score >= 0.8) || cue.Meaning.Act is Act.Denies or Act.Doubts or Act.Admits or Act.Retracts or Act.Disowns or Act.Confirms;

    public static List<Draft> ByRule(Page page, IReadOnlyList<FoundCue> cues)
    {
        var mine = new List<Draft>();
        foreach (var cue in cues)
        {
            var draft = new Draft(cue);
            SourceFinder.Fill(page, draft, mine);
            ContentFinder.Fill(page, draft, mine);
            mine.Add(draft);
        }

        return mine;
    }

    /// <summary>Who keeps silent about what, "a report saying …", a name and a colon, and who is accused of what are too rare in what the weights were learnt from: what the rules found stands.</summary>
    private void RefineOrKeep(Draft draft, List<Draft> mine)
    {
        var (source, content) = (draft.Source, draft.Content.ToList());
        Refine(draft, mine);
        if (source.IsEmpty || content.Count == 0 || !(draft.Cue.Lemma is "decline" or ":" || IsAccused(draft, source, content) || SaysInReport(draft.Cue)))
        {
            return;
        }

        draft.Source = source;
        draft.Content.Clear();
        draft.Content.AddRange(content);
    }

    /// <summary>"was accused by the union | of hiding the leak": whoever is accused is no part of what is said of them.</summary>
    private bool IsAccused(Draft draft, Stretch source, List<Stretch> byRule) =>
        draft.Rule.StartsWith("passive", StringComparison.Ordinal) && byRule is [var only] && only.First == source.Last + 1 && page.Lower(only.First) == "of";

    private void Refine(Draft draft, List<Draft> mine)
    {
        _partFeatures.Begin(draft, mine);
        models!.Parts.Score(_partFeatures, draft, _partChain);
        _labels = _labels.Length < _partChain.Length ? new int[_partChain.Length * 2] : _labels;
        _partChain.Best(_labels);
        PartChoice.Apply(page, draft, _partFeatures.Window, _labels.AsSpan(0, _partChain.Length));
    }
}
