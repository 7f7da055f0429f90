using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Whether of the attributions with a score of 0.8 eight in ten are annotated.</summary>
internal sealed class HonestScores
{
    private readonly double[] _scores = new double[10];
    private readonly int[] _right = new int[10], _all = new int[10];

    public void Add(PolnearText text, IReadOnlyList<FoundAttribution> found)
    {
        foreach (var one in found.Where(a => !a.Nested))
        {
            var bin = Math.Min(9, (int)(one.Score * 10));
            _scores[bin] += one.Score;
            _all[bin]++;
            _right[bin] += text.Attributions.Any(a => a.Cue.Any(gold => one.Cue.Any(cue => gold.Start < cue.End && cue.Start < gold.End))) ? 1 : 0;
        }
    }

    public override string ToString() => string.Join('\n', Enumerable.Range(0, 10).Where(bin => _all[bin] > 0)
        .Select(bin => $"score {_scores[bin] / _all[bin]:F2} on average: {(double)_right[bin] / _all[bin]:F2} of {_all[bin]} are annotated"));
}
