using DiffPlex;
using DiffPlex.Chunkers;

namespace FactCheck.Web.Newsroom.Review;

/// <summary>What became of a text, word by word.</summary>
internal static class WordDifference
{
    private static readonly DelimiterChunker s_words = new([' ', '\t', '\n', '\r', '.', ',', ';', ':', '!', '?', '(', ')', '“', '”', '"', '«', '»', '،', '؟', '؛']);

    public static IReadOnlyList<Run> Between(string before, string after)
    {
        if (before == after)
        {
            return before.Length == 0 ? [] : [new Run(Change.None, before)];
        }

        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, s_words);
        List<string> old = [.. difference.PiecesOld], now = [.. difference.PiecesNew];
        var runs = new List<Run>();
        var next = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(runs, Change.None, now[next..block.InsertStartB]);
            Add(runs, Change.Removed, old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(runs, Change.Added, now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            next = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, Change.None, now[next..]);
        return Joined(runs);
    }

    private static void Add(List<Run> runs, Change change, IEnumerable<string> pieces)
    {
        var text = string.Concat(pieces);
        if (text.Length > 0)
        {
            runs.Add(new Run(change, text));
        }
    }

    // "one two" that became "three four" reads better as one change than as two with a space between.
    private static List<Run> Joined(List<Run> runs)
    {
        var joined = new List<Run>();
        var (removed, added) = ("", "");
        for (var i = 0; i < runs.Count; i++)
        {
            var (change, text) = runs[i];
            var between = change is Change.None && string.IsNullOrWhiteSpace(text) && removed.Length + added.Length > 0 && i + 1 < runs.Count;
            if (change is Change.None && !between)
            {
                Flush();
                joined.Add(runs[i]);
                continue;
            }

            removed += change is Change.Added ? "" : text;
            added += change is Change.Removed ? "" : text;
        }

        Flush();
        return joined;

        void Flush()
        {
            // what only came, or only went, has nothing on the other side but the spaces between
            Add(joined, Change.Removed, string.IsNullOrWhiteSpace(removed) && !string.IsNullOrWhiteSpace(added) ? [] : [removed]);
            Add(joined, Change.Added, string.IsNullOrWhiteSpace(added) && !string.IsNullOrWhiteSpace(removed) ? [] : [added]);
            (removed, added) = ("", "");
        }
    }
}

internal enum Change
{
    None,
    Removed,
    Added,
}

/// <summary>Words that stayed, went or came.</summary>
internal sealed record Run(Change Change, string Text);
