using FactCheck.Core.Matching;

namespace FactCheck.Benchmarks.Matching;

/// <summary>Claims, and queries that people had matched with them: the files NAME-claims.tsv, NAME-PART-queries.tsv and NAME-PART-gold.tsv of CheckThat! 2022 task 2.</summary>
internal sealed class PairedClaims
{
    private PairedClaims(string name, IReadOnlyList<(string Id, string Text, string? Title)> claims) => (Name, Claims) = (name, claims);

    public string Name { get; }

    public IReadOnlyList<(string Id, string Text, string? Title)> Claims { get; }

    public static PairedClaims Load(DirectoryInfo folder, string name) =>
        new(name, [.. Rows(folder, $"{name}-claims.tsv").Select(row => (row[0], row[1], row.Length > 2 ? row[2] : null))]);

    public MatchIndex Index()
    {
        var index = new MatchIndex();
        foreach (var (id, text, title) in Claims)
        {
            index.Add(id, text, title);
        }

        return index;
    }

    /// <summary>Each query once, as <c>match</c> answers it.</summary>
    public static IReadOnlyList<PairedQuery> Queries(DirectoryInfo folder, string name, string part)
    {
        var gold = Rows(folder, $"{name}-{part}-gold.tsv").ToLookup(row => row[0], row => row[1]);
        var rows = Rows(folder, $"{name}-{part}-queries.tsv").DistinctBy(row => row[0]).ToList();
        var sentences = new NumberedSentences(rows.Select(row => (row[0], row[1])));
        return [.. rows.Select(row => new PairedQuery(row[0], row[1], gold[row[0]].ToHashSet(StringComparer.Ordinal), [.. sentences.Around(row[0])]))];
    }

    private static IEnumerable<string[]> Rows(DirectoryInfo folder, string file) =>
        File.ReadLines(Path.Combine(folder.FullName, file)).Select(line => line.Split('\t'));
}

internal sealed record PairedQuery(string Id, string Text, IReadOnlySet<string> Gold, IReadOnlyList<(string Text, float Nearness)> Around)
{
    /// <summary>Average precision at five, as score/prechecked.py counts it.</summary>
    public double Precision(IEnumerable<string> ranked)
    {
        var (hits, sum, rank) = (0, 0.0, 0);
        foreach (var claim in ranked.Take(5))
        {
            rank++;
            if (Gold.Contains(claim))
            {
                sum += ++hits / (double)rank;
            }
        }

        return sum / Math.Min(5, Gold.Count);
    }
}
