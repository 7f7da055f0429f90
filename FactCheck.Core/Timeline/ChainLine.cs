using FactCheck.Core.Editions;

namespace FactCheck.Core.Timeline;

/// <summary>The short line that says where a claim comes from, as runs of text.</summary>
public static class ChainLine
{
    /// <summary>What carries the finding is set strong: between two pairs of asterisks, else in the words the sentence sets strong.</summary>
    public static IReadOnlyList<PublicWords> Runs(string chain, IReadOnlyList<PublicWords> says)
    {
        var parts = chain.Split("**");
        if (parts.Length % 2 == 1 && parts.Length > 1)
        {
            return [.. parts.Select((part, i) => new PublicWords(part, i % 2 == 1)).Where(run => run.Text.Length > 0)];
        }

        var strong = says.FirstOrDefault(run => run.Strong && run.Text.Trim().Length > 0 && chain.Contains(run.Text.Trim(), StringComparison.OrdinalIgnoreCase))?.Text.Trim();
        if (strong is null)
        {
            return [new PublicWords(chain, false)];
        }

        var at = chain.IndexOf(strong, StringComparison.OrdinalIgnoreCase);
        PublicWords[] runs = [new(chain[..at], false), new(chain.Substring(at, strong.Length), true), new(chain[(at + strong.Length)..], false)];
        return [.. runs.Where(run => run.Text.Length > 0)];
    }
}
