using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Web.Public.Cache;

/// <summary>A public page as it was answered: its bytes, plain and compressed, and the headers that went with them.</summary>
internal sealed class HotPage
{
    private readonly byte[] _text;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;
    private int _renewing;

    public HotPage(byte[] text, IEnumerable<KeyValuePair<string, StringValues>> headers, long version, long renderedAt)
    {
        (_text, Version, RenderedAt) = (text, version, renderedAt);
        Headers = [.. headers];
        Tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 10))}\""; // weak: one tag for all encodings
        _brotli = new Lazy<byte[]>(() => Compressed(target => new BrotliStream(target, new BrotliCompressionOptions { Quality = 5 })));
        _gzip = new Lazy<byte[]>(() => Compressed(target => new GZipStream(target, CompressionLevel.Optimal)));
    }

    /// <summary>The <see cref="PublicVersion"/> it was rendered at, read before.</summary>
    public long Version { get; }

    /// <summary>As <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long RenderedAt { get; }

    /// <summary>All but those that depend on the encoding or the moment.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; }

    public string Tag { get; }

    /// <summary>The bytes in the best encoding that a reader takes, with its name; no name: as they are.</summary>
    public (byte[] Bytes, string? Encoding) For(string? accepted) =>
        accepted is null ? (_text, null)
        : Takes(accepted, "br") ? (_brotli.Value, "br")
        : Takes(accepted, "gzip") ? (_gzip.Value, "gzip")
        : (_text, null);

    /// <summary>True for the one request that is to render it again; the others may use this one meanwhile.</summary>
    public bool BeginRenewal() => Interlocked.Exchange(ref _renewing, 1) == 0;

    private static bool Takes(string accepted, string encoding)
    {
        var at = accepted.IndexOf(encoding, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !accepted.AsSpan(at).StartsWith($"{encoding};q=0,") && !accepted.AsSpan(at).Trim().SequenceEqual($"{encoding};q=0");
    }

    private byte[] Compressed(Func<Stream, Stream> by)
    {
        using var target = new MemoryStream();
        using (var compressing = by(target))
        {
            compressing.Write(_text);
        }

        return target.ToArray();
    }
}
