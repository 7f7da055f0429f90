namespace FactCheck.Core.Reading;

/// <summary>
/// Somebody quoted by somebody: "the agency quoted Ruiz as saying that …", "…, Ruiz was quoted as saying by the agency"; and what a sentence says of
/// the one before it: "That, at least, is the account given to the Post by an aide".
/// </summary>
internal static class Quotatives
{
    internal const double Score = 0.9;
    internal const int LongestName = 30;

    public static IEnumerable<Draft> In(Page page, Stretch sentence, Stretch before)
    {
        for (var i = sentence.First + 1; i < sentence.Last; i++)
        {
            if (page.Lower(i) is not ("quoted" or "quotes" or "quote" or "quoting" or "cited" or "cites" or "citing" or "reported" or "reports" or "recorded" or "overheard" or "paraphrased") || page.QuotationOf[i] >= 0)
            {
                continue;
            }

            if (As(page, sentence, i + 1) is { } saying)
            {
                foreach (var draft in Quoted(page, sentence, i, saying))
                {
                    yield return draft;
                }

                i = saying;
            }
        }

        if (Headline(page, sentence) is { } headline)
        {
            yield return headline;
        }

        if (!before.IsEmpty && Account(page, sentence, before) is { } account)
        {
            yield return account;
        }
    }

