using System.Text.Json;
using FactCheck.Core.Attribution;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal static class BasesColumn
{
    /// <summary>What an item rests on is one column of JSON: an item with its bases is one item on the ledger, so they are one row.</summary>
    public static PropertyBuilder<IReadOnlyList<Reliance>> HasBases(this PropertyBuilder<IReadOnlyList<Reliance>> bases) => bases.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<List<Reliance>>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<Reliance>>(
            (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
            list => list));
}
