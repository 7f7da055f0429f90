using FactCheck.Core.Articles;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>An article's text cut where marks begin and end. Put together again, the pieces are the text to the letter: offsets in the page are offsets in the text.</summary>
internal static class MarkedText
{
    /// <param name="text">The article's text.</param>
    /// <param name="marks">What is marked, with the number it goes by; overlapping and nested as it comes.</param>
    public static IReadOnlyList<Paragraph> Of(string text, IReadOnlyList<Marks> marks)
    {
        var edges = EdgesIn(text, marks);
        var cuts = new SortedSet<int>(edges.Keys) { 0, text.Length };
        var paragraphStarts = new HashSet<int> { 0 };
        for (var newline = text.IndexOf('\n', StringComparison.Ordinal); newline >= 0; newline = text.IndexOf('\n', newline + 1))
        {
            cuts.Add(newline + 1);
            paragraphStarts.Add(newline + 1);
        }

        var paragraphs = new List<Paragraph>();
        var active = new List<(Marks Of, Part Part)>();
        var pieces = new List<Piece>();
        var from = 0;
        foreach (var cut in cuts.Where(cut => cut <= text.Length))
        {
            if (cut > from)
            {
                pieces.Add(new Piece(text[from..cut], [.. active], Beginning(edges, from)));
            }

            if (cut > from && (cut == text.Length || paragraphStarts.Contains(cut)))
            {
                paragraphs.Add(new Paragraph(pieces));
                pieces = [];
            }

            foreach (var edge in edges.GetValueOrDefault(cut, []))
            {
                if (edge.Opens)
                {
                    active.Add((edge.Of, edge.Part));
                }
                else
                {
                    active.Remove((edge.Of, edge.Part));
                }
            }

            from = cut;
        }

        return paragraphs;
    }

    private static Dictionary<int, List<Edge>> EdgesIn(string text, IReadOnlyList<Marks> marks)
    {
        var edges = new Dictionary<int, List<Edge>>();
        foreach (var mark in marks)
        {
            foreach (var (part, spans) in (ReadOnlySpan<(Part, IReadOnlyList<int>)>)[(Part.Content, mark.Content), (Part.Source, mark.Source), (Part.Cue, mark.Cue)])
            {
                for (var i = 0; i + 1 < spans.Count; i += 2)
                {
                    var (start, end) = (Whole(text, spans[i]), Whole(text, spans[i + 1]));
                    if (start < end)
                    {
                        At(end).Add(new Edge(mark, part, Opens: false, First: false));
                        At(start).Add(new Edge(mark, part, Opens: true, First: i == 0 && part is Part.Content));
                    }
                }
            }
        }

        return edges;

        List<Edge> At(int place) => edges.TryGetValue(place, out var list) ? list : edges[place] = [];
    }

    private static List<Marks> Beginning(Dictionary<int, List<Edge>> edges, int at) => [.. edges.GetValueOrDefault(at, []).Where(edge => edge.First).Select(edge => edge.Of)];

    // Never between the two halves of a character outside the basic plane.
    private static int Whole(string text, int place)
    {
        var inside = Math.Clamp(place, 0, text.Length);
        return inside > 0 && inside < text.Length && char.IsLowSurrogate(text[inside]) && char.IsHighSurrogate(text[inside - 1]) ? inside - 1 : inside;
    }

    private sealed record Edge(Marks Of, Part Part, bool Opens, bool First);
}

public enum Part
{
    Content,
    Source,
    Cue,
}

/// <summary>The words an attribution marks. <paramref name="Number"/> is its card's; 0: being marked now.</summary>
public sealed record Marks(int Number, SuggestionState State, IReadOnlyList<int> Source, IReadOnlyList<int> Cue, IReadOnlyList<int> Content);

/// <summary>A line of the text, its line end included.</summary>
internal sealed record Paragraph(IReadOnlyList<Piece> Pieces)
{
    public bool Blank => Pieces.All(piece => string.IsNullOrWhiteSpace(piece.Text));
}

/// <summary>Words with the marks that lie on them, and the attributions whose content begins here.</summary>
internal sealed record Piece(string Text, IReadOnlyList<(Marks Of, Part Part)> On, IReadOnlyList<Marks> Begins);
