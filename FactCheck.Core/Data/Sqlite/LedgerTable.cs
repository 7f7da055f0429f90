using FactCheck.Core.Ledger;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>Appends to the ledger. Its rows are half of all that is ever saved and never change, so they go past the change tracker.</summary>
internal static class LedgerTable
{
    private const string Append = """
        INSERT INTO Ledger(Sequence, At, ActorId, Kind, ItemId, ClaimId, SchemaVersion, Why, State, Salt, ContentHash, PreviousHash, Hash)
        VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l, $m)
        """;

    /// <summary>Values are spelled as the hash covers them: ids in small letters, instants as ticks.</summary>
    public static async Task AppendAsync(FactCheckDb db, IReadOnlyList<LedgerEntry> entries, CancellationToken ct)
    {
        await using var commands = new PreparedCommands(db);
        foreach (var entry in entries)
        {
            await commands.RunAsync(
                Append,
                [
                    entry.Sequence, entry.At.UtcTicks, entry.ActorId.ToString(), entry.Kind, entry.ItemId.ToString(), entry.ClaimId?.ToString(), entry.SchemaVersion,
                    entry.Why, entry.State, entry.Salt, entry.ContentHash, entry.PreviousHash, entry.Hash,
                ],
                ct);
        }
    }
}
