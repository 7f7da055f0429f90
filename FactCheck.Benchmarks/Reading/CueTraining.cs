using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Benchmarks.Reading;

/// <summary>A text cut up, with what is annotated, as tokens.</summary>
internal sealed class Lesson
{
    public Lesson(PolnearText text)
    {
        Text = text;
        Page = Page.Of(text.Text);
        Codes = new Codes(Page);
        Events = [.. text.Attributions.Select(a => new LessonEvent(Tokens(a.Source), Tokens(a.Cue), Tokens(a.Content)))];
        var content = new bool[Page.Tokens.Count];
        var cue = new byte[Page.Tokens.Count];
        foreach (var e in Events)
        {
            foreach (var part in e.Content)
            {
                Array.Fill(content, true, part.First, part.Last - part.First + 1);
            }

            foreach (var part in e.Cue)
            {
                Array.Fill(cue, (byte)CueModel.Inside, part.First, part.Last - part.First + 1);
                cue[part.First] = CueModel.Begin;
            }
        }

        CueLabels = new byte[Page.Tokens.Count];
        for (var i = 0; i < CueLabels.Length; i++)
        {
            CueLabels[i] = (byte)(cue[i] > 0 ? 1 << cue[i] : content[i] && (i == 0 || cue[i - 1] == 0) ? 7 : 1);
        }

        InContent = content;
    }

    public PolnearText Text { get; }

    public Page Page { get; }

    public Codes Codes { get; }

    public IReadOnlyList<LessonEvent> Events { get; }

    /// <summary>A bit for each label a token may have; all of them inside what somebody says, where the corpus annotates nothing.</summary>
    public byte[] CueLabels { get; }

    public bool[] InContent { get; }

    private List<Stretch> Tokens(IReadOnlyList<TextSpan> spans)
    {
        var found = new List<Stretch>();
        foreach (var span in spans)
        {
            var first = Page.Tokens.FindIndex(t => t.End > span.Start);
            var last = first;
            while (last + 1 < Page.Tokens.Count && first >= 0 && Page.Tokens[last + 1].Start < span.End)
            {
                last++;
            }

            if (first >= 0 && Page.Tokens[first].Start < span.End)
            {
                found.Add(new Stretch(first, last));
            }
        }

        return found;
    }
}

internal sealed record LessonEvent(IReadOnlyList<Stretch> Source, IReadOnlyList<Stretch> Cue, IReadOnlyList<Stretch> Content);

/// <summary>Learns where cues stand.</summary>
internal static class CueTraining
{
    public const int Bits = 19;

    public static CueModel Train(IReadOnlyList<Lesson> lessons, int epochs, int cutoff = 3, float rate = 0.02f, float decay = 0.02f)
    {
        var weights = Weights.ToLearn(Bits, CueModel.Labels);
        var model = new CueModel(weights, new float[9]);
        var squares = new float[weights.Values.Length];
        var sum = new float[weights.Values.Length];
        var stepSquares = new float[9];
        var seen = Count(lessons, weights, model);
        var training = new ChainTraining(CueModel.Labels, rate, decay);
        var order = new Random(7);
        Span<double> errors = stackalloc double[9];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var shuffled = lessons.ToArray();
            order.Shuffle(shuffled);
            var loss = 0.0;
            foreach (var lesson in shuffled)
            {
                var features = new CueFeatures(lesson.Page, lesson.Codes);
                foreach (var sentence in lesson.Page.SentenceList)
                {
                    model.Score(features, sentence, training.Free);
                    training.Errors(lesson.CueLabels.AsSpan(sentence.First, training.Free.Length));
                    loss += training.Loss;
                    for (var t = 0; t < training.Free.Length; t++)
                    {
                        training.UnaryErrors(t, errors);
                        if (Math.Abs(errors[0]) + Math.Abs(errors[1]) + Math.Abs(errors[2]) < 1e-4)
                        {
                            continue;
                        }

                        foreach (var hash in features.At(sentence.First + t))
                        {
                            var row = weights.Row(hash);
                            if (seen[row / 3] >= cutoff)
                            {
                                for (var y = 0; y < 3; y++)
                                {
                                    training.Step(weights.Values, squares, row + y, errors[y]);
                                }
                            }
                        }

                        if (t > 0)
                        {
                            training.PairErrors(t, errors);
                            for (var p = 0; p < 9; p++)
                            {
                                training.Step(model.Steps, stepSquares, p, errors[p]);
                            }
                        }
                    }
                }
            }

            ChainTraining.Average(sum, weights.Values, epoch, epochs);
            Console.Error.WriteLine($"  cue epoch {epoch + 1}: loss {loss:F0}");
        }

        return model;
    }

    private static ushort[] Count(IReadOnlyList<Lesson> lessons, Weights weights, CueModel model)
    {
        var seen = new ushort[1 << Bits];
        foreach (var lesson in lessons)
        {
            var features = new CueFeatures(lesson.Page, lesson.Codes);
            foreach (var sentence in lesson.Page.SentenceList)
            {
                features.Begin(sentence);
                for (var i = sentence.First; i <= sentence.Last; i++)
                {
                    foreach (var hash in features.At(i))
                    {
                        var row = weights.Row(hash) / model.Weights.Columns;
                        seen[row] = (ushort)Math.Min(ushort.MaxValue, seen[row] + 1);
                    }
                }
            }
        }

        return seen;
    }

    /// <summary>Exact cues outside of what anybody says: found and right, found, annotated.</summary>
    public static (int Right, int Found, int Annotated) Judge(IReadOnlyList<Lesson> lessons, CueModel model, double least)
    {
        int right = 0, found = 0, annotated = 0;
        var chain = new LabelChain(3);
        foreach (var lesson in lessons)
        {
            var gold = lesson.Events.SelectMany(e => e.Cue).ToHashSet();
            annotated += gold.Count;
            var features = new CueFeatures(lesson.Page, lesson.Codes);
            foreach (var sentence in lesson.Page.SentenceList)
            {
                model.Score(features, sentence, chain);
                foreach (var (where, _) in CueModel.Cues(chain, sentence, least))
                {
                    if (!lesson.InContent[where.First] && lesson.Page.QuotationOf[where.First] < 0)
                    {
                        found++;
                        right += gold.Contains(where) ? 1 : 0;
                    }
                }
            }
        }

        return (right, found, annotated);
    }
}
