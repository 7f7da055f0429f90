using System.Collections.Frozen;
using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>Nouns that stand for a saying: "a Reuters report that the talks failed", "claims by the union that …" (saynouns.txt).</summary>
internal static class SayNouns
{
    internal const double Score = 0.6;

    private static readonly FrozenDictionary<string, CueMeaning> s_nouns = LexiconFile.Lines("saynouns").Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[0], p => new CueMeaning(Enum.Parse<Act>(p[1]), Enum.Parse<Certainty>(p[2]), CueFrame.Object));

    public static bool Is(string noun) => s_nouns.ContainsKey(noun);

    public static IEnumerable<Draft> In(Page page, Stretch sentence)
    {
        for (var i = sentence.First; i < sentence.Last - 2; i++)
        {
            if (Meaning(page.Lower(i)) is not { } meaning || page.TagAt(i) is Tag.Verb)
            {
                continue;
            }

            var (source, that) = By(page, sentence, i);
            source = source.IsEmpty ? Possessor(page, sentence, i) : source;
            if (source.IsEmpty || page.Lower(that) is not "that" || page.TagAt(that + 1) is Tag.Verb or Tag.Auxiliary)
            {
                continue;
            }

            var own = page.TagAt(source.First) == Tag.Determiner && source.First == source.Last;
            source = own ? NounPhrase.StartingAt(page, sentence, sentence.First) : source;
            if (source.IsEmpty || (own && source.Last >= i))
            {
                continue;
            }

            var cue = new FoundCue(new Stretch(i, i), i, page.Lower(i), VerbForm.Base, CueContext.That, Score, Negated: false, sentence) { Meaning = meaning };
            var draft = new Draft(cue) { Source = source, Fixed = true, SharesSource = own, Rule = $"“{page.Lower(i)}” of somebody" };
            var last = ClauseEnd.Of(page, cue, that, clausal: true);
            if (last > that)
            {
                draft.Content.Add(new Stretch(that, last));
                yield return draft;
            }
        }
    }

    private static CueMeaning? Meaning(string word) => s_nouns.GetValueOrDefault(word) ?? (word.EndsWith('s') ? s_nouns.GetValueOrDefault(word[..^1]) : null);

    /// <summary>"claims by the union that", "reports in the Post that".</summary>
    private static (Stretch Source, int That) By(Page page, Stretch sentence, int noun)
    {
        if (page.Lower(noun + 1) is not ("by" or "from" or "in" or "on"))
        {
            return (Stretch.None, noun + 1);
        }

        var source = NounPhrase.StartingAt(page, sentence, noun + 2);
        return source.IsEmpty || page.IsIn(source.First, WordClass.Weekday | WordClass.Month) ? (Stretch.None, noun + 1) : (source, source.Last + 1);
    }

    /// <summary>"the minister's claim", "a Reuters report". Not "his claim": whoever denies or withdraws it speaks already.</summary>
    private static Stretch Possessor(Page page, Stretch sentence, int noun)
    {
        var first = noun;
        while (first > sentence.First && page.TagAt(first - 1) is Tag.Name or Tag.Noun or Tag.Possessive or Tag.Determiner or Tag.Number && page.Kind(first - 1) is TokenKind.Word or TokenKind.Other or TokenKind.Number)
        {
            first--;
        }

        for (var i = noun - 1; i > first; i--)
        {
            if (page.TagAt(i) == Tag.Possessive)
            {
                return new Stretch(first, i - 1);
            }
        }

        if (page.Lower(first) is "his" or "her" or "its" or "their")
        {
            return new Stretch(first, first); // whoever the sentence is about, unless another cue takes it
        }

        var outlet = noun - 1;
        while (outlet >= first && page.TagAt(outlet) == Tag.Noun)
        {
            outlet--; // "a Post front-page report"
        }

        return outlet >= first && page.TagAt(outlet) == Tag.Name && page.IsIn(noun, WordClass.Report) ? new Stretch(first, outlet) : Stretch.None;
    }
}