    /// <summary>The verb after "as", if one follows without a break: "as saying", "as telling reporters".</summary>
    private static int? As(Page page, Stretch sentence, int from)
    {
        for (var i = from; i < sentence.Last && i < from + LongestName && page.Kind(i) is not (TokenKind.Semicolon or TokenKind.Quote or TokenKind.Stop) || page.IsAbbreviationDot(i); i++)
        {
            if (page.Lower(i) is "as" && page.TagAt(i + 1) is Tag.Participle or Tag.Noun && Verbs.Find(page.Lower(i + 1)) is { Form: VerbForm.Ing } verb && (Cues.IsKnown(verb.Lemma) || Cues.IsSpeech(verb.Lemma)))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static IEnumerable<Draft> Quoted(Page page, Stretch sentence, int quoted, int saying)
    {
        var be = quoted;
        while (be > sentence.First && page.TagAt(be - 1) is Tag.Auxiliary or Tag.Adverb)
        {
            be--;
        }

        var passive = be < quoted && page.Lower(quoted - 1) is "was" or "were" or "is" or "are" or "been" or "being" or "also" or "be";
        var lemma = Verbs.Find(page.Lower(saying))!.Value.Lemma;
        var cue = new FoundCue(new Stretch(passive ? be : saying - 1, saying), saying, lemma, VerbForm.Past, page.Lower(saying + 1) is "that" ? CueContext.That : CueContext.Plain, Score, Negated: false, sentence);
        var inner = new Draft(cue) { Rule = "quoted as saying", Fixed = true };
        if (passive)
        {
            inner.Source = page.Lower(be - 1) is "who" ? Antecedent(page, sentence, be - 1) : NounPhrase.EndingAt(page, sentence, be - 1);
            inner.Passers = By(page, sentence, quoted + 1, saying, out var after);
            ContentFinder.FillAfter(page, inner, after);
            yield return inner;
            yield break;
        }

        inner.Source = new Stretch(quoted + 1, saying - 2);
        while (page.Kind(inner.Source.Last) is TokenKind.Comma)
        {
            inner.Source = inner.Source with { Last = inner.Source.Last - 1 };
        }

        ContentFinder.FillAfter(page, inner, saying + 1);
        if (inner.Content.Count == 0)
        {
            yield break;
        }

        var form = Verbs.Find(page.Lower(quoted))?.Form ?? VerbForm.Past;
        var outer = new Draft(new FoundCue(new Stretch(be, quoted), quoted, "report", form, CueContext.Plain, Score, Negated: false, sentence)) { Rule = "quotes somebody", Fixed = true };
        SourceFinder.Fill(page, outer, []);
        outer.Content.Add(new Stretch(inner.Source.First, inner.Content[^1].Last));
        yield return outer;
        yield return inner;
    }

    private static Stretch Antecedent(Page page, Stretch sentence, int who) => NounPhrase.EndingAt(page, sentence, page.Kind(who - 1) == TokenKind.Comma ? who - 2 : who - 1);

    /// <summary>"quoted by the agency as saying", "quoted as saying by the agency": by whom, and where what is said begins.</summary>
    private static Stretch By(Page page, Stretch sentence, int from, int saying, out int after)
    {
        after = saying + 1;
        foreach (var start in (ReadOnlySpan<int>)[from, saying + 1])
        {
            var limit = start == from ? saying - 1 : Math.Min(sentence.Last, saying + 8);
            for (var i = start; i < limit && (start == from || page.TagAt(i) is not (Tag.Subordinator or Tag.Verb)); i++)
            {
                if (page.Lower(i) is "in" && page.IsIn(i + 1, WordClass.Weekday) && page.TagAt(i + 2) is Tag.Possessive && NounPhrase.StartingAt(page, sentence, i + 3) is { IsEmpty: false } edition)
                {
                    after = start == from ? after : edition.Last + 1;
                    return edition; // "in Tuesday's Post"
                }

                if (page.Lower(i) is "by" or "in" or "on" && page.QuotationOf[i] < 0 && !page.IsIn(i + 1, WordClass.Weekday | WordClass.Month) && page.TagAt(i + 1) is Tag.Name or Tag.Determiner or Tag.Noun
                    && NounPhrase.StartingAt(page, sentence, i + 1) is { IsEmpty: false } by)
                {
                    after = start == from ? after : by.Last + 1;
                    return by;
                }
            }
        }

        return Stretch.None;
    }

    /// <summary>"Airline to scrap first class – Les Nouvelles": a headline without a full stop, and who has the news.</summary>
    private static Draft? Headline(Page page, Stretch sentence)
    {
        var dash = sentence.Last;
        while (dash > sentence.First && page.TagAt(dash) is Tag.Name or Tag.Noun && sentence.Last - dash < 5 && page.Tokens[dash].IsWord)
        {
            dash--;
        }

        if (page.Kind(dash) != TokenKind.Dash || dash == sentence.Last || dash - sentence.First < 3 || page.Tokens[dash].Start == page.Tokens[dash - 1].End || !page.Tokens[dash + 1].Capital || !page.Tokens[sentence.Last].Capital || !Enumerable.Range(sentence.First, dash - sentence.First).Any(i => page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.To))
        {
            return null;
        }

        var cue = new FoundCue(new Stretch(dash, dash), dash, "report", VerbForm.Past, CueContext.Plain, Score, Negated: false, sentence) { Meaning = Cues.Meaning("report") };
        var draft = new Draft(cue) { Rule = "a headline and who has the news", Fixed = true, Source = new Stretch(dash + 1, sentence.Last), SourceFollows = true };
        draft.Content.Add(new Stretch(sentence.First, dash - 1));
        return draft;
    }

    /// <summary>"That is what the minister told the Post", "That, at least, is the account given to the Post by an aide."</summary>
    private static Draft? Account(Page page, Stretch sentence, Stretch before)
    {
        if (page.Lower(sentence.First) is not ("that" or "this" or "such" or "so" or "thus"))
        {
            return null;
        }

        var i = sentence.First + 1;
        while (i < sentence.First + 6 && !(page.Lower(i) is "is" or "was" or "'s" or "’s" or "says" or "said" or "runs" or "ran"))
        {
            i++;
        }

        if (i >= sentence.First + 6 || i >= sentence.Last)
        {
            return null;
        }

        var source = Stretch.None;
        var last = i;
        if (page.Lower(i) is "says" or "said")
        {
            source = NounPhrase.StartingAt(page, sentence, i + 1);
        }
        else if (page.Lower(i + 1) is "what" or "how")
        {
            for (var k = i + 2; k <= sentence.Last && source.IsEmpty; k++)
            {
                if (page.TagAt(k) == Tag.Verb && Verbs.Find(page.Lower(k)) is { } verb && Cues.IsSpeech(verb.Lemma))
                {
                    source = NounPhrase.EndingAt(page, sentence, page.TagAt(k - 1) is Tag.Auxiliary ? k - 2 : k - 1);
                    last = k;
                }
            }
        }
        else
        {
            var named = false;
            for (var k = i + 1; k < sentence.Last && source.IsEmpty; k++)
            {
                named |= page.Lower(k) is "account" or "version" or "story" or "view" or "assessment" or "claim" or "verdict" or "conclusion" or "opinion" or "finding" or "contention" or "argument" or "word" or "testimony" or "description" or "explanation" or "picture" or "estimate" or "position";
                if (named && page.Lower(k) is "by" or "of" or "from")
                {
                    source = NounPhrase.StartingAt(page, sentence, k + 1);
                    last = k - 1;
                }
            }
        }

        if (source.IsEmpty)
        {
            return null;
        }

        source = NounPhrase.WithWho(page, sentence, source);
        var draft = new Draft(new FoundCue(new Stretch(i, last), last, "say", VerbForm.Past, CueContext.Plain, Score, Negated: false, sentence)) { Rule = "says of the sentence before who said it", Fixed = true, Source = source };
        draft.Content.Add(before with { Last = ClauseEnd.LastWord(page, before.First, before.Last) });
        return draft;
    }
}
