namespace FactCheck.Core.Reading.Learnt;

/// <summary>Where cues begin and end in a sentence, and how probable each is.</summary>
internal sealed class CueModel(Weights weights, float[] steps)
{
    public const int Out = 0, Begin = 1, Inside = 2, Labels = 3;

    /// <summary>Nine numbers: going from a label (row) to another (column).</summary>
    public float[] Steps => steps;

    public Weights Weights => weights;

    /// <summary>Fills the chain with the scores of a sentence.</summary>
    public void Score(CueFeatures features, Stretch sentence, LabelChain chain)
    {
        features.Begin(sentence);
        chain.Begin(sentence.Last - sentence.First + 1);
        for (var t = 0; t < chain.Length; t++)
        {
            weights.AddTo(features.At(sentence.First + t), chain.Unary(t));
            SetSteps(chain, t);
        }
    }

    public void SetSteps(LabelChain chain, int t)
    {
        var pair = chain.Pair(t);
        for (var p = 0; p < Labels * Labels; p++)
        {
            pair[p] = steps[p];
        }

        pair[Out * Labels + Inside] = -1000; // nothing continues what has not begun
        if (t == 0)
        {
            chain.Unary(0)[Inside] = -1000;
        }
    }

    /// <summary>The cues of a sentence: the labelling chosen such that a cue is one from <paramref name="least"/> on.</summary>
    public static List<(Stretch Where, double Probability)> Cues(LabelChain chain, Stretch sentence, double least)
    {
        chain.Marginals();
        var found = new List<(Stretch, double)>();
        for (var t = 0; t < chain.Length; t++)
        {
            var begins = chain.Probability(t, Begin);
            if (begins < least)
            {
                continue;
            }

            var last = t;
            while (last + 1 < chain.Length && chain.Probability(last + 1, Inside) > 0.5 * begins)
            {
                last++;
            }

            found.Add((new Stretch(sentence.First + t, sentence.First + last), begins));
            t = last;
        }

        return found;
    }
}
