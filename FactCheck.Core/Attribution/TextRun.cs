namespace FactCheck.Core.Attribution;

/// <summary>A piece of a sentence; <paramref name="Strong"/> pieces are what a hurried reader should take away.</summary>
public sealed record TextRun(string Text, bool Strong = false);

/// <summary>A sentence in the making.</summary>
internal sealed class TextRuns
{
    private readonly List<TextRun> _runs = [];

    public TextRuns Add(string text) => Add(text, strong: false);

    public TextRuns Strong(string text) => Add(text, strong: true);

    public TextRuns Add(IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
        {
            Add(run.Text, run.Strong);
        }
        return this;
    }

    /// <summary>The pieces, neighbours of one weight joined.</summary>
    public IReadOnlyList<TextRun> ToList() => [.. _runs];

    private TextRuns Add(string text, bool strong)
    {
        if (_runs is [.., var last] && last.Strong == strong)
        {
            _runs[^1] = last with { Text = last.Text + text };
        }
        else if (text.Length > 0)
        {
            _runs.Add(new TextRun(text, strong));
        }
        return this;
    }
}
