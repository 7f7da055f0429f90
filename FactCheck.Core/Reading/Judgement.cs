using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>What the source does with what is said, and how certain it is of it: the cue's meaning, turned by "not", by what is called false, and softened by hedges.</summary>
internal static class Judgement
{
    private static readonly PhraseList<string> s_falsity = new("falsity", kind => kind);

    public static (Act Act, Certainty Certainty) Of(Page page, Draft draft)
    {
        var (act, certainty) = (draft.Cue.Meaning.Act, draft.Cue.Meaning.Certainty);
        if (act == Act.DeclinesToComment && !IsSilence(page, draft))
        {
            return (Act.Denies, Certainty.CertainlyNot); // "refused to leave"
        }

        if (draft.Cue.Negated)
        {
            return Turned(draft, act, certainty);
        }

        if (act == Act.Denies && draft.Content.Count > 0 && IsOfSpeaking(page, draft.Content[0].First > draft.Cue.Where.Last ? new Stretch(draft.Cue.Where.Last + 1, draft.Content[0].Last) : draft.Content[0]))
        {
            return (Act.Disowns, Certainty.CertainlyNot);
        }

        if (act is not (Act.Asserts or Act.Confirms or Act.Admits or Act.Reports) || draft.Content.Count == 0)
        {
            return (act, certainty);
        }

        if (act == Act.Asserts && Contests(page, draft) is { } contested)
        {
            return (contested, Certainty.CertainlyNot);
        }

        act = act == Act.Asserts && Confesses(page, draft) ? Act.Admits : act;
        return (act, Combined(certainty, Hedges.In(page, draft.Content[0]) ?? Lead(page, draft)));
    }

    private static (Act, Certainty) Turned(Draft draft, Act act, Certainty certainty) => act switch
    {
        Act.Denies => (Act.Asserts, Certainty.Uncommitted),
        Act.Doubts => (Act.Asserts, Certainty.Certain),
        Act.Asserts when certainty == Certainty.Probable => (Act.Asserts, Certainty.ProbablyNot),
        Act.Asserts or Act.Confirms or Act.Admits when draft.Cue.IsSpeech => (Act.DeclinesToComment, Certainty.Uncommitted),
        _ => (act, Certainty.Uncommitted),
    };

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

    /// <summary>"denied ever having said so", "denied making the remark": the words are not the speaker's.</summary>
    private static bool IsOfSpeaking(Page page, Stretch denied)
    {
        for (var i = denied.First; i <= denied.Last && i < denied.First + 5; i++)
        {
            if (page.Lower(i) is "ever" or "having" or "that" or "he" or "she" or "it" or "they" or "had" or "has" or "have")
            {
                continue;
            }

            var speaks = Verbs.Find(page.Lower(i)) is { Form: VerbForm.Ing or VerbForm.Past } verb && (verb.Lemma is "say" or "tell" or "call" or "claim" or "suggest" or "write" or "promise" or "threaten" or "utter" || verb.Lemma is "make" && NamesWords(page, i, denied.Last));
            return speaks && !(page.Lower(i) is "told" or "telling" && page.Lower(i - 1) is "was" or "were" or "been");
        }

        return false;
    }

