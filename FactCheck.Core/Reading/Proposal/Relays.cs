using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>Finds who only passes on: "according to a report by X" around "a senior official said …".</summary>
internal static class Relays
{
    /// <summary>The share of what is said that must be another's attribution.</summary>
    private const double Most = 0.6;

    public static void Find(Page page, IReadOnlyList<Saying> sayings)
    {
        var around = new Saying?[page.Tokens.Count];
        foreach (var saying in sayings.Where(s => !s.IsNoStatement).OrderByDescending(s => s.Tokens.Count))
        {
            var cue = saying.Words.CueSpans;
            if (saying.Tokens.Count > 0 && cue.Count > 0)
            {
                var inside = around[saying.Tokens[0]];
                if (inside is not null && inside.Words.Act is not Act.DeclinesToComment && inside.Voice != saying.Voice && Covers(inside, cue[0]) && saying.Tokens.Count >= Most * (inside.Tokens.Count - WordsOfOthers(page, saying)))
                {
                    inside.PassesOn.Add(saying);
                    saying.PassedOnBy = inside;
                }
                else
                {
                    saying.Around = inside;
                }
            }

            foreach (var token in saying.Tokens)
            {
                around[token] = saying;
            }
        }
    }

    private static bool Covers(Saying outer, int place) => outer.Words.ContentSpans.Chunk(2).Any(span => span[0] <= place && place < span[1]);

    // The inner source and cue stand inside the outer words too.
    private static int WordsOfOthers(Page page, Saying inner)
    {
        var spans = inner.Words.SourceSpans.Chunk(2).Concat(inner.Words.CueSpans.Chunk(2)).ToList();
        return spans.Sum(span => page.Text[span[0]..span[1]].Count(char.IsWhiteSpace) + 1);
    }
}
