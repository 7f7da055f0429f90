using FactCheck.Core.Reading.Worth;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How a model is trained.</summary>
/// <param name="Penalty">On the square of each weight.</param>
/// <param name="WordScale">How much a word may weigh beside a sign.</param>
/// <param name="Neighbours">Weight of the sentence before and the one after.</param>
internal sealed record WorthSettings(double Penalty, double WordScale, double Neighbours);

/// <summary>Trains a model of check-worthiness on transcripts.</summary>
internal static class WorthTraining
{
    private const int RareBelow = 30;
    private const double Neighbours = 0.2;
    private const int Parts = 6;
    private static readonly double[] s_neighbours = [0, 0.1, Neighbours, 0.3];

    private static readonly (double Penalty, double WordScale)[] s_grid =
        [.. from penalty in (double[])[5, 10, 20] from scale in (double[])[2, 3, 5] select (penalty, scale)];

    /// <summary>The mean of the models of nine settings: with so few positives any choice among them would be a choice of noise.</summary>
    public static WorthModel Train(IReadOnlyList<Transcript> transcripts) =>
        WorthModel.Mean([.. s_grid.Select(point => Train(transcripts, new WorthSettings(point.Penalty, point.WordScale, Neighbours)))]);

    public static WorthModel Train(IReadOnlyList<Transcript> transcripts, WorthSettings settings)
    {
        var examples = transcripts.SelectMany(transcript => transcript.Examples).ToList();
        var signs = Enum.GetValues<Sign>().Length;
        var words = examples.SelectMany(example => example.Words).CountBy(word => word).Where(entry => entry.Value >= RareBelow).Select(entry => entry.Key)
            .Order(StringComparer.Ordinal).Select((word, id) => (word, id)).ToDictionary(entry => entry.word, entry => signs + entry.id);
        var rows = examples.ConvertAll(example => Row(example, words, settings.WordScale));
        var weights = new LogisticRegression(rows, [.. transcripts.SelectMany(transcript => transcript.TakenUp)], signs + words.Count, settings.Penalty).Train();
        return new WorthModel(weights[^1], settings.Neighbours, weights[..signs], words.ToDictionary(word => word.Key, word => weights[word.Value] * settings.WordScale));
    }

    /// <summary>The settings with the best mean average precision when each sixth of the transcripts is ranked by what the others teach.</summary>
    public static WorthSettings Choose(IReadOnlyList<Transcript> transcripts) =>
        s_grid.SelectMany(point => s_neighbours.Zip(Quality(transcripts, point.Penalty, point.WordScale), (neighbours, quality) =>
            (Settings: new WorthSettings(point.Penalty, point.WordScale, neighbours), quality))).MaxBy(choice => choice.quality).Settings;

    private static double[] Quality(IReadOnlyList<Transcript> transcripts, double penalty, double scale)
    {
        var sums = new double[s_neighbours.Length];
        for (var part = 0; part < Parts; part++)
        {
            var model = Train([.. transcripts.Where((_, i) => i % Parts != part)], new WorthSettings(penalty, scale, Neighbours));
            foreach (var transcript in transcripts.Where((_, i) => i % Parts == part))
            {
                for (var n = 0; n < sums.Length; n++)
                {
                    sums[n] += AveragePrecision.Of(transcript.TakenUp, model.With(s_neighbours[n]).Score(transcript.Text));
                }
            }
        }

        return sums;
    }

    private static (int, double)[] Row(Example example, Dictionary<string, int> words, double scale)
    {
        var known = example.Words.Where(words.ContainsKey).ToList();
        return
        [
            .. example.Signs.Select((value, sign) => (sign, value)).Where(entry => entry.value != 0),
            .. known.Select(word => (words[word], scale / Math.Sqrt(known.Count))),
        ];
    }
}