    private static bool NamesWords(Page page, int from, int last)
    {
        for (var i = from + 1; i <= last && i < from + 6; i++)
        {
            if (page.Lower(i) is "remark" or "remarks" or "comment" or "comments" or "statement" or "claim" or "promise" or "threat" or "joke")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"it was untrue that", "the report is baseless", "insisted it had not", "he was misquoted".</summary>
    private static Act? Contests(Page page, Draft draft)
    {
        var said = draft.Content[0];
        for (var i = said.First; i <= said.Last && i < said.First + 40; i++)
        {
            if (s_falsity.At(page, i, said.Last) is not { } found)
            {
                continue;
            }

            if (found.Meaning is "misquoted")
            {
                var own = page.QuotationOf[i] >= 0 || page.IsIn(i, WordClass.Negation) ? FirstPerson(page, said, i) : true;
                if (own)
                {
                    return Act.Disowns;
                }

                continue;
            }

            if (IsPredicate(page, said, i, found.Last) || draft.Cue.Lemma is "describe" or "call" or "brand" or "label" or "denounce" or "dismiss" or "characterize" or "characterise")
            {
                return Act.Denies;
            }
        }

        return draft.Cue.Lemma is "insist" or "maintain" or "protest" or "swear" && IsNegated(page, said) ? Act.Denies : null;
    }

    private static bool FirstPerson(Page page, Stretch said, int before)
    {
        for (var i = said.First; i < before; i++)
        {
            if (page.Lower(i) is "i" or "we" or "he" or "she" or "they" or "it")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is said is that a claim is false, not that the false claim of others did harm.</summary>
    private static bool IsPredicate(Page page, Stretch said, int first, int last)
    {
        var be = first - 1;
        while (be > said.First && (page.TagAt(be) is Tag.Adverb or Tag.Determiner or Tag.Noun || page.Kind(be) is TokenKind.Quote) && page.Lower(be) is not ("is" or "are" or "was" or "were" or "'s" or "’s") && first - be < 4)
        {
            be--;
        }

        if (!(page.Lower(be) is "is" or "are" or "was" or "were" or "'s" or "’s" or "be" or "been" || page.Lower(first) is "no" or "never" or "did"))
        {
            return false;
        }

        var subject = be - 1;
        var after = page.Lower(last + 1);
        return page.Lower(subject) is "it" or "this" or "that" or "all" or "there" or "everything" or "these" or "they" || page.Lower(said.First) is "that" && be - said.First > 3 || page.Lower(said.First + 1) is "that" && page.Tokens[said.First].Kind == TokenKind.Quote && be - said.First > 3
            || IsClaim(page, said, be) || after is "that";
    }

    private static bool IsClaim(Page page, Stretch said, int before)
    {
        for (var i = said.First; i < before; i++)
        {
            if (SayNouns.Is(page.Lower(i).TrimEnd('s')) || page.IsIn(i, WordClass.Report) || page.Lower(i) is "rumour" or "rumours" or "rumor" or "rumors" or "stories")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its main verb is negated: "it had not", "no shopper was", "he never".</summary>
    private static bool IsNegated(Page page, Stretch said)
    {
        for (var i = said.First; i <= said.Last && i < said.First + 12; i++)
        {
            if (page.IsIn(i, WordClass.Negation) && (page.Lower(i) is not "no" || page.TagAt(i + 1) is Tag.Noun))
            {
                return true;
            }

            if (page.TagAt(i) == Tag.Verb)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>“Yes, we knew”: the speaker's own fault, in the first person.</summary>
    private static bool Confesses(Page page, Draft draft)
    {
        var said = draft.Content[0];
        var first = page.Tokens[said.First].Kind == TokenKind.Quote ? said.First + 1 : said.First;
        if (page.QuotationOf[said.First] < 0)
        {
            return false;
        }

        if (page.Lower(first) is "yes" or "yeah" or "ok" or "okay" && page.Lower(first + 2) is "i" or "we")
        {
            return true;
        }

        for (var i = first; i < said.Last && i < first + 14; i++)
        {
            if (page.Lower(i) is "my" or "our" && page.Lower(i + 1) is "fault" or "mistake" or "error" or "failure" || page.Lower(i) is "we" or "i" && page.Lower(i + 1) is "failed" or "erred" or "blundered" || page.Lower(i) is "mea" && page.Lower(i + 1) is "culpa"
                || page.Lower(i) is "i" or "we" && page.Lower(i + 1) is "was" or "were" && page.Lower(i + 2) is "wrong" || page.Lower(i) is "should" && page.Lower(i + 1) is "have" && page.Lower(i - 1) is "i" or "we")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It was not impossible, he allowed, that …": the hedge stands before the cue, what is said after it.</summary>
    private static Certainty? Lead(Page page, Draft draft)
    {
        var sentence = draft.Cue.Sentence;
        var split = page.Lower(draft.Content[0].First) is "that" && draft.Content[0].First > draft.Cue.Where.Last && draft.First - 1 > sentence.First && page.Kind(draft.First - 1) == TokenKind.Comma;
        return split ? Hedges.In(page, new Stretch(sentence.First, draft.First - 1)) : null;
    }

    /// <summary>The less certain of cue and words: "believes it may" is possible. What the words deny or leave open stands.</summary>
    private static Certainty Combined(Certainty cue, Certainty? words) => words is not { } hedge || hedge == Certainty.Certain ? cue
        : hedge >= Certainty.Uncommitted ? hedge : cue >= Certainty.Uncommitted ? cue : (Certainty)Math.Max((int)cue, (int)hedge);
}
