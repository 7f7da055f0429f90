using System.CommandLine;
using System.Globalization;
using System.Text;
using FactCheck.Core.Matching;

namespace FactCheck.Benchmarks.Matching;

/// <summary>Trains what <c>match</c> weighs with, on the training halves only: how common stems are, and what each measure counts for.</summary>
internal static class MatchingTrain
{
    private const int LeastOf100000 = 60;

    private static readonly string[] s_sets = ["2a", "2b"];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Holds 2a-claims.tsv, 2a-train-queries.tsv, 2a-train-gold.tsv and the same of 2b." };
        var lexicon = new Argument<DirectoryInfo>("LEXICON") { Description = "FactCheck.Core/Matching/Lexicon" };
        var counts = new Option<bool>("--background") { Description = "Counts background.txt; build and train again after it." };
        var command = new Command("matching-train", "Trains the weights of matching and writes them to LEXICON.") { folder, lexicon, counts };
        command.SetAction(parsed =>
        {
            var to = parsed.GetRequiredValue(lexicon).FullName;
            var sets = s_sets.Select(name => PairedClaims.Load(parsed.GetRequiredValue(folder), name)).ToList();
            if (parsed.GetValue(counts))
            {
                File.WriteAllLines(Path.Combine(to, "background.txt"), Background(sets));
            }
            else
            {
                File.WriteAllLines(Path.Combine(to, "weights.txt"), Weights(sets, parsed.GetRequiredValue(folder)));
            }
        });
        return command;
    }

    private static IEnumerable<string> Background(List<PairedClaims> sets)
    {
        var claims = sets.SelectMany(set => set.Claims).ToList();
        var counts = claims.SelectMany(claim => MatchWords.Of($"{claim.Text} . {claim.Title}").Where(word => !word.IsCommon && Ascii.IsValid(word.Term)).Select(word => word.Term).Distinct())
            .CountBy(term => term).Select(pair => (Stem: pair.Key, Of: pair.Value * 100_000L / claims.Count)).Where(pair => pair.Of >= LeastOf100000);
        return counts.OrderBy(pair => pair.Stem, StringComparer.Ordinal).Select(pair => $"{pair.Stem} {pair.Of}")
            .Prepend("# How many of 100,000 claims have a stem, counted over the claims of CLEF CheckThat! 2022 task 2: matching-train --background (docs/matching.md). Rarer stems are left out.");
    }

    private static IEnumerable<string> Weights(List<PairedClaims> sets, DirectoryInfo folder)
    {
        var queries = sets.SelectMany(set => MeasuredQuery.Of(set.Index(), set.Name, PairedClaims.Queries(folder, set.Name, "train"))).ToList();
        var weights = LinearTraining.Weights(queries);
        // a sentence of one set has no match among the claims of the other
        var strangers = MeasuredQuery.Of(sets[0].Index(), "strangers", PairedClaims.Queries(folder, sets[1].Name, "train"));
        var pairs = queries.Concat(strangers).SelectMany(query => query.Claims.Zip(query.Measured)
            .Select(pair => (Score: LinearTraining.Dot(weights, pair.Second), Right: query.Query.Gold.Contains(pair.First))).OrderByDescending(pair => pair.Score).Take(5)).ToList();
        var (slope, start) = Logistic(pairs);
        return Enum.GetNames<Measure>().Zip(weights, (name, weight) => $"{name} {(weight * slope).ToString("G5", CultureInfo.InvariantCulture)}")
            .Prepend($"{MatchModel.Base} {start.ToString("G5", CultureInfo.InvariantCulture)}")
            .Prepend("# What each measure of Closeness.cs counts for. Trained on the training pairs of CLEF CheckThat! 2022 task 2 by matching-train (docs/matching.md).");
    }

    /// <summary>The share of pairs with a score that are right, as a logistic curve; by steps down the slope, on scores brought to mean 0 and spread 1.</summary>
    private static (double Slope, double Start) Logistic(List<(double Score, bool Right)> pairs)
    {
        var mean = pairs.Average(pair => pair.Score);
        var spread = Math.Sqrt(pairs.Average(pair => Math.Pow(pair.Score - mean, 2)));
        var (slope, start) = (1.0, 0.0);
        for (var round = 0; round < 2_000; round++)
        {
            var off = pairs.Select(pair => (Off: (pair.Right ? 1 : 0) - (1 / (1 + Math.Exp(-(slope * (pair.Score - mean) / spread) - start))), At: (pair.Score - mean) / spread)).ToList();
            (start, slope) = (start + off.Average(pair => pair.Off), slope + off.Average(pair => pair.Off * pair.At));
        }

        return (slope / spread, start - (slope * mean / spread));
    }
}
