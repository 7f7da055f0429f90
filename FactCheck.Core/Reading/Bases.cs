namespace FactCheck.Core.Reading;

/// <summary>What reports say they rest on: "citing two officials", "has relied on findings jointly produced by A and B" (bases.txt).</summary>
internal static class Bases
{
    internal const int FarthestWord = 9;

    private static readonly PhraseList<string[]> s_phrases = new("bases", words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A stated basis: whose it is (a noun phrase, or nothing: whoever speaks in the sentence), where it is stated, and what is relied on.</summary>
    internal sealed record Stated(Stretch Subject, int Verb, IReadOnlyList<Basis> On);

    public static IEnumerable<Stated> In(Page page, Stretch sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (page.QuotationOf[i] >= 0 || page.IsIn(i, WordClass.Auxiliary) && page.Lower(i) is "is" or "was" or "'s" && page.Lower(i + 1) is "citing" or "cited"
                || s_phrases.At(page, i, sentence.Last) is not { } found)
            {
                continue;
            }

            var from = found.Last + 1;
            if (found.Meaning.Length > 0 && !found.Meaning.Contains(page.Lower(found.Last)))
            {
                from = Further(page, sentence, from, found.Meaning);
            }

            if (from < 0 || page.Lower(from) is "by" || Verbs.Find(page.Lower(found.Last)) is { Lemma: "cite" or "quote", Form: VerbForm.Past } && page.TagAt(i - 1) is Tag.Auxiliary && page.Lower(i - 1) is not ("had" or "has" or "have") || Reports(page, from, sentence))
            {
                continue; // "cited by", "was cited", "cited Ruiz as saying"
            }

            var leads = i == sentence.First || page.Lower(i - 1) is "in" && i - 1 == sentence.First;
            var on = BasisList.Of(page, sentence, from, leads, out var end);
            if (on.Count > 0)
            {
                yield return new Stated(leads ? Stretch.None : Subject(page, sentence, i), i, on);
            }

            i = Math.Max(found.Last, end - 1); // what a list rests on in turn is not the source's own basis
        }
    }

    private static int Further(Page page, Stretch sentence, int from, string[] words)
    {
        for (var i = from; i < sentence.Last && i < from + FarthestWord; i++)
        {
            if (words.Contains(page.Lower(i)))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>"quoting the minister as saying": whom it quotes speaks; nothing rests on anybody.</summary>
    private static bool Reports(Page page, int from, Stretch sentence)
    {
        for (var i = from; i < sentence.Last && i < from + 20 && page.Kind(i) is not (TokenKind.Semicolon or TokenKind.Quote); i++)
        {
            if (page.Lower(i) is "as" && Verbs.Find(page.Lower(i + 1)) is { Form: VerbForm.Ing })
            {
                return true;
            }
        }

        return false;
    }

    private static Stretch Subject(Page page, Stretch sentence, int verb)
    {
        var i = verb - 1;
        while (i > sentence.First && page.TagAt(i) is Tag.Auxiliary or Tag.Adverb)
        {
            i--;
        }

        if (page.TagAt(verb) is Tag.Participle or Tag.Preposition && i == verb - 1 || page.Kind(i) is TokenKind.Comma or TokenKind.Close or TokenKind.Dash && page.TagAt(verb) is not Tag.Verb)
        {
            return Stretch.None;
        }

        return page.Lower(i) is "which" or "who" or "that" ? Antecedent(page, sentence, i) : NounPhrase.EndingAt(page, sentence, i);
    }

    private static Stretch Antecedent(Page page, Stretch sentence, int relative) =>
        NounPhrase.EndingAt(page, sentence, page.Kind(relative - 1) == TokenKind.Comma ? relative - 2 : relative - 1);
}
