using System.Text.Json;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>
/// The sourcing rules that one published code asks for (packs.json), each with what the code says. A pack is on until an administrator switches it
/// off; a rule is asked where at least one pack that is on asks for it.
/// </summary>
/// <param name="Id">As the ledger names it.</param>
/// <param name="Name">"Reuters".</param>
/// <param name="Title">The code.</param>
/// <param name="Url">Where it can be read; null for the desk's own.</param>
/// <param name="Rules">What it says, by the id of the rule.</param>
public sealed record SourcingPack(string Id, string Name, string Title, string? Url, IReadOnlyDictionary<string, string> Rules)
{
    /// <summary>Every pack that ships.</summary>
    public static IReadOnlyList<SourcingPack> All { get; } = Read();

    public static SourcingPack? Find(string id) => All.FirstOrDefault(pack => pack.Id == id);

    internal static Stream Resource(string name) =>
        typeof(SourcingPack).Assembly.GetManifestResourceStream($"Sourcing.{name}") ?? throw new InvalidOperationException($"{name} is missing from the assembly.");

    private static List<SourcingPack> Read()
    {
        using var stream = Resource("packs.json");
        return JsonSerializer.Deserialize<List<SourcingPack>>(stream, JsonSerializerOptions.Web)!;
    }
}
