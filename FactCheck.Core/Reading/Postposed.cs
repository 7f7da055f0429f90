namespace FactCheck.Core.Reading;

/// <summary>
/// "The plan has failed, the minister said on Monday, citing a report." and "The plan has failed, says Ann Lee.": no clause follows the verb, so what is
/// said stands before it, whatever counting would choose.
/// </summary>
internal static partial class Postposed
{
    internal const int LongestSource = 30;
    internal const double LeastScore = 0.6;

    public static void Mend(Page page, Stretch sentence, List<FoundCue> byRule, List<Draft> mine)
    {
        foreach (var cue in Speaking(page, sentence, byRule))
        {
            if (!cue.IsSpeech && cue.Lemma is not ("find" or "believe" or "estimate" or "allow" or "judge" or "reckon" or "venture" or "grumble" or "calculate" or "figure") || (cue.Form is not (VerbForm.Past or VerbForm.Third) && !Verbs.IsPastToo(page.Lower(cue.Verb))) || page.TagAt(cue.Verb) is not Tag.Verb || page.Lower(cue.Verb - 1) is "been" or "be" or "being" || page.QuotationOf[cue.Verb] >= 0)
            {
                continue;
            }

            if (Before(page, sentence, cue) is not { } found || EndsInName(page, found.Content) || page.Lower(found.Source.First - 1) == "as")
            {
                continue;
            }

            var draft = mine.Find(other => other.Cue.Where.Contains(cue.Verb) || cue.Where.Contains(other.Cue.Verb));
            var speaker = Math.Min(found.Source.First, cue.Verb);
            foreach (var other in mine.Where(other => other != draft))
            {
                Trim(other, found.Content, speaker);
            }

            if (draft is null)
            {
                draft = new Draft(cue) { Rule = "a speaker after what is said" };
                mine.Add(draft);
            }
            else if (draft.Content.Count > 0 && draft.Content[0].First <= found.Content.First + 3 && draft.Content[0].Last >= found.Content.Last - 1 && draft.Source.Contains(found.Source.Last) && !TakesParticiple(page, draft))
            {
                continue;
            }

            draft.Source = found.Source;
            draft.SourceFollows = found.Source.First > cue.Verb;
            draft.SharesSource = false;
            var goesOn = draft.Content.Where(part => part.First > draft.Last + 1 && page.Kind(part.First - 1) == TokenKind.Comma && page.TagAt(part.First) is not Tag.Participle && HasVerb(page, part)).ToList();
            draft.Content.Clear();
            draft.Content.Add(found.Content);
            var after = Math.Max(draft.Last, draft.Cue.Where.Last) + 1;
            if (goesOn.Count == 0 && page.Kind(after) == TokenKind.Comma && page.Lower(after + 1) is "that" && ClauseEnd.Of(page, cue, after + 1, clausal: true) is var end && end > after + 1)
            {
                goesOn.Add(new Stretch(after + 1, end)); // "It was not impossible, he allowed, that …"
            }

            draft.Content.AddRange(goesOn);
        }
    }

    /// <summary>“…,” Ann Lee, | the head of the fund, said: what stands before the comma is the speaker, not the end of what is said.</summary>
    private static bool EndsInName(Page page, Stretch said)
    {
        for (var i = said.Last; i > said.First; i--)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Participle)
            {
                return false;
            }

            if (page.ClosingAt(i) is not null)
            {
                return i < said.Last;
            }
        }

        return false;
    }

    /// <summary>The cues, and the verbs that are cues only between commas ("…, the mediator allowed, that …").</summary>
    private static IEnumerable<FoundCue> Speaking(Page page, Stretch sentence, List<FoundCue> byRule)
    {
        for (var i = sentence.First + 2; i <= sentence.Last; i++)
        {
            if (page.TagAt(i) == Tag.Verb && Verbs.Find(page.Lower(i)) is { } verb && (verb.Form is VerbForm.Past or VerbForm.Third || Verbs.IsPastToo(page.Lower(i))) && page.QuotationOf[i] < 0)
            {
                yield return byRule.Find(cue => cue.Verb == i) ?? CueFinder.At(page, sentence, new Stretch(i, i), LeastScore);
            }
        }
    }

    /// <summary>"Officials believe it was moved, the paper reported": who reports is no part of what is believed.</summary>
    private static void Trim(Draft other, Stretch said, int speaker)
    {
        for (var p = 0; p < other.Content.Count; p++)
        {
            if (other.Cue.IsAccordingTo && other.Cue.Verb > speaker)
            {
                other.Content[p] = p == 0 && other.Content[p].Last < other.Cue.Verb ? other.Content[p] with { First = said.First } : other.Content[p];
            }
            else if (other.Cue.Verb < said.Last && other.Content[p].First <= said.Last && other.Content[p].Last > said.Last)
            {
                other.Content[p] = other.Content[p] with { Last = said.Last };
            }
        }
    }

    private static bool TakesParticiple(Page page, Draft draft) => draft.Content.Count > 1 && draft.Content[^1].First > draft.Last && (page.TagAt(draft.Content[^1].First) is Tag.Participle || !HasVerb(page, draft.Content[^1]));

    private static (Stretch Source, Stretch Content)? Before(Page page, Stretch sentence, FoundCue cue)
    {
        var group = cue.Verb;
        while (group > sentence.First && page.TagAt(group - 1) is Tag.Auxiliary or Tag.Adverb)
        {
            group--;
        }

        Stretch source;
        int comma;
        if (page.Kind(group - 1) == TokenKind.Comma && group == cue.Verb && page.TagAt(cue.Verb + 1) is Tag.Name or Tag.Determiner or Tag.Noun or Tag.Pronoun or Tag.Number
            && NounPhrase.StartingAt(page, sentence, cue.Verb + 1) is { IsEmpty: false } after && Subject(page, sentence, group - 1) < 0)
        {
            (source, comma) = (NounPhrase.WithWho(page, sentence, after), group - 1);
            if (!EndsAfter(page, sentence, source.Last + 1))
            {
                return null;
            }
        }
        else
        {
            comma = Subject(page, sentence, group);
            source = new Stretch(comma + 1, group - 1);
            while (!source.IsEmpty && page.Kind(source.Last) == TokenKind.Comma && page.Kind(source.First) != TokenKind.Comma && Commas(page, source) == 1)
            {
                source = source with { Last = source.Last - 1 };
            }

            if (comma < 0 || source.IsEmpty || (page.TagAt(source.First) is Tag.Participle && Verbs.Find(page.Lower(source.First)) is { } opening && Cues.IsKnown(opening.Lemma)) || !EndsAfter(page, sentence, PastTold(page, sentence, cue)))
            {
                return null;
            }
        }

        var first = sentence.First;
        while (page.TagAt(first) is Tag.Coordinator && first < comma)
        {
            first++;
        }

        var content = new Stretch(first, comma - 1);
        return comma - first >= 3 && page.QuotationOf[comma - 1] < 0 && HasMainVerb(page, content) ? (source, content) : null;
    }
}
