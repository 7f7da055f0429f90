using System.Text;
using FactCheck.Core;

namespace FactCheck.Web.Commands;

/// <summary>Reads files of <c>id TAB text TAB title</c> line by line. A line that is broken is named with its number on standard error; the others are read.</summary>
internal sealed class TsvFile(string path, TextWriter error)
{
    private static readonly UTF8Encoding s_lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Broken { get; private set; }

    /// <summary>Bytes in the file, or 0 if that cannot be known.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes read so far, roughly.</summary>
    public long Read { get; private set; }

    public IEnumerable<(string Id, string Text, string? Title)> Rows()
    {
        using var reader = Open();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            Read = reader.BaseStream.CanSeek ? reader.BaseStream.Position : 0;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var parts = line.Split('\t');
            var problem = parts switch
            {
                [_] => "has no tab between an id and a text",
                ["", ..] => "has no id",
                [_, var text, ..] when string.IsNullOrWhiteSpace(text) => "has no text",
                { Length: > 3 } => "has more than three columns",
                _ when line.Contains('\uFFFD', StringComparison.Ordinal) => "is not UTF-8",
                [var id, ..] when !_known.Add(line) => null,
                [var id, ..] when !_known.Add('\t' + id) => $"gives the id {id} to another text",
                _ => null,
            };
            if (problem is not null)
            {
                Broken++;
                error.WriteLine($"{path} line {number} {problem}. It is left out; write id, tab, text.");
                continue;
            }

            yield return (parts[0], parts[1], parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null);
        }
    }

    private StreamReader Open()
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            Bytes = stream.CanSeek ? stream.Length : 0;
            return new StreamReader(stream, s_lenient);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EditorialRuleException($"The file “{path}” cannot be read. Check that it exists and that you may read it.");
        }
    }
}
