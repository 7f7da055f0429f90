using System.Text;
using FactCheck.Core.Timeline;

namespace FactCheck.Web.Public;

/// <summary>The address of an index read; what cannot be read is said in a sentence.</summary>
internal static class IndexAddress
{
    public static (IndexOrder Order, string? Letter, IndexCursor? From, string? Problem) Read(string? order, string? letter, string? after)
    {
        // only the first letter counts, and surrogates stay together
        var runes = letter?.Trim().EnumerateRunes().Take(1).Select(rune => Rune.ToLowerInvariant(rune).ToString()).FirstOrDefault();
        var from = IndexCursor.Parse(after);
        var cut = from is null && !string.IsNullOrEmpty(after);
        return (runes is not null || order is "name" ? IndexOrder.ByName : IndexOrder.ByCount, runes, from, cut ? "The link to this page was cut or altered, so this is the beginning." : null);
    }
}
