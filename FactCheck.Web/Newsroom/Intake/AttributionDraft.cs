using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>An attribution while somebody edits it: what stands in the form's fields.</summary>
public sealed class AttributionDraft
{
    /// <summary>The suggestion that is edited; null: marked by hand.</summary>
    public Guid? Id { get; init; }

    /// <summary>The revision that was read.</summary>
    public int Seen { get; init; }
    public IReadOnlyList<int> Source { get; set; } = [];
    public IReadOnlyList<int> Cue { get; set; } = [];
    public IReadOnlyList<int> Content { get; set; } = [];
    public string Who { get; set; } = "";
    public WhoKind Kind { get; set; } = WhoKind.NamedPerson;
    public string Affiliation { get; set; } = "";
    public Act Act { get; set; }
    public Certainty Certainty { get; set; }

    /// <summary>One name a line, nearest to the article first.</summary>
    public string Via { get; set; } = "";

    /// <summary>One name a line.</summary>
    public string Basis { get; set; } = "";
    public bool Jointly { get; set; }
    public string SaidOn { get; set; } = "";
    public string ReportedOn { get; set; } = "";
    public Lineage Lineage { get; set; }

    public static AttributionDraft Of(ArticleAttribution found) => new()
    {
        Id = found.Id,
        Seen = found.Revision,
        Source = found.SourceSpans,
        Cue = found.CueSpans,
        Content = found.ContentSpans,
        Who = found.Who,
        Kind = found.WhoKind,
        Affiliation = found.Affiliation ?? "",
        Act = found.Act,
        Certainty = found.Certainty,
        Via = string.Join('\n', found.Via),
        Basis = string.Join('\n', found.Basis),
        Jointly = found.Jointly,
        SaidOn = Iso(found.SaidOn),
        ReportedOn = Iso(found.ReportedOn),
        Lineage = found.Lineage,
    };

    /// <summary>Marks a stretch of the article as one of the three parts.</summary>
    public void Mark(Part part, int start, int end, string text)
    {
        int[] span = [start, end];
        switch (part)
        {
            case Part.Content:
                Content = span;
                break;
            case Part.Cue:
                Cue = span;
                break;
            default:
                Source = span;
                Who = Who.Length == 0 ? text[start..end].ReplaceLineEndings(" ").Trim() : Who;
                break;
        }
    }

    /// <exception cref="EditorialRuleException">A day is no day.</exception>
    public AttributionWords Words(DateOnly today) => new(
        Source, Cue, Content, Act, Certainty, Who, Kind, Affiliation, Lines(Via), Lines(Basis), Jointly,
        Plain.Day(SaidOn, "The day it was said", today), Plain.Day(ReportedOn, "The day it was reported", today), Lineage);

    public Marks Marks() => new(0, SuggestionState.Suggested, Source, Cue, Content);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string[] Lines(string names) => names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
