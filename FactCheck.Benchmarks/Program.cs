using System.CommandLine;
using FactCheck.Benchmarks.Reading;

// Every figure that the README and docs/ state is printed by one of these. Corpora are not part of the project: their folder is an argument.
var root = new RootCommand("The figures of FactCheck, each with its yardstick.")
{
    ReadingSpeed.Create(),
    LabelledFigures.Create(),
};
return await root.Parse(args).InvokeAsync();
