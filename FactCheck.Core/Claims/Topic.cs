using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>What a claim is about, with a public page of its own.</summary>
public sealed class Topic : LedgerItem
{
    private Topic() { } // EF Core

    public string Name { get; private set; } = "";
    public string Slug { get; private set; } = "";

    internal static Topic Open(string name, string slug, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), Name = Plain.Line(name, "A topic's name", 60), Slug = slug };
}
