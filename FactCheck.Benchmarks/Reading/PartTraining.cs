using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Learns where source and content begin and end, given cues found as they will be found in reading.</summary>
internal static class PartTraining
{
    public const int UnaryBits = 19;
    public const int BorderBits = 16;

    /// <summary>A little less than in reading, so that there is more to learn from.</summary>
    private const double LeastCue = 0.4;

    /// <summary>A draft as the rules fill it, with the labels that are right.</summary>
    internal sealed record Case(Lesson Lesson, Draft Draft, List<Draft> All, LessonEvent Gold);

    public static List<Case> Cases(Lesson lesson, CueModel cues)
    {
        var found = new List<Case>();
        var chain = new LabelChain(CueModel.Labels);
        var features = new CueFeatures(lesson.Page, lesson.Codes);
        foreach (var sentence in lesson.Page.SentenceList)
        {
            cues.Score(features, sentence, chain);
            var drafts = SentenceReader.ByRule(lesson.Page, [.. CueModel.Cues(chain, sentence, LeastCue).Select(c => CueFinder.At(lesson.Page, sentence, c.Where, c.Probability))]);
            foreach (var draft in drafts)
            {
                var gold = lesson.Events.Where(e => e.Cue.Any(c => c.First <= draft.Cue.Where.Last && draft.Cue.Where.First <= c.Last))
                    .MaxBy(e => e.Cue.Max(c => Math.Min(c.Last, draft.Cue.Where.Last) - Math.Max(c.First, draft.Cue.Where.First)));
                if (gold is not null && gold.Content.Any(c => c.First <= sentence.Last && sentence.First <= c.Last))
                {
                    found.Add(new Case(lesson, draft, drafts, gold));
                }
            }
        }

        return found;
    }

    public static PartModel Train(IReadOnlyList<Case> cases, int epochs, int cutoff = 2, float rate = 0.02f, float decay = 0.01f)
    {
        const int L = PartModel.Labels;
        var unary = Weights.ToLearn(UnaryBits, L);
        var border = Weights.ToLearn(BorderBits, L * L);
        var model = new PartModel(unary, border);
        var (squares, borderSquares) = (new float[unary.Values.Length], new float[border.Values.Length]);
        var (sum, borderSum) = (new float[unary.Values.Length], new float[border.Values.Length]);
        var training = new ChainTraining(L, rate, decay);
        var seen = new ushort[1 << UnaryBits];
        var order = new Random(7);
        var shuffled = cases.ToArray();
        Span<double> errors = stackalloc double[L * L];
        var allowed = new byte[1000];
        for (var epoch = -1; epoch < epochs; epoch++)
        {
            order.Shuffle(shuffled);
            var loss = 0.0;
            PartFeatures? features = null;
            Lesson? at = null;
            foreach (var one in shuffled)
            {
                features = at == one.Lesson && features is not null ? features : new PartFeatures(one.Lesson.Page, one.Lesson.Codes);
                at = one.Lesson;
                features.Begin(one.Draft, one.All);
                var window = features.Window;
                if (epoch < 0)
                {
                    for (var i = window.First; i <= window.Last; i++)
                    {
                        foreach (var hash in features.At(i))
                        {
                            ref var count = ref seen[unary.Row(hash) / L];
                            count = (ushort)Math.Min(ushort.MaxValue, count + 1);
                        }
                    }

                    continue;
                }

                model.Score(features, one.Draft, training.Free);
                Labels(one, window, allowed);
                training.Errors(allowed.AsSpan(0, training.Free.Length));
                loss += training.Loss;
                for (var t = 0; t < training.Free.Length; t++)
                {
                    var i = window.First + t;
                    training.UnaryErrors(t, errors);
                    if (Math.Abs(errors[0]) + Math.Abs(errors[1]) + Math.Abs(errors[2]) > 1e-4)
                    {
                        foreach (var hash in features.At(i))
                        {
                            var row = unary.Row(hash);
                            if (seen[row / L] >= cutoff)
                            {
                                for (var y = 0; y < L - 1; y++)
                                {
                                    training.Step(unary.Values, squares, row + y, errors[y]);
                                }
                            }
                        }
                    }

                    if (t > 0)
                    {
                        training.PairErrors(t, errors);
                        foreach (var hash in features.Between(i))
                        {
                            var row = border.Row(hash);
                            for (var p = 0; p < L * L; p++)
                            {
                                training.Step(border.Values, borderSquares, row + p, errors[p]);
                            }
                        }
                    }
                }
            }

            if (epoch >= 0)
            {
                ChainTraining.Average(sum, unary.Values, epoch, epochs);
                ChainTraining.Average(borderSum, border.Values, epoch, epochs);
            }

            Console.Error.WriteLine($"  part epoch {epoch + 1}: loss {loss:F0} of {cases.Count}");
        }

        return model;
    }

    private static void Labels(Case one, Stretch window, byte[] allowed)
    {
        for (var i = window.First; i <= window.Last; i++)
        {
            var label = one.Draft.Cue.Where.Contains(i) ? PartModel.Cue
                : one.Gold.Source.Any(s => s.Contains(i)) ? PartModel.Source
                : one.Gold.Content.Any(s => s.Contains(i)) ? PartModel.Content
                : PartModel.Out;
            allowed[i - window.First] = (byte)(1 << label);
        }
    }
}
