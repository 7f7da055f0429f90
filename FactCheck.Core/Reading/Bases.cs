namespace FactCheck.Core.Reading;

/// <summary>What reports say they rest on: "citing two officials", "has relied on findings jointly produced by A and B".</summary>
internal static class Bases
{
    internal const int Farthest = 40;

    /// <summary>A stated basis: whose it is (a noun phrase), the verb that states it, and what is relied on.</summary>
    internal sealed record Stated(Stretch Subject, int Verb, IReadOnlyList<Basis> On);

    public static IEnumerable<Stated> In(Page page, Stretch sentence)
    {
        for (var i = sentence.First + 1; i < sentence.Last; i++)
        {
            if (Verbs.Find(page.Lower(i)) is not { } verb || page.TagAt(i) is not (Tag.Verb or Tag.Participle) || page.QuotationOf[i] >= 0)
            {
                continue;
            }

            var rests = verb.Lemma is "rely" or "base" or "draw" or "depend" && page.Lower(i + 1) is "on" or "upon" or "from";
            if (!rests && !(verb is { Lemma: "cite", Form: VerbForm.Ing }))
            {
                continue;
            }

            var on = Names(page, sentence, rests ? i + 2 : i + 1);
            if (on.Count > 0)
            {
                yield return new Stated(Subject(page, sentence, i), i, on);
            }
        }
    }

    private static Stretch Subject(Page page, Stretch sentence, int verb)
    {
        var i = verb - 1;
        while (i > sentence.First && page.TagAt(i) is Tag.Auxiliary or Tag.Adverb)
        {
            i--;
        }

        return page.Kind(i) == TokenKind.Comma ? Stretch.None : NounPhrase.EndingAt(page, sentence, i);
    }

    private static List<Basis> Names(Page page, Stretch sentence, int start)
    {
        var end = start;
        var joint = false;
        var from = start;
        while (end <= sentence.Last && end < start + Farthest && !Ends(page, end))
        {
            joint |= page.IsIn(end, WordClass.Joint);
            from = page.Lower(end) is "by" or "from" or "with" ? end + 1 : from;
            end++;
        }

        var names = Items(page, from, end);
        return joint && names.Count > 1 ? [new Basis(names)] : [.. names.Select(name => new Basis([name]))];
    }

    private static bool Ends(Page page, int i) => page.Kind(i) is TokenKind.Stop or TokenKind.Semicolon && !page.IsAbbreviationDot(i)
        || page.TagAt(i) is Tag.Subordinator || page.Kind(i) is TokenKind.Quote
        || (page.Kind(i) == TokenKind.Comma && page.TagAt(i + 1) is not (Tag.Name or Tag.Determiner or Tag.Noun or Tag.Number));

    private static List<string> Items(Page page, int from, int end)
    {
        var names = new List<string>();
        var first = from;
        for (var i = from; i <= end; i++)
        {
            var between = i == end || page.Kind(i) == TokenKind.Comma || page.Lower(i) is "and";
            if (!between)
            {
                continue;
            }

            var last = i - 1;
            while (first <= last && (page.TagAt(first) is Tag.Determiner or Tag.Coordinator or Tag.Adverb or Tag.Preposition || page.Lower(first).EndsWith("-based", StringComparison.Ordinal)))
            {
                first++;
            }

            if (first <= last)
            {
                names.Add(page.TextOf(new Stretch(first, last)));
            }

            first = i + 1;
        }

        return names;
    }
}
