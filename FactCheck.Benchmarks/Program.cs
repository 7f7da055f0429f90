using System.CommandLine;
using FactCheck.Benchmarks.Reading;

// The figures that the README and docs/ state are printed here. Corpora are not part of the project: their folder is an argument.
var root = new RootCommand("The figures of FactCheck, each with its yardstick.")
{
    ReadingSpeed.Create(),
    LabelledFigures.Create(),
};
return await root.Parse(args).InvokeAsync();
