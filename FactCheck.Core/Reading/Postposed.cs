namespace FactCheck.Core.Reading;

/// <summary>
/// "The plan has failed, the minister said on Monday, citing a report." and "The plan has failed, says Ann Lee.": no clause follows the verb, so what is
/// said stands before it, whatever counting would choose.
/// </summary>
internal static class Postposed
{
    internal const int LongestSource = 30;
    internal const double LeastScore = 0.6;

    public static void Mend(Page page, Stretch sentence, List<FoundCue> byRule, List<Draft> mine)
    {
        foreach (var cue in Speaking(page, sentence, byRule))
        {
            if (!cue.IsSpeech && cue.Lemma is not ("find" or "believe" or "estimate" or "rule" or "allow" or "judge" or "reckon" or "venture" or "grumble" or "calculate" or "figure") || cue.Form is not (VerbForm.Past or VerbForm.Third) || page.TagAt(cue.Verb) is not Tag.Verb || page.QuotationOf[cue.Verb] >= 0)
            {
                continue;
            }

            if (Before(page, sentence, cue) is not { } found || EndsInName(page, found.Content) || page.Lower(found.Source.First - 1) == "as")
            {
                continue;
            }

            var draft = mine.Find(other => other.Cue.Where.Contains(cue.Verb) || cue.Where.Contains(other.Cue.Verb));
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
            foreach (var other in mine.Where(other => other != draft))
            {
                Trim(other, found.Content, draft.First);
            }

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
            if (page.TagAt(i) == Tag.Verb && Verbs.Find(page.Lower(i)) is { Form: VerbForm.Past or VerbForm.Third } && page.QuotationOf[i] < 0)
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

            if (comma < 0 || source.IsEmpty || !EndsAfter(page, sentence, PastTold(page, sentence, cue)))
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

    private static int PastTold(Page page, Stretch sentence, FoundCue cue)
    {
        var next = Math.Max(cue.Verb, cue.Where.Last) + 1;
        return cue.Lemma == "tell" && NounPhrase.StartingAt(page, sentence, next) is { IsEmpty: false } told ? told.Last + 1 : next;
    }

    private static int Commas(Page page, Stretch within) => Enumerable.Range(within.First, within.Last - within.First + 1).Count(i => page.Kind(i) == TokenKind.Comma);

    /// <summary>The comma before a subject without a verb of its own, with appositions: ", the director, Dr. Ann Lee," ; −1 if there is none.</summary>
    private static int Subject(Page page, Stretch sentence, int end)
    {
        var comma = -1;
        var i = end - 1;
        for (; i > sentence.First + 2 && end - i < LongestSource; i--)
        {
            if (page.Kind(i) == TokenKind.Comma)
            {
                if (i < end - 1)
                {
                    comma = i;
                    if (!(page.TagAt(i + 1) is Tag.Name && page.TagAt(i - 1) is Tag.Noun && StartsAt(page, sentence, i) is var start && start > sentence.First + 2 && page.Kind(start - 1) == TokenKind.Comma)
                        && !(page.TagAt(i + 1) is Tag.Determiner or Tag.Noun && page.TagAt(i - 1) is Tag.Name && page.Kind(end - 1) == TokenKind.Comma && StartsAt(page, sentence, i) is var head && head > sentence.First + 2 && page.Kind(head - 1) == TokenKind.Comma))
                    {
                        return comma;
                    }
                }
            }
            else if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Coordinator && !Inside(page, i, end) || page.Kind(i) is TokenKind.Semicolon or TokenKind.Quote or TokenKind.Dash || (page.Kind(i) == TokenKind.Colon))
            {
                return comma;
            }
        }

        return comma;
    }

    /// <summary>"who leads the fund": a verb in a clause about the speaker.</summary>
    private static bool Inside(Page page, int verb, int end)
    {
        for (var i = verb; i > verb - 4 && i > 0; i--)
        {
            if (page.Lower(i) is "who" or "which" or "whose")
            {
                return page.Kind(end - 1) == TokenKind.Comma || page.Kind(i - 1) != TokenKind.Comma;
            }
        }

        return page.TagAt(verb) is Tag.Coordinator && page.TagAt(verb - 1) is Tag.Name or Tag.Noun && page.TagAt(verb + 1) is Tag.Name or Tag.Noun or Tag.Determiner;
    }

    private static int StartsAt(Page page, Stretch sentence, int comma)
    {
        var i = comma - 1;
        while (i > sentence.First && page.TagAt(i) is Tag.Noun or Tag.Name or Tag.Possessive or Tag.Determiner or Tag.Preposition or Tag.Number || page.IsAbbreviationDot(i))
        {
            i--;
        }

        return i + 1;
    }

    /// <summary>What follows is no clause: the end, a day, a place, "in a statement", "citing …", "as divers prepared to go down".</summary>
    internal static bool EndsAfter(Page page, Stretch sentence, int i)
    {
        for (var k = i; k <= sentence.Last; k++)
        {
            if (page.Kind(k) is TokenKind.Stop && !page.IsAbbreviationDot(k) || page.Kind(k) is TokenKind.Semicolon)
            {
                return true;
            }

            if (page.Kind(k) is TokenKind.Comma)
            {
                return page.TagAt(k + 1) is Tag.Participle || page.Lower(k + 1) is "as" or "but" or "and" or "though" or "although" or "while" or "when" or "according" or "who" or "that" or "which" or "in" or "on" or "after" or "before";
            }

            var word = page.Lower(k);
            if (word is "as" or "after" or "before" or "when" or "while" or "during" or "citing" or "quoting" or "without" or "ahead" || page.TagAt(k) is Tag.Participle)
            {
                return true;
            }

            if (word is "that" && page.IsIn(k - 1, WordClass.Document | WordClass.Report))
            {
                return true;
            }

            if (page.TagAt(k) is Tag.Verb or Tag.Auxiliary or Tag.Subordinator || page.Kind(k) is TokenKind.Quote or TokenKind.Colon || (k == i && page.TagAt(k) is not (Tag.Preposition or Tag.Adverb or Tag.To) && !page.IsIn(k, WordClass.Weekday | WordClass.When) && word is not ("this" or "last" or "early" or "late")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A verb, or "to" of a headline, that does not stand in a clause about its subject ("Ann Lee, who runs the shop,").</summary>
    private static bool HasMainVerb(Page page, Stretch within)
    {
        var about = false;
        for (var i = within.First; i <= within.Last; i++)
        {
            about = page.Kind(i) == TokenKind.Comma ? page.Lower(i + 1) is "who" or "which" or "whose" : about;
            if (!about && page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.To)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Page page, Stretch within)
    {
        for (var i = within.First; i <= within.Last; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }
}
