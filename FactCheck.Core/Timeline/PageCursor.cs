using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace FactCheck.Core.Timeline;

/// <summary>Where a page of a list ended, newest first. Opaque in addresses; what was altered or cut off there is recognised.</summary>
/// <param name="At">The last item's instant.</param>
/// <param name="Id">Its id, for items of one instant.</param>
public sealed record PageCursor(DateTimeOffset At, Guid Id)
{
    private const int Length = 28;

    public override string ToString()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.UtcTicks);
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

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return Check(bytes).AsSpan().SequenceEqual(bytes[24..Length]) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new PageCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..24], bigEndian: true))
            : null;
    }

    private static byte[] Check(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes[..24])[..4];
}
