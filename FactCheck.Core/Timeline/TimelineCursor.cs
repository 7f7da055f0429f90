using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace FactCheck.Core.Timeline;

/// <summary>
/// Where a page of the timeline starts, and in which direction. It pins the moment at which the reader began, so that what is published meanwhile
/// neither shifts the pages nor is shown twice. Opaque in addresses; what was altered or cut off there is recognised.
/// </summary>
/// <param name="Position">The <see cref="TimelineCard.Position"/> of the card beside the page.</param>
/// <param name="Backwards">The page holds what was published later than that; false: earlier.</param>
/// <param name="Pinned">The moment the reader began, as milliseconds since 1970.</param>
public sealed record TimelineCursor(long Position, bool Backwards, long Pinned)
{
    private const int Length = 15;
    private const long Most = (1L << 47) - 1;

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((Position & Most) << 1) | (Backwards ? 1L : 0)); // two bytes of zero, then six
        bytes[2..8].CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[6..], Pinned << 16);
        Check(bytes[..12]).CopyTo(bytes[12..]);
        return Base64Url.EncodeToString(bytes[..Length]);
    }

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static TimelineCursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (text is not { Length: Length / 3 * 4 } || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || !Check(bytes[..12]).SequenceEqual(bytes[12..Length]))
        {
            return null;
        }

        Span<byte> wide = stackalloc byte[16];
        bytes[..6].CopyTo(wide[2..]);
        bytes[6..12].CopyTo(wide[10..]);
        var position = BinaryPrimitives.ReadInt64BigEndian(wide);
        var pinned = BinaryPrimitives.ReadInt64BigEndian(wide[8..]);
        return pinned > Most ? null : new TimelineCursor(position >> 1, (position & 1) == 1, pinned);
    }

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, 3);
}
