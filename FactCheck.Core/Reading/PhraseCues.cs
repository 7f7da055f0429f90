using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>Cues of several words whose meaning is not that of their verb: "did not rule out", "would not be drawn on" (phrases.txt).</summary>
internal static class PhraseCues
{
    internal const double Score = 0.8;

    private static readonly PhraseList<CueMeaning> s_phrases = new("phrases", meaning =>
    {
        var parts = meaning.Split(' ');
        return new CueMeaning(Enum.Parse<Act>(parts[0]), Enum.Parse<Certainty>(parts[1]), Enum.Parse<CueFrame>(parts[2], ignoreCase: true));
    });

    public static IEnumerable<FoundCue> In(Page page, Stretch sentence)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (s_phrases.At(page, i, sentence.Last) is not { } found)
            {
                continue;
            }

            var verb = Verb(page, i, found.Last);
            var first = GroupStart(page, sentence, i);
            var form = Verbs.Find(page.Lower(verb))?.Form ?? VerbForm.Past;
            var context = page.Lower(found.Last + 1) is "that" or "whether" or "if" ? CueContext.That : CueContext.Plain;
            yield return new FoundCue(new Stretch(first, found.Last), verb, "a phrase", form, context, Score, Negated: false, sentence) { Meaning = found.Meaning };
            i = found.Last;
        }
    }

    private static int Verb(Page page, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Verbs.Find(page.Lower(i)) is not null && page.TagAt(i) is Tag.Verb or Tag.Participle or Tag.Noun)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>"would", "has also": the auxiliaries before the phrase belong to it.</summary>
    private static int GroupStart(Page page, Stretch sentence, int first)
    {
        while (first > sentence.First && page.TagAt(first - 1) is Tag.Auxiliary or Tag.Adverb)
        {
            first--;
        }

        while (page.TagAt(first) == Tag.Adverb && !page.IsIn(first, WordClass.Negation))
        {
            first++;
        }

        return first;
    }
}
