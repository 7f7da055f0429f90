using System.CommandLine;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Benchmarks.Picture;

/// <summary>How long the picture takes, and how often its lines cross, run through statements or over labels, beside Graphviz's dot.</summary>
internal static class PictureFigures
{
    public static Command Create()
    {
        var command = new Command("picture", "Time and crossings of the picture over sixty stories; crossings beside dot's where it is installed.");
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Writes one of the stories as JSON, to be looked at with <c>graph --file - --svg</c>.</summary>
    public static Command CreateStory()
    {
        var (name, size) = (new Argument<string>("NAME") { Description = $"One of: {string.Join(", ", StoryGraphs.Names)}." }, new Argument<int>("SIZE") { Description = "How many statements." });
        var command = new Command("picture-story", "One of the stories that the picture is measured on, as a graph in JSON.") { name, size };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(GraphJson.Write(StoryGraphs.Of(parsed.GetRequiredValue(name), parsed.GetRequiredValue(size)))));
        return command;
    }

    private static void Run(TextWriter output)
    {
        Sixty(output);
        foreach (var size in (ReadOnlySpan<int>)[200, 1_000])
        {
            var times = StoryGraphs.Names.Select(name => (Name: name, Speed: Time(StoryGraphs.Of(name, size)))).ToList();
            output.WriteLine($"{size} statements, median of 20 in ms: {string.Join(", ", times.Select(it => FormattableString.Invariant($"{it.Name} {it.Speed.Median:F1}")))}; slowest p95 {times.Max(it => it.Speed.P95):F1}");
        }
    }

    private static void Sixty(TextWriter output)
    {
        var isThere = Dot.IsThere;
        var ratios = new List<(double Ratio, string Name)>();
        var (crossings, dots, through, labels) = (0, 0, 0, 0);
        foreach (var kind in StoryGraphs.All.GroupBy(story => story.Name))
        {
            output.Write($"{kind.Key,-15}");
            foreach (var story in kind)
            {
                var picture = Draw(story.Graph)!;
                var ours = Crossings.Count(PictureChecks.Lines(picture));
                through += PictureChecks.LinesThroughStatements(picture);
                labels += PictureChecks.OverlappingLabels(picture);
                crossings += ours;
                if (isThere)
                {
                    var dot = Crossings.Count(Dot.Draw(picture));
                    dots += dot;
                    ratios.Add(((ours + 1.0) / (dot + 1.0), $"{story.Name} {story.Size}"));
                    output.Write($"{$"{ours}:{dot}",12}");
                }
                else
                {
                    output.Write($"{ours,12}");
                }
            }
            output.WriteLine();
        }
        output.WriteLine($"crossings {crossings}; lines through statements {through}; overlapping labels {labels}");
        if (isThere)
        {
            var worst = ratios.MaxBy(it => it.Ratio);
            output.WriteLine($"dot's crossings {dots}; (ours + 1)/(dot's + 1): geometric mean {Math.Exp(ratios.Average(it => Math.Log(it.Ratio))):F3}, worst {worst.Ratio:F2} ({worst.Name})");
        }
    }

    private static Speed Time(GraphDocument document)
    {
        var graph = new AttributionGraph(document);
        var answers = graph.Answer("c");
        return Speed.Of(_ => GraphPicture.Whole(graph, answers), times: 20, warm: 30);
    }

    private static GraphPicture? Draw(GraphDocument document)
    {
        var graph = new AttributionGraph(document);
        return GraphPicture.Of(graph, graph.Answer("c"));
    }
}
