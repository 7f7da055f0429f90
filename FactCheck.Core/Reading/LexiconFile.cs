using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>The data files of Reading/Lexicon, which travel inside the assembly.</summary>
internal static class LexiconFile
{
    /// <summary>The lines that say something: no comments, no blanks.</summary>
    public static IEnumerable<string> Lines(string name) => Resource("Reading." + name);

    /// <summary>As <see cref="Lines"/>, of Articles/Lexicon.</summary>
    public static IEnumerable<string> ArticleLines(string name) => Resource("Articles." + name);

    /// <summary>As <see cref="Lines"/>, of Sources/Lexicon.</summary>
    public static IEnumerable<string> SourceLines(string name) => Resource("Sources." + name);

    private static IEnumerable<string> Resource(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name}.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Files with one class a line ("name: words").</summary>
    public static FrozenDictionary<string, WordClass> Classes(params string[] names)
    {
        var classes = new Dictionary<string, WordClass>();
        foreach (var line in names.SelectMany(Lines))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = Enum.Parse<WordClass>(line[..colon], ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes[word] = classes.GetValueOrDefault(word) | name;
            }
        }

        return classes.ToFrozenDictionary();
    }
}
