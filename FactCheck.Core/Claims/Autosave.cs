namespace FactCheck.Core.Claims;

/// <summary>What somebody typed and has not saved: theirs alone, kept so that a closed laptop loses nothing. Not on the ledger.</summary>
public sealed class Autosave
{
    public const int Limit = 200_000;

    public required Guid MemberId { get; init; }

    /// <summary>What it is a draft of: "verdict:…id".</summary>
    public required string Item { get; init; }

    /// <summary>The fields as JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>The revision that was read when the typing began.</summary>
    public required int Seen { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
}
