namespace FactCheck.Core.Reading;

/// <summary>Finds the cues of a sentence: verbs that the lexicon knows as cues where they stand, and "according to".</summary>
internal static class CueFinder
{
    internal const int LongestLabel = 5;
    internal const double LeastShare = 0.45;

    private static readonly HashSet<string> s_be = ["is", "are", "was", "were", "be", "been", "being"];
    private static readonly HashSet<string> s_goOn = ["continue", "try", "begin", "fail", "manage", "tend", "attempt", "struggle", "start"];
    private static readonly HashSet<string> s_silence = ["address", "comment", "respond", "reply", "answer"];

    public static List<FoundCue> Find(Page page, Stretch sentence)
    {
        var found = new List<FoundCue>();
        if (ColonAfterName(page, sentence) is { } colon)
        {
            found.Add(new FoundCue(new Stretch(colon, colon), colon, ":", VerbForm.Base, CueContext.Quote, 0.7, false, sentence));
        }

        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (page.Lower(i) == "according" && page.Lower(i + 1) == "to" && i < sentence.Last)
            {
                found.Add(new FoundCue(new Stretch(i, i + 1), i, "according", VerbForm.Base, CueContext.Plain, 0.95, false, sentence));
                i++;
            }
            else if (page.Tags[i] is Tag.Verb or Tag.Participle && Verbs.Find(page.Lower(i)) is { } verb && Read(page, sentence, i, verb) is { Score: >= LeastShare } cue)
            {
                found.Add(cue);
            }
        }

