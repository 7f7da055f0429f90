using System.CommandLine;
using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Proposal;

namespace FactCheck.Benchmarks.Proposal;

/// <summary>What is proposed of an article without any hand, node by node beside the graph that an editor drew of it.</summary>
internal static class ProposalAgainstGraph
{
    public static Command Create()
    {
        var article = new Argument<FileInfo>("ARTICLE") { Description = "A news text." };
        var drawn = new Argument<FileInfo>("GRAPH") { Description = "How an editor draws it, as JSON." };
        var published = new Option<string>("--published") { Description = "The day it was published, such as 2023-02-10.", Required = true };
        var replaced = new Option<int>("--replaced") { Description = "Also as often with countries, persons, agencies, numbers and weekdays replaced at random by others of their kind; the graph must stay the same up to names." };
        var command = new Command("proposal", "The graph proposed of an article beside the one an editor drew, node by node.") { article, drawn, published, replaced };
        command.SetAction(parsed => Run(
            File.ReadAllText(parsed.GetRequiredValue(article).FullName),
            GraphJson.Read(File.ReadAllText(parsed.GetRequiredValue(drawn).FullName)),
            DateOnly.ParseExact(parsed.GetRequiredValue(published), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            parsed.GetValue(replaced),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string text, GraphDocument drawn, DateOnly published, int times, TextWriter output)
    {
        var proposal = ProposedGraph.Read(text, published);
        var match = new GraphMatch(drawn, proposal.ToDocument());
        match.Print(output);
        if (times > 0)
        {
            Replace(text, proposal, published, times, output);
        }
    }

    private static void Replace(string text, ProposedGraph proposal, DateOnly published, int times, TextWriter output)
    {
        var same = 0;
        for (var seed = 1; seed <= times; seed++)
        {
            var others = new Replacement(text, proposal, published, seed);
            var (wanted, got) = (GraphShape.Of(proposal.ToDocument(), others.Day), GraphShape.Of(ProposedGraph.Read(others.Text, published).ToDocument(), day => day));
            same += wanted.SequenceEqual(got) ? 1 : 0;
            if (!wanted.SequenceEqual(got))
            {
                output.WriteLine($"seed {seed} differs ({others.Told}):");
                foreach (var line in wanted.Except(got).Take(4).Select(line => "  - " + line).Concat(got.Except(wanted).Take(4).Select(line => "  + " + line)))
                {
                    output.WriteLine(line);
                }
            }
        }

        output.WriteLine($"{same} of {times} texts with other countries, persons, agencies, numbers and weekdays give the same graph up to names.");
    }
}
