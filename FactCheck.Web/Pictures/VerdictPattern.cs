using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Pictures;

/// <summary>How a verdict fills an area: colour and, for whoever sees none, a pattern that grows lighter from true to false.</summary>
internal static class VerdictPattern
{
    /// <summary>The pattern's id in its document.</summary>
    public static string Id(Rating rating) => $"fill-{rating.Slug()}";

    /// <summary>In an attribute.</summary>
    public static string Fill(Rating rating) => $"url(#{Id(rating)})";
}
