using System.CommandLine;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Interchange;
using FactCheck.Web.Pictures;

namespace FactCheck.Web.Commands;

/// <summary><c>graph</c>: an attribution graph in JSON in, its answers out.</summary>
internal static class GraphCommand
{
    private const string Example = """
        Answers, for each claim of an attribution graph in JSON or PROV-JSON: how many carry it, how many independent origins it has, what everything passed through, and more.

        Example:
          graph --file drones.json --as-of 2023-02-10 --without ministry
          graph --file drones.json --svg > drones.svg
          graph --file drones.json --prov > drones.prov.json
        """;

    public static Command Create()
    {
        var file = new Option<string>("--file") { Description = "The graph, a file in JSON or PROV-JSON; - reads standard input.", Required = true, HelpName = "FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "What the ledger held: a day (until its end, UTC) or an instant.", HelpName = "T" };
        var saidBy = new Option<string?>("--said-by") { Description = "What had been said by then: a day or an instant.", HelpName = "D" };
        var without = new Option<string[]>("--without") { Description = "Do without a statement, or a source and all that belongs to it; may be repeated.", HelpName = "ID", DefaultValueFactory = _ => [] };
        var svg = new Option<bool>("--svg") { Description = "Draw the picture instead, as an SVG file of its own." };
        var prov = new Option<bool>("--prov") { Description = "Print the whole graph as W3C PROV-JSON instead; of a PROV-JSON file, as plain JSON." };
        var command = new Command("graph", Example) { file, asOf, saidBy, without, svg, prov };
        command.SetAction(async (parsed, ct) =>
        {
            var moment = new GraphMoment
            {
                AsOf = Time("--as-of", parsed.GetValue(asOf))?.Latest,
                SaidBy = Time("--said-by", parsed.GetValue(saidBy)),
                Without = parsed.GetValue(without) ?? [],
            };
            var json = await ReadAsync(parsed.GetRequiredValue(file), ct);
            var graph = new AttributionGraph(GraphFile.Read(json), moment);
            var result = parsed.GetValue(svg) ? await PictureSheet.DrawAsync(graph)
                : parsed.GetValue(prov) ? GraphFile.Translate(json)
                : ClaimAnswersJson.Write(graph.AnswerAll());
            await parsed.InvocationConfiguration.Output.WriteLineAsync(result);
            return 0;
        });
        return command;
    }

    private static GraphTime? Time(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }
        return GraphTime.TryParse(text, out var time)
            ? time
            : throw new EditorialRuleException($"{option} cannot read “{text}”. Write a day such as 2023-02-08 or an instant such as 2023-02-08T09:00:00Z.");
    }

    private static async Task<string> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return file == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(file, ct);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EditorialRuleException($"The file “{file}” cannot be read. Check that it exists and that you may read it.");
        }
    }
}
