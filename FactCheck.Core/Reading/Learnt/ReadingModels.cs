using System.IO.Compression;

namespace FactCheck.Core.Reading.Learnt;

/// <summary>What was learnt from PolNeAR: where cues stand, and which words belong to source and content. Written by "train-reading" of FactCheck.Benchmarks.</summary>
internal sealed record ReadingModels(CueModel Cue, PartModel Parts)
{
    /// <summary>From which probability on words are taken for a cue of something said.</summary>
    public const double LeastCue = 0.5;

    /// <summary>The same for a colon before a quotation, which hardly ever opens anything else.</summary>
    public const double LeastColon = 0.4;

    /// <summary>The same for words that are no verb of saying in the lexicon ("backs", "mocked"): an attitude has to be surer to be worth a suggestion.</summary>
    public const double LeastAttitude = 0.7;

    /// <summary>And for an attribution to nobody ("it is expected").</summary>
    public const double LeastWithoutSource = 0.75;

    private static readonly Lazy<ReadingModels> s_shipped = new(Load);

    /// <summary>The models that travel inside the assembly.</summary>
    public static ReadingModels Shipped => s_shipped.Value;

    public void Write(Stream file)
    {
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        Cue.Weights.Write(packed, columnsApart: true);
        Weights.WriteNumbers(packed, Cue.Steps);
        Parts.Unary.Write(packed, columnsApart: true);
        Parts.Border.Write(packed, columnsApart: false);
    }

    public static ReadingModels Read(Stream file)
    {
        using var packed = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var buffered = new BufferedStream(packed, 1 << 16);
        var cue = new CueModel(Weights.Read(buffered), Weights.ReadNumbers(buffered, CueModel.Labels * CueModel.Labels));
        return new ReadingModels(cue, new PartModel(Weights.Read(buffered), Weights.Read(buffered)));
    }

    private static ReadingModels Load()
    {
        using var stream = typeof(ReadingModels).Assembly.GetManifestResourceStream("Reading.weights")
            ?? throw new InvalidOperationException("The learnt weights of reading are missing from the assembly.");
        return Read(stream);
    }
}
