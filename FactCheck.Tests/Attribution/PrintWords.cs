using System.Text.Json.Nodes;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class PrintWords(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        var all = JsonNode.Parse(GraphFiles.Text("graph-cases.json"))!.AsArray().Select(c => (c!["case"]!.GetValue<string>(), c["graph"]!.ToJsonString())).Append(("drones", GraphFiles.Text("drone-exports.graph.json")));
        foreach (var (name, json) in all)
        {
            var graph = new AttributionGraph(GraphJson.Read(json));
            foreach (var answers in graph.AnswerAll())
            {
                var words = GraphWords.Of(graph, answers);
                output.WriteLine($"{name}/{answers.Claim}: {string.Concat(words.Sentence.Select(r => r.Strong ? $"**{r.Text}**" : r.Text))}\n      {string.Concat(words.Line.Select(r => r.Strong ? $"**{r.Text}**" : r.Text))}");
            }
        }
    }
}
