using System.CommandLine;
using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>What reading gets wrong on annotated texts, each miss of one kind, so that the table in docs/reading.md can be counted again.</summary>
internal static class ReadingMisses
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "POLNEAR/dev, or any folder annotated alike." };
        var list = new Option<bool>("--list") { Description = "Each miss on a line before the table." };
        var command = new Command("reading-misses", "The kinds of mistakes of reading, counted.") { folder, list };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(list), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, bool list, TextWriter output)
    {
        var kinds = new Dictionary<string, int>();
        foreach (var text in PolnearText.Load(folder))
        {
            foreach (var (kind, line) in Misses(new Lesson(text)))
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (list)
                {
                    output.WriteLine($"{kind}: {line.ReplaceLineEndings(" ")}");
                }
            }
        }

        foreach (var (kind, count) in kinds.OrderByDescending(kind => kind.Value))
        {
            output.WriteLine($"{count,5}  {kind}");
        }
    }

    private static IEnumerable<(string Kind, string Line)> Misses(Lesson lesson)
    {
        var found = ArticleReader.Read(lesson.Text.Text).Where(a => !a.Nested).ToList();
        var matched = new HashSet<FoundAttribution>();
        foreach (var gold in lesson.Text.Attributions)
        {
            var mine = found.Where(a => a.Cue.Any(c => gold.Cue.Any(g => g.Start < c.End && c.Start < g.End))).MaxBy(a => a.Score);
            if (mine is null)
            {
                yield return ("not found, the cue is " + CueKind(lesson, gold), Show(lesson, gold));
                continue;
            }

            matched.Add(mine);
            var pair = $"{Show(lesson, gold)}   READ {Show(lesson, new Annotated(mine.Source, mine.Cue, mine.Content))}";
            if (!Same(gold.Cue, mine.Cue))
            {
                yield return (mine.Cue[0].Length > gold.Cue[0].Length ? "cue too long" : "cue too short", pair);
            }

            if (!Same(gold.Source, mine.Source))
            {
                yield return (gold.Source.Count == 0 ? "source where there is none" : mine.Source.Count == 0 ? "no source" : Overlap(gold.Source, mine.Source) ? "source begins or ends elsewhere" : "another source", pair);
            }

            if (!Same(gold.Content, mine.Content))
            {
                yield return (ContentKind(lesson, gold, mine), pair);
            }
        }

        foreach (var mine in found.Where(a => !matched.Contains(a)))
        {
            var annotated = new Annotated(mine.Source, mine.Cue, mine.Content);
            yield return ("found where nothing is annotated, the cue is " + CueKind(lesson, annotated), Show(lesson, annotated));
        }
    }

    private static bool Same(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other) => one.SequenceEqual(other);

    private static bool Overlap(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other) => one.Any(a => other.Any(b => a.Start < b.End && b.Start < a.End));

    private static string CueKind(Lesson lesson, Annotated a)
    {
        var tokens = Enumerable.Range(0, lesson.Page.Tokens.Count).Where(i => lesson.Page.Tokens[i] is var t && a.Cue.Any(c => t.Start < c.End && c.Start < t.End)).ToList();
        var verb = tokens.Select(i => Verbs.Find(lesson.Page.Lower(i))).FirstOrDefault(v => v is { } known && Cues.IsKnown(known.Lemma));
        var nested = tokens.Count > 0 && lesson.Page.QuotationOf[tokens[0]] >= 0;
        return nested ? "inside a quotation"
            : verb is { } speech && Cues.IsSpeech(speech.Lemma) ? "a verb of saying"
            : verb is not null ? "a verb of the lexicon that takes an object"
            : tokens.Exists(i => Verbs.Find(lesson.Page.Lower(i)) is not null && lesson.Page.Tags[i] is Tag.Verb or Tag.Participle) ? tokens.Count > 3 ? "a longer phrase with another verb" : "another verb"
            : tokens.Exists(i => lesson.Page.Tags[i] is Tag.Noun or Tag.Name) ? "a noun"
            : "a colon, a preposition or the like";
    }

    private static string ContentKind(Lesson lesson, Annotated gold, FoundAttribution mine)
    {
        if (!Overlap(gold.Content, mine.Content))
        {
            return "content elsewhere";
        }

        if (gold.Content.Count != mine.Content.Count)
        {
            return gold.Content.Count > mine.Content.Count ? "a part of the content missed" : "content cut in two";
        }

        var (start, end) = (mine.Content[0].Start - gold.Content[0].Start, mine.Content[^1].End - gold.Content[^1].End);
        var page = lesson.Page;
        var last = page.Tokens.FindIndex(t => t.End >= Math.Min(gold.Content[^1].End, mine.Content[^1].End));
        var next = last + 1 < page.Tokens.Count ? page.Tokens[last + 1].Kind == TokenKind.Comma ? "a comma" : page.Tokens[last + 1].IsWord ? $"“{Word(page, last + 1)}”" : "a mark" : "the end";
        return start != 0 && end != 0 ? "content begins and ends elsewhere"
            : start != 0 ? start < 0 ? "content begins too early" : "content begins too late"
            : end != 0 ? end < 0 ? $"content ends too early, at {next}" : $"content ends too late, past {next}"
            : "content begins or ends elsewhere in the middle";
    }

    private static string Word(Page page, int i) => page.TagAt(i) switch
    {
        Tag.Preposition or Tag.To => "of, on, to …",
        Tag.Subordinator => "because, when …",
        Tag.Coordinator => "and, but",
        _ => "another word",
    };

    private static string Show(Lesson lesson, Annotated a) => string.Join(" | ", new[] { a.Source, a.Cue, a.Content }.Select(spans => string.Join(" … ", spans.Select(s => s.In(lesson.Text.Text)))));
}