        return found;
    }

    /// <summary>The cue that these tokens make: its head is the verb most often a cue, or the noun if there is no verb.</summary>
    public static FoundCue At(Page page, Stretch sentence, Stretch where, double score)
    {
        FoundCue? best = null;
        for (var i = where.First; i <= where.Last; i++)
        {
            if (page.Lower(i) == "according")
            {
                return new FoundCue(where, i, "according", VerbForm.Base, CueContext.Plain, score, false, sentence);
            }

            if (Verbs.Find(page.Lower(i)) is { } verb && (page.Tags[i] is Tag.Verb or Tag.Participle || where.First == where.Last || verb.Form is VerbForm.Past))
            {
                var found = Read(page, sentence, i, verb);
                if (best is { Meaning.Act: Attribution.Act.Denies } && page.Lower(i - 1) is "having" or "ever")
                {
                    return best with { Where = where with { Last = best.Verb }, Score = score }; // "denied | ever having said"
                }

                best = best is null || found.Score > best.Score ? found : best;
            }
        }

        if (best is not null)
        {
            return best with { Where = where, Score = score };
        }

        if (where.First == where.Last && page.Kind(where.First) == TokenKind.Colon)
        {
            return new FoundCue(where, where.First, ":", VerbForm.Base, CueContext.Quote, score, false, sentence);
        }

        var head = where.Last;
        while (head > where.First && page.TagAt(head) is not (Tag.Noun or Tag.Name))
        {
            head--;
        }

        var lemma = Verbs.Find(page.Lower(head))?.Lemma ?? page.Lower(head);
        return new FoundCue(where, head, lemma, VerbForm.Base, CueContext.Plain, score, false, sentence);
    }

    /// <summary>RUIZ: It was late. Ruiz: “It was late.” The colon of a transcript, an interview or a headline.</summary>
    private static int? ColonAfterName(Page page, Stretch sentence)
    {
        var i = sentence.First;
        while (i < sentence.Last && i < sentence.First + LongestLabel && (page.TagAt(i) is Tag.Name || page.IsAbbreviationDot(i)))
        {
            i++;
        }

        var labelled = i > sentence.First && page.Kind(i) == TokenKind.Colon && !page.IsIn(i - 1, WordClass.Label);
        return labelled && (page.OpeningAt(i + 1) is not null || (i < sentence.Last && (sentence.First == 0 || page.Tokens[i - 1].AllCapitals))) ? i : null;
    }

    private static FoundCue Read(Page page, Stretch sentence, int i, Inflection verb)
    {
        var left = GroupStart(page, sentence, i, out var negated, out var passive, out var silent);
        left = WithInfinitive(page, sentence, left, i);
        var silence = silent && s_silence.Contains(verb.Lemma);
        var context = ContextOf(page, sentence, i, verb.Form, passive);
        var score = silence ? 0.8 : Cues.Share(verb.Lemma, context);
        var last = i;
        if (i < sentence.Last && page.Tags[i + 1] is Tag.Preposition or Tag.To or Tag.Adverb && Cues.OwnsParticle(verb.Lemma, page.Lower(i + 1)))
        {
            last++;
        }

        if (Cues.IsSpeech(verb.Lemma) && page.IsIn(last + 1, WordClass.Weekday | WordClass.When) && last < sentence.Last)
        {
            last++;
        }

        if (page.Kind(last + 1) == TokenKind.Colon && last < sentence.Last && Cues.IsSpeech(verb.Lemma))
        {
            last++;
        }

        negated |= verb.Form == VerbForm.Ing && page.Lower(left - 1) == "without";
        return new FoundCue(new Stretch(left, last), i, silence ? "decline" : verb.Lemma, verb.Form, context, score, negated && !silence, sentence);
    }

    /// <summary>The verb group to the left: "has also not", "was", "has yet to", "declined to".</summary>
    private static int GroupStart(Page page, Stretch sentence, int verb, out bool negated, out bool passive, out bool silent)
    {
        negated = passive = silent = false;
        var i = verb;
        while (i > sentence.First && page.Tags[i - 1] is Tag.Auxiliary or Tag.Adverb or Tag.To or Tag.Coordinator && verb - i < 6)
        {
            var word = page.Lower(i - 1);
            if (page.Tags[i - 1] is Tag.To or Tag.Coordinator && !(word is "to" && IsYet(page, i - 2)) && word != "yet")
            {
                break;
            }

            negated |= page.IsIn(i - 1, WordClass.Negation) || word is "cannot";
            passive |= s_be.Contains(word) && i == verb && Verbs.Find(page.Lower(verb))?.Form == VerbForm.Past;
            silent |= word is "yet" || page.IsIn(i - 1, WordClass.Negation);
            i--;
        }

        while (i < verb && page.Tags[i] == Tag.Coordinator)
        {
            i++;
        }

        return i;
    }

    /// <summary>"to urge", "continued to insist": the cue begins at "to", or at the verb that only says it went on.</summary>
    private static int WithInfinitive(Page page, Stretch sentence, int first, int verb)
    {
        if (first != verb || first - 1 <= sentence.First || page.TagAt(first - 1) != Tag.To)
        {
            return first;
        }

        var goesOn = page.TagAt(first - 2) is Tag.Verb or Tag.Participle && Verbs.Find(page.Lower(first - 2)) is { } before && s_goOn.Contains(before.Lemma);
        return goesOn ? GroupStart(page, sentence, first - 2, out _, out _, out _) : first - 1;
    }

    private static bool IsYet(Page page, int i) => page.Lower(i) == "yet";

    private static CueContext ContextOf(Page page, Stretch sentence, int i, VerbForm form, bool passive)
    {
        var next = page.Lower(i + 1);
        if (IsBesideQuotation(page, sentence, i))
        {
            return CueContext.Quote;
        }

        return next is "that" or "whether" || (page.TagAt(i + 1) == Tag.Pronoun && page.Lower(i + 2) is "that") ? CueContext.That
            : page.Lower(i - 1) == "to" && i > sentence.First ? CueContext.Infinitive
            : form == VerbForm.Ing ? CueContext.Ing
            : passive ? CueContext.Passive
            : CueContext.Plain;
    }

    private static bool IsBesideQuotation(Page page, Stretch sentence, int i)
    {
        var after = page.Kind(i + 1) is TokenKind.Comma or TokenKind.Colon ? i + 2 : i + 1;
        if (page.OpeningAt(after) is not null)
        {
            return true;
        }

        for (var k = i - 1; k >= sentence.First && k >= i - 5; k--)
        {
            if (page.ClosingAt(k) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
