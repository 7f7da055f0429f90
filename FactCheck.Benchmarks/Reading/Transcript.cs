using FactCheck.Core.Reading.Worth;

namespace FactCheck.Benchmarks.Reading;

/// <summary>A transcript of CLEF CheckThat! 2019, task 1: its sentences, and which of them fact-checkers took up.</summary>
internal sealed class Transcript
{
    private Transcript(string name, string[][] rows)
    {
        Name = name;
        Sentences = [.. rows.Select(row => row[^2])];
        TakenUp = [.. rows.Select(row => row[^1] == "1")];
        Text = WorthText.Lines(string.Join('\n', Sentences));
        var counter = new SignCounter(Text);
        Examples = [.. Sentences.Select((_, i) => Example.Of(counter, i))];
    }

    public string Name { get; }

    public IReadOnlyList<string> Sentences { get; }

    public IReadOnlyList<bool> TakenUp { get; }

    public WorthText Text { get; }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The *.tsv of a folder (<c>line speaker sentence 0|1</c>), by name; those without a sentence taken up cannot be scored and are left out.</summary>
    public static IReadOnlyList<Transcript> Load(DirectoryInfo folder) =>
    [
        .. folder.GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new Transcript(Path.GetFileNameWithoutExtension(file.Name), [.. File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => line.Split('\t'))]))
            .Where(transcript => transcript.TakenUp.Contains(true)),
    ];
}

/// <summary>A sentence as the model sees it.</summary>
internal sealed record Example(double[] Signs, string[] Words)
{
    public static Example Of(SignCounter counter, int sentence)
    {
        counter.Read(sentence);
        return new Example([.. Enum.GetValues<Sign>().Select(sign => Math.Log(1 + counter.Count(sign)))], [.. counter.Words.Distinct()]);
    }
}
