using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Articles;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>
/// What is entered of an article before it is read, as it is kept. From is where the text came from, if it was fetched or opened: the bytes
/// themselves are kept only when it is taken in. Refused is the address that no page came from; Regardless: a person wants it kept with the article.
/// </summary>
public sealed record IntakeFields(string Publisher = "", string Title = "", string Byline = "", string Url = "", string Day = "", string Language = "", string Text = "", string From = "", string Refused = "", bool Regardless = false)
{
    /// <summary>The address that stands in the form is one that no page came from.</summary>
    [JsonIgnore]
    public bool Refuses => Url.Length > 0 && Url == Refused;

    /// <summary>The address that is kept with the article.</summary>
    [JsonIgnore]
    public string Address => Refuses && !Regardless ? "" : Url;

    public static IntakeFields Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<IntakeFields>(json) ?? new IntakeFields();
        }
        catch (JsonException)
        {
            return new IntakeFields(); // kept by an older version of this page
        }
    }

    /// <summary>The fields that nobody filled, filled with what was found; what was found before counts as filled by nobody.</summary>
    public IntakeFields Fill(FoundWords found, FoundWords? before) => this with
    {
        Publisher = Fill(Publisher, found.Publisher, before?.Publisher),
        Title = Fill(Title, found.Title, before?.Title),
        Byline = Fill(Byline, found.Byline, before?.Byline),
        Url = Fill(Address, found.Url, before?.Url),
        Day = Fill(Day, found.Day, before?.Day),
        Language = Fill(Language, found.Language, before?.Language),
    };

    /// <summary>What to say under a field: where its value comes from, or what was found instead; null: nothing was found.</summary>
    public static string? Origin(string value, Found? found) =>
        found is null ? null : value == found.Value ? found.Where : value.Length == 0 ? null : $"found {found.Where}: “{found.Value}”";

    private static string Fill(string value, Found? found, Found? before) => value.Trim().Length == 0 || value == before?.Value ? found?.Value ?? "" : value;
}
