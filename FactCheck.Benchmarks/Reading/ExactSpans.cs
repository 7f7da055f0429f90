using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Exact-span F1 as attributions.py counts it, over our own sentences and tokens: for cross-validation on the training part.</summary>
internal sealed class ExactSpans
{
    private static readonly string[] s_roles = ["source", "cue", "content"];
    private readonly int[] _right = new int[3], _found = new int[3], _annotated = new int[3];

    public void Add(Lesson lesson, IReadOnlyList<FoundAttribution> found)
    {
        var gold = Owners(lesson, lesson.Text.Attributions.Select(a => (a.Source, a.Cue, a.Content)));
        var mine = Owners(lesson, found.Where(a => !a.Nested).Select(a => (a.Source, a.Cue, a.Content)));
        foreach (var sentence in lesson.Page.SentenceList)
        {
            var (want, got) = (Spans(gold, sentence), Spans(mine, sentence));
            for (var role = 0; role < 3; role++)
            {
                var wanted = want.Where(s => s.Role == role).ToHashSet();
                _annotated[role] += wanted.Count;
                foreach (var span in got.Where(s => s.Role == role).Distinct())
                {
                    _found[role]++;
                    _right[role] += wanted.Contains(span) ? 1 : 0;
                }
            }
        }
    }

    public override string ToString() => string.Join("   ", s_roles.Select((name, r) =>
        $"{name} {100.0 * _right[r] / Math.Max(1, _found[r]):F1} {100.0 * _right[r] / Math.Max(1, _annotated[r]):F1} {200.0 * _right[r] / Math.Max(1, _found[r] + _annotated[r]):F1}"));

    private static (int Role, int Of)[] Owners(Lesson lesson, IEnumerable<(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content)> all)
    {
        var owners = new (int Role, int Of)[lesson.Page.Tokens.Count];
        Array.Fill(owners, (-1, 0));
        var list = all.ToList();
        foreach (var role in (int[])[2, 0, 1])
        {
            for (var n = 0; n < list.Count; n++)
            {
                foreach (var span in role == 0 ? list[n].Source : role == 1 ? list[n].Cue : list[n].Content)
                {
                    var (low, high) = (0, lesson.Page.Tokens.Count);
                    while (low < high)
                    {
                        var middle = (low + high) / 2;
                        (low, high) = lesson.Page.Tokens[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
                    }

                    for (var i = low; i < owners.Length && lesson.Page.Tokens[i].Start < span.End; i++)
                    {
                        owners[i] = (role, n);
                    }
                }
            }
        }

        return owners;
    }

    private static List<(int Role, int First, int Last)> Spans((int Role, int Of)[] owners, Stretch sentence)
    {
        var spans = new List<(int, int, int)>();
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            var first = i;
            while (i < sentence.Last && owners[i + 1] == owners[i])
            {
                i++;
            }

            if (owners[first].Role >= 0)
            {
                spans.Add((owners[first].Role, first, i));
            }
        }

        return spans;
    }
}
