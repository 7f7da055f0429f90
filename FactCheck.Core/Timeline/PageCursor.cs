using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace FactCheck.Core.Timeline;

/// <summary>Where a page of a list that stands newest first ended, and in which direction it goes on. Opaque in addresses; what was altered or cut off there is recognised.</summary>
/// <param name="At">The instant of the item beside the page.</param>
/// <param name="Id">Its id, for items of one instant.</param>
/// <param name="Backwards">The page holds what came later than that; false: earlier.</param>
public sealed record PageCursor(DateTimeOffset At, Guid Id, bool Backwards = false)
{
    private const int Length = 28;

    public override string ToString()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.UtcTicks | (Backwards ? long.MinValue : 0)); // no instant needs the sign
        Id.TryWriteBytes(bytes.AsSpan(8), bigEndian: true, out _);
        Check(bytes).CopyTo(bytes, 24);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static PageCursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length + 2];
        if (text is not { Length: <= 40 } || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length)
        {
            return null;
        }

        var stored = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var ticks = stored & long.MaxValue;
        return Check(bytes).AsSpan().SequenceEqual(bytes[24..Length]) && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new PageCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..24], bigEndian: true), stored < 0)
            : null;
    }

    private static byte[] Check(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes[..24])[..4];
}
