using FactCheck.Core.Ledger;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>Which packs of sourcing rules this newsroom works by. There is one; until an administrator changes something every pack is on.</summary>
public sealed class HouseRules : LedgerItem
{
    private List<string> _off = [];

    internal HouseRules() { } // also EF Core

    /// <summary>The ids of the packs that are switched off.</summary>
    public IReadOnlyList<string> Off => _off;

    /// <summary>The packs that are on.</summary>
    public IReadOnlyList<SourcingPack> On => [.. SourcingPack.All.Where(pack => !_off.Contains(pack.Id))];

    internal static HouseRules Begin(DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at) };

    internal void Switch(SourcingPack pack, bool on)
    {
        EditorialRule.Require(on == _off.Contains(pack.Id), $"The rules of {pack.Name} are {(on ? "on" : "off")} already.");
        _off = on ? [.. _off.Where(id => id != pack.Id)] : [.. _off, pack.Id];
    }
}
