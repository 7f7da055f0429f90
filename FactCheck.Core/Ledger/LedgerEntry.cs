using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Ledger;

/// <summary>
/// One change: who, when, what, why, and the state of the item after it. The hash covers every stored byte and the entry before, so that none
/// can be altered, inserted or removed unseen. State and reason enter only as a salted hash and stand beside it: they can be erased while
/// the chain still verifies.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry() { } // EF Core

    /// <summary>From 1, without gaps.</summary>
    public long Sequence { get; private init; }

    /// <summary>Never before the entry before.</summary>
    public DateTimeOffset At { get; private init; }

    public Guid ActorId { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid ItemId { get; private init; }
    public Guid? ClaimId { get; private init; }
    public int SchemaVersion { get; private init; }

    /// <summary>Why it was changed; null when erased.</summary>
    public string? Why { get; private init; }

    /// <summary>The item's state after the change as JSON; null when erased.</summary>
    public string? State { get; private init; }

    /// <summary>Null when erased, so that nobody can guess the state from its hash.</summary>
    public byte[]? Salt { get; private init; }

    public byte[] ContentHash { get; private init; } = [];
    public byte[] PreviousHash { get; private init; } = [];
    public byte[] Hash { get; private init; } = [];

    internal static LedgerEntry After(LedgerHead head, DateTimeOffset at, Guid actor, string why, string kind, Guid item, Guid? claim, string state)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var content = HashContent(salt, why, state);
        var sequence = head.Sequence + 1;
        return new LedgerEntry
        {
            Sequence = sequence,
            At = at,
            ActorId = actor,
            Kind = kind,
            ItemId = item,
            ClaimId = claim,
            SchemaVersion = 1,
            Why = why,
            State = state,
            Salt = salt,
            ContentHash = content,
            PreviousHash = head.Hash,
            Hash = HashEntry(head.Hash, sequence, at.UtcTicks, actor.ToString(), kind, item.ToString(), claim?.ToString(), 1, content),
        };
    }

    internal static byte[] HashContent(byte[] salt, string why, string state) =>
        SHA256.HashData([.. salt, .. Lengthed(why), .. Lengthed(state)]);

    /// <summary>Over the values as they stand in the file, so that no other spelling of the same value passes.</summary>
    internal static byte[] HashEntry(
        byte[] previous, long sequence, long ticks, string actor, string kind, string item, string? claim, long schemaVersion, byte[] content)
    {
        var line = FormattableString.Invariant($"{sequence}\n{ticks}\n{actor}\n{kind}\n{item}\n{claim}\n{schemaVersion}\n");
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(line), .. content]);
    }

    private static byte[] Lengthed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
