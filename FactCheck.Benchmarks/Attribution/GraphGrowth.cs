using System.CommandLine;
using FactCheck.Core.Attribution;

namespace FactCheck.Benchmarks.Attribution;

/// <summary>Milliseconds for all answers about one claim of ten to a hundred thousand statements, beside a plain pass over the same graph.</summary>
internal static class GraphGrowth
{
    private const int Seed = 20230208;

    private static readonly (string Name, Func<int, int, GraphDocument> Make)[] s_kinds =
    [
        ("wire trees", NewsGraphs.WireTrees), ("joint findings", NewsGraphs.JointFindings), ("personas", NewsGraphs.Personas),
    ];

    public static Command Create()
    {
        var most = new Option<int>("--statements") { Description = "The greatest graph.", DefaultValueFactory = _ => 100_000 };
        var command = new Command("graph-growth", "Milliseconds for all answers about one claim of 10 … 100,000 statements, beside a plain pass over the graph.") { most };
        command.SetAction(parsed => Run(parsed.GetValue(most), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(int most, TextWriter output)
    {
        output.WriteLine("| graph | statements | joint bases | ms, median | ms, slowest | × a plain pass | MB allocated | exact |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, make) in s_kinds)
        {
            for (var size = 10; size <= most; size *= 10)
            {
                Row(name, size, make, output);
            }
        }
        Row("the usual chain", 30, NewsGraphs.WireTrees, output);
        Row("twenty joint bases", 200, TwentyJoint, output);
    }

    private static void Row(string name, int size, Func<int, int, GraphDocument> make, TextWriter output)
    {
        var graphs = Enumerable.Range(0, size switch { <= 1_000 => 20, <= 10_000 => 5, _ => 3 }).Select(i => make(size, Seed + i)).ToArray();
        var times = graphs.Length * (size <= 100 ? 10 : 1);
        var answers = graphs.Select(Answer).ToList();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Answer(graphs[0]);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var speed = Speed.Of(i => Answer(graphs[i % graphs.Length]), times, warm: size <= 1_000 ? 100 : 3);
        var pass = Speed.Of(i => Pass(graphs[i % graphs.Length]), times, warm: size <= 1_000 ? 100 : 3);
        var exact = answers.SelectMany(answer => new[] { answer.Strict, answer.Lenient, answer.Named, answer.Routes }).ToList();
        output.WriteLine($"| {name} | {size:N0} | {graphs.Average(graph => graph.Reliances.Count(basis => basis.On.Count > 1)):N0} | {speed.Median:N2} | {speed.Slowest:N2} | {speed.Median / pass.Median:N0} | {allocated / 1e6:N1} | {exact.Count(count => count.Exact)} of {exact.Count} |");
    }

    private static ClaimAnswers Answer(GraphDocument graph) => new AttributionGraph(graph).Answer("c");

    /// <summary>The yardstick: every statement put in a dictionary, every member of every reliance looked up.</summary>
    private static int Pass(GraphDocument graph)
    {
        var statements = graph.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        return graph.Reliances.Sum(reliance => reliance.On.Count(id => statements[id].Held));
    }

    // Two hundred statements of which exactly twenty reports rest on two or three others jointly.
    private static GraphDocument TwentyJoint(int size, int seed)
    {
        var (graph, random) = (NewsGraphs.WireTrees(size, seed), new Random(seed));
        string[] reports = [.. graph.Reliances.Select(reliance => reliance.From).Distinct()];
        random.Shuffle(reports);
        var origins = graph.Statements.Where(s => s.Act == Act.Asserts).Select(s => s.Id).ToArray();
        return graph with
        {
            Reliances = [.. graph.Reliances, .. reports.Take(20).Select(from => new GraphReliance { From = from, On = [.. random.GetItems(origins, random.Next(3, 5)).Distinct().Take(3)] })],
        };
    }
}
