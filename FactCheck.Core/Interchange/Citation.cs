using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange;

/// <summary>One edition as it is cited: its own address, so that a reader finds what the writer saw, whatever was corrected since.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Publisher">Who signs it.</param>
/// <param name="Accessed">The day (UTC) on which it was read.</param>
public sealed record Citation(Edition Edition, Publisher Publisher, DateOnly Accessed)
{
    // letters of every script stay readable
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    /// <summary>Where exactly this edition stays.</summary>
    public string Address => $"{Publisher.AddressOf(Edition.Slug)}?edition={Edition.Number.ToString(CultureInfo.InvariantCulture)}";

    private DateOnly Issued => Edition.ValidFrom.Day();

    /// <summary>As the seventh edition of the APA manual cites a page that may change; the title, which is set in italics, in three parts.</summary>
    public (string Before, string Title, string After) Apa() =>
        ($"{Publisher.Name.TrimEnd('.')}. ({Issued.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture)}). ",
            Line(Edition.Headline),
            $" (Edition {Edition.Number.ToString(CultureInfo.InvariantCulture)}) [Fact-check; verdict: {Edition.Rating.Word()}]. Retrieved {Accessed.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}, from {Address}");

    /// <summary>As a BibTeX entry in UTF-8, with what TeX would take for its own escaped.</summary>
    public string BibTex()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@misc{{{Key},\n");
        Field("author", $"{{{Tex(Publisher.Name)}}}"); // a second brace: a newsroom has no first name
        Field("title", $"{{{Tex(Edition.Headline)}}}");
        Field("year", Issued.Year.ToString(CultureInfo.InvariantCulture));
        Field("month", Issued.Month.ToString(CultureInfo.InvariantCulture));
        Field("day", Issued.Day.ToString(CultureInfo.InvariantCulture));
        Field("edition", Edition.Number.ToString(CultureInfo.InvariantCulture));
        Field("note", $"Fact-check; verdict: {Edition.Rating.Word()}");
        Field("url", Address);
        Field("urldate", Accessed.Iso());
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    /// <summary>As CSL-JSON, an array of one item, which reference managers take.</summary>
    public byte[] CslJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", Key);
            json.WriteString("type", "webpage");
            json.WriteString("genre", "Fact-check");
            json.WriteString("title", Line(Edition.Headline));
            json.WriteString("container-title", Publisher.Name);
            json.WriteString("abstract", Line($"{Edition.Rating.Word()}: {Edition.Conclusion}"));
            json.WriteString("edition", Edition.Number.ToString(CultureInfo.InvariantCulture));
            json.WriteString("language", Edition.Language);
            json.WriteString("URL", Address);
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", Publisher.Name);
            json.WriteEndObject();
            json.WriteEndArray();
            Day(json, "issued", Issued);
            Day(json, "accessed", Accessed);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    /// <summary>Letters and digits that every reference manager takes, and never the same for two editions.</summary>
    private string Key
    {
        get
        {
            var words = new string([.. Edition.Slug.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).Trim('-');
            return $"{(words.Length == 0 ? $"check-{Edition.ClaimId:N}" : words)}-{Edition.Number.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Tex(string text)
    {
        var tex = new StringBuilder();
        foreach (var c in Line(text))
        {
            _ = c switch
            {
                '\\' => tex.Append(@"\textbackslash{}"),
                '~' => tex.Append(@"\textasciitilde{}"),
                '^' => tex.Append(@"\textasciicircum{}"),
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => tex.Append('\\').Append(c),
                _ => char.IsControl(c) ? tex : tex.Append(c),
            };
        }

        return tex.ToString();
    }
}
