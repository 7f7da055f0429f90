namespace FactCheck.Core.Reading;

/// <summary>Where what is said ends, when no quotation mark tells.</summary>
internal static class ClauseEnd
{
    internal const double SureCue = 0.6;

    /// <summary>The last token of the clause (or, for a noun phrase, of the object) that begins at <paramref name="start"/>.</summary>
    public static int Of(Page page, FoundCue cue, int start, bool clausal)
    {
        var i = start;
        var around = page.QuotationOf[cue.Verb];
        var end = around < 0 ? cue.Sentence.Last : Math.Min(cue.Sentence.Last, page.QuotationList[around].Last - 1);
        while (i <= end)
        {
            if (page.OpeningAt(i) is { } quotation)
            {
                i = Math.Min(quotation.Last, end) + 1;
                continue;
            }

            if (i > start && Breaks(page, cue, i, clausal))
            {
                break;
            }

            i++;
        }

        return LastWord(page, start, i - 1);
    }

    public static int LastWord(Page page, int start, int last)
    {
        while (last >= start && page.Kind(last) is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash && !page.IsAbbreviationDot(last))
        {
            last--;
        }

        return last;
    }

    private static bool Breaks(Page page, FoundCue cue, int i, bool clausal)
    {
        if (page.Kind(i) == TokenKind.Semicolon || (page.Lower(i) == "according" && page.Lower(i + 1) == "to"))
        {
            return true;
        }

        if (page.Kind(i) is TokenKind.Dash && page.Tokens[i].Start > page.Tokens[i - 1].End)
        {
            return true; // an aside of the reporter's, more often than not
        }

        if (page.Kind(i) is TokenKind.Comma)
        {
            return !clausal && !IsList(page, i) || BreaksAfterComma(page, cue, i + 1);
        }

        if (page.TagAt(i) == Tag.Coordinator && page.Lower(i) is "and" or "but")
        {
            return IsCue(page, SkipGroup(page, i + 1), cue) || (page.Lower(i) == "but" && !clausal);
        }

        if (!clausal && page.Lower(i) is "that" or "which" && page.TagAt(i + 1) is Tag.Verb)
        {
            return true; // "the charge that came": which one, not what was said
        }

        return !clausal && (page.Lower(i) is "while" or "when" or "because" or "although" or "though" or "as" or "after" or "before" or "during" or "where" or "since" or "until" or "if")
            && page.TagAt(i) is Tag.Subordinator or Tag.Preposition;
    }

    private static bool IsList(Page page, int i) => page.TagAt(i + 1) is Tag.Name && page.TagAt(i - 1) is Tag.Name && page.Kind(i + 2) is TokenKind.Comma or TokenKind.Word
        && (page.Lower(i + 2) is "," or "and" || page.Kind(i + 3) is TokenKind.Comma);

    private static bool BreaksAfterComma(Page page, FoundCue cue, int i)
    {
        var word = page.Lower(i);
        if (page.TagAt(i) == Tag.Participle && Verbs.Find(word) is { } verb)
        {
            return Cues.Share(verb.Lemma, CueContext.Ing) >= SureCue || verb.Lemma is "cite" or "add" or "note";
        }

        if (word is "which" or "who" || word is "while" or "although" or "though" or "whereas" or "even" or "according" || (word is "but" or "and" && IsCue(page, SkipSubject(page, i + 1), cue)))
        {
            return true;
        }

        return word is "but" or "as" && page.TagAt(i + 1) is not Tag.Adverb;
    }

    private static int SkipGroup(Page page, int i)
    {
        while (page.TagAt(i) is Tag.Adverb or Tag.Auxiliary)
        {
            i++;
        }

        return i;
    }

    private static int SkipSubject(Page page, int i)
    {
        var end = i + 5;
        while (i < end && page.TagAt(i) is Tag.Name or Tag.Pronoun or Tag.Determiner or Tag.Noun or Tag.Adverb or Tag.Auxiliary)
        {
            i++;
        }

        return i;
    }

    private static bool IsCue(Page page, int i, FoundCue cue) => i <= cue.Sentence.Last && page.TagAt(i) == Tag.Verb && Verbs.Find(page.Lower(i)) is { } verb
        && (verb.Form == cue.Form || page.TagAt(i - 1) is Tag.Auxiliary or Tag.Adverb) && Cues.Share(verb.Lemma, page.Lower(i + 1) == "that" ? CueContext.That : CueContext.Plain) >= SureCue;
}
