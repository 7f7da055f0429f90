using System.CommandLine;

namespace FactCheck.Benchmarks.Matching;

/// <summary>How often the right earlier claim stands first: cross-validated on the training halves, and with the shipped weights on the development halves.</summary>
internal static class MatchingQuality
{
    private const int Folds = 5;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The corpus folder: 2a-claims.tsv, 2a-train-queries.tsv, 2a-train-gold.tsv …" };
        var command = new Command("matching-quality", "MAP@5 of matching: the first look alone, cross-validated weights, shipped weights.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, TextWriter output)
    {
        var training = new List<MeasuredQuery>();
        foreach (var name in new[] { "2a", "2b" })
        {
            var index = PairedClaims.Load(folder, name).Index();
            training.AddRange(MeasuredQuery.Of(index, name, PairedClaims.Queries(folder, name, "train")));
            foreach (var part in new[] { "train", "dev" })
            {
                var queries = PairedClaims.Queries(folder, name, part);
                var measured = MeasuredQuery.Of(index, name, queries).ToList();
                var alone = queries.Average(query => query.Precision(index.Find(query.Text).Select(found => found.Key)));
                output.WriteLine($"{name} {part}: {queries.Count} queries; first look {measured.Average(query => query.Precision(values => values[0])):F4}, "
                    + $"match {queries.Average(query => query.Precision(index.Find(query.Text, 5, query.Around).Select(found => found.Key))):F4}, each sentence alone {alone:F4}, "
                    + $"among the first hundred {measured.Average(query => query.Claims.Any(query.Query.Gold.Contains) ? 1.0 : 0):F4}");
            }
        }

        var folds = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = LinearTraining.Weights([.. training.Where(query => query.Fold(Folds) != fold)]);
            return training.Where(query => query.Fold(Folds) == fold).Select(query => (query.Set, Precision: query.Precision(values => LinearTraining.Dot(weights, values))));
        }).ToList();
        foreach (var set in folds.GroupBy(query => query.Set))
        {
            output.WriteLine($"{set.Key} train, weights from the other folds ({Folds} folds): {set.Average(query => query.Precision):F4}");
        }
    }
}
