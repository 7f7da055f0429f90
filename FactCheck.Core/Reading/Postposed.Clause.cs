namespace FactCheck.Core.Reading;

internal static partial class Postposed
{
    private static int PastTold(Page page, Stretch sentence, FoundCue cue)
    {
        var next = Math.Max(cue.Verb, cue.Where.Last) + 1;
        return cue.Lemma == "tell" && NounPhrase.StartingAt(page, sentence, next) is { IsEmpty: false } told ? told.Last + 1 : next;
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
                return SaysAtEnd(page, sentence, k + 1) || page.TagAt(k + 1) is Tag.Participle || page.Lower(k + 1) is "as" or "but" or "and" or "though" or "although" or "while" or "when" or "according" or "who" or "that" or "which" or "in" or "on" or "after" or "before";
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

            if (page.TagAt(k) is Tag.Verb or Tag.Auxiliary or Tag.Subordinator || page.Kind(k) is TokenKind.Quote or TokenKind.Colon || (k == i && page.TagAt(k) is not (Tag.Preposition or Tag.Adverb or Tag.To) && !page.IsIn(k, WordClass.Weekday | WordClass.When) && word is not ("this" or "last" or "early" or "late") && !(word is "the" && page.Lower(k + 1) is "previous" or "following" or "next" or "same")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"…, the auditor told MPs, | the radio reported": somebody passes on the whole of it.</summary>
    private static bool SaysAtEnd(Page page, Stretch sentence, int from)
    {
        for (var i = from; i <= sentence.Last && i < from + 14; i++)
        {
            if (page.TagAt(i) is Tag.Verb && i > from)
            {
                return Verbs.Find(page.Lower(i)) is { Form: VerbForm.Past or VerbForm.Third } verb && Cues.IsSpeech(verb.Lemma) && (i + 1 >= sentence.Last || page.Kind(i + 1) is TokenKind.Comma or TokenKind.Stop || page.Lower(i + 1) is "on" or "in" or "at" || page.IsIn(i + 1, WordClass.Weekday | WordClass.When));
            }

            if (page.TagAt(i) is not (Tag.Noun or Tag.Name or Tag.Determiner or Tag.Preposition or Tag.Possessive or Tag.Number) && !page.IsAbbreviationDot(i))
            {
                return false;
            }
        }

        return false;
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
