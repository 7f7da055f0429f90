using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Learnt;

/// <summary>Puts the chosen labels into a draft. What the rules found outside the sentence (a quotation that goes on) stays as it is.</summary>
internal static class PartChoice
{
    public static void Apply(Page page, Draft draft, Stretch window, ReadOnlySpan<int> labels)
    {
        var outside = draft.Content.Where(part => part.First < window.First || part.Last > window.Last).ToList();
        var content = Runs(window, labels, PartModel.Content);
        content.RemoveAll(part => IsMarksOnly(page, part));
        if (content.Count == 0)
        {
            return;
        }

        foreach (var part in outside)
        {
            if (part.First < window.First)
            {
                var joins = content.Count > 0 && content[0].First == window.First && part.Last >= window.First - 1;
                if (joins)
                {
                    content[0] = content[0] with { First = part.First };
                }
                else
                {
                    content.Insert(0, part with { Last = Math.Min(part.Last, window.First - 1) });
                }
            }

            if (part.Last > window.Last)
            {
                var joins = content.Count > 0 && content[^1].Last == window.Last;
                if (joins)
                {
                    content[^1] = content[^1] with { Last = part.Last };
                }
                else
                {
                    content.Add(part with { First = Math.Max(part.First, window.Last + 1) });
                }
            }
        }

        draft.Content.Clear();
        draft.Content.AddRange(content);
        var sources = Runs(window, labels, PartModel.Source);
        var source = sources.Count == 0 ? Stretch.None : sources.MinBy(s => s.First > draft.Cue.Where.Last ? s.First - draft.Cue.Where.Last : draft.Cue.Where.First - s.Last);
        source = source.IsEmpty && (IsSubject(page, draft) || (draft.SharesSource && draft.Cue.Meaning.Act is not (Act.Asserts or Act.Reports))) && !content.Exists(part => part.Contains(draft.Source.Last)) ? draft.Source : source;
        draft.Source = IsRestOf(page, draft.Source, source) ? draft.Source : WithNameBefore(page, draft.Cue.Sentence, source);
        draft.SourceFollows = !draft.Source.IsEmpty && draft.Source.First > draft.Cue.Where.Last;
    }

    /// <summary>A verb of saying with its subject right before it: nobody says such a thing without a source.</summary>
    private static bool IsSubject(Page page, Draft draft) => draft.Cue.IsSpeech && !draft.Source.IsEmpty && !draft.SharesSource && draft.Cue.Context != CueContext.Passive
        && draft.Cue.Where.First - draft.Source.Last is 1 or 2 && (draft.Cue.Where.First - 1 == draft.Source.Last || page.Kind(draft.Source.Last + 1) == TokenKind.Comma);

    private static bool IsMarksOnly(Page page, Stretch part)
    {
        for (var i = part.First; i <= part.Last; i++)
        {
            if (page.Tokens[i].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Ann Lee, | a lawyer for the fund,": the name belongs to it.</summary>
    private static bool IsRestOf(Page page, Stretch byRule, Stretch learnt) => !byRule.IsEmpty && !learnt.IsEmpty && byRule.First < learnt.First && learnt.Last <= byRule.Last
        && page.TagAt(byRule.First) == Tag.Name && page.Kind(learnt.First - 1) == TokenKind.Comma && learnt.First - byRule.First < 8;

    /// <summary>“…,” | Ann Lee, the head of the fund | said.</summary>
    private static Stretch WithNameBefore(Page page, Stretch sentence, Stretch source)
    {
        var last = source.First - 2;
        if (source.IsEmpty || last < sentence.First || page.Kind(source.First - 1) != TokenKind.Comma || page.TagAt(last) != Tag.Name || page.TagAt(source.First) is not (Tag.Determiner or Tag.Noun))
        {
            return source;
        }

        var first = last;
        while (first > sentence.First && (page.TagAt(first - 1) == Tag.Name || page.IsAbbreviationDot(first - 1)))
        {
            first--;
        }

        return first < last && (first == sentence.First || page.TagAt(first - 1) == Tag.Mark) ? source with { First = first } : source;
    }

    private static List<Stretch> Runs(Stretch window, ReadOnlySpan<int> labels, int label)
    {
        var runs = new List<Stretch>();
        for (var t = 0; t < labels.Length; t++)
        {
            if (labels[t] != label)
            {
                continue;
            }

            var first = t;
            while (t + 1 < labels.Length && labels[t + 1] == label)
            {
                t++;
            }

            runs.Add(new Stretch(window.First + first, window.First + t));
        }

        return runs;
    }
}
