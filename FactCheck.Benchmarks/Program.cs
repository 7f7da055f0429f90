using System.CommandLine;
using FactCheck.Benchmarks.Attribution;
using FactCheck.Benchmarks.Export;
using FactCheck.Benchmarks.Import;
using FactCheck.Benchmarks.LookBack;
using FactCheck.Benchmarks.Matching;
using FactCheck.Benchmarks.Picture;
using FactCheck.Benchmarks.Proposal;
using FactCheck.Benchmarks.Public;
using FactCheck.Benchmarks.Reading;
using FactCheck.Benchmarks.Search;

// The figures that the README and docs/ state are printed here. Corpora are not part of the project: their folder is an argument.
var root = new RootCommand("The figures of FactCheck, each with its yardstick.")
{
    ReadingSpeed.Create(),
    ReadingFigures.Create(),
    ReadingMisses.Create(),
    LabelledFigures.Create(),
    ProposalAgainstGraph.Create(),
    TrainReading.Create(),
    CheckWorthinessFigures.Create(),
    TrainCheckWorthiness.Create(),
    RankingSpeed.Create(),
    MatchingTrain.Create(),
    MatchingQuality.Create(),
    MatchingSpeed.Create(),
    LookBackSpeed.Create(),
    PictureFigures.Create(),
    PictureFigures.CreateStory(),
    GraphGrowth.Create(),
    PageSpeed.Create(),
    PageServers.CreateBare(),
    PageServers.CreateSite(),
    ExportSpeed.Create(),
    SearchSpeed.Create(),
    ImportSpeed.Create(),
};
return await root.Parse(args).InvokeAsync();
