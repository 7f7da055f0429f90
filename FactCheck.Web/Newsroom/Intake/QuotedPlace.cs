using System.Text;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Finds a typed quotation in the article: to the letter first; else whatever the quotation marks, dashes, spaces and capitals.</summary>
internal static class QuotedPlace
{
    /// <returns>Start and end of each place, in UTF-16 code units of the text; at most ten.</returns>
    public static IReadOnlyList<(int Start, int End)> Find(string text, string? quotation)
    {
        var wanted = quotation?.Trim() ?? "";
        if (wanted.Length == 0)
        {
            return [];
        }

        var places = new List<(int, int)>();
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0 && places.Count < 10; at = text.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
        {
            places.Add((at, at + wanted.Length));
        }

        return places.Count > 0 ? places : Loosely(text, wanted);
    }

    private static List<(int, int)> Loosely(string text, string wanted)
    {
        var (bare, where) = Bare(text);
        var (key, _) = Bare(wanted);
        var places = new List<(int, int)>();
        key = key.Trim();
        for (var at = key.Length == 0 ? -1 : bare.IndexOf(key, StringComparison.Ordinal); at >= 0 && places.Count < 10; at = bare.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            places.Add((where[at], where[at + key.Length - 1] + 1));
        }

        return places;
    }

    private static (string Bare, List<int> Where) Bare(string text)
    {
        var (bare, where) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' => '\'',
                '–' or '—' or '‑' => '-',
                var white when char.IsWhiteSpace(white) => ' ',
                var other => char.ToLowerInvariant(other),
            };
            if (c == ' ' && bare.Length > 0 && bare[^1] == ' ')
            {
                continue;
            }

            bare.Append(c);
            where.Add(i);
        }

        return (bare.ToString(), where);
    }
}
