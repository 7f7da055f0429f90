namespace FactCheck.Core.Reading.Learnt;

/// <summary>Which tokens of a sentence are the source of a cue and which are what is said.</summary>
internal sealed class PartModel(Weights unary, Weights border)
{
    public const byte Out = 0, Source = 1, Content = 2, Cue = 3;
    public const int Labels = 4;
    internal const int FarthestBefore = 90;
    internal const int FarthestAfter = 120;

    public Weights Unary => unary;

    public Weights Border => border;

    /// <summary>Fills the chain with the scores of the window; cue tokens can only be cue.</summary>
    public void Score(PartFeatures features, Draft draft, LabelChain chain)
    {
        var window = features.Window;
        chain.Begin(window.Last - window.First + 1);
        for (var t = 0; t < chain.Length; t++)
        {
            var i = window.First + t;
            var scores = chain.Unary(t);
            var cue = draft.Cue.Where.Contains(i);
            if (!cue)
            {
                unary.AddTo(features.At(i), scores);
            }

            for (var y = 0; y < Labels; y++)
            {
                if (cue != (y == Cue))
                {
                    scores[y] = -1000;
                }
            }

            if (t > 0)
            {
                border.AddTo(features.Between(i), chain.Pair(t));
            }
        }
    }
}
