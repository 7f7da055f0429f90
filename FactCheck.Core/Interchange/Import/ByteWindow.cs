namespace FactCheck.Core.Interchange.Import;

/// <summary>A stretch of a stream, moved forward over it: as much is held as whoever reads has not let go, up to a limit and what is read at once.</summary>
internal sealed class ByteWindow(Stream stream, int limit)
{
    private const int AtOnce = 128 * 1024;

    private byte[] _buffer = new byte[2 * AtOnce];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Valid until more is read.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, _end - _start);

    public int Length => _end - _start;

    /// <summary>Bytes of the stream before this stretch.</summary>
    public long Offset { get; private set; }

    /// <summary>The line on which it begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    public void Advance(int bytes)
    {
        Line += Span[..bytes].Count((byte)'\n');
        Offset += bytes;
        _start += bytes;
    }

    /// <summary>Reads on. False: the stream has ended.</summary>
    public async ValueTask<bool> MoreAsync(CancellationToken ct)
    {
        if (_buffer.Length - _end < AtOnce)
        {
            var target = Length + AtOnce <= _buffer.Length ? _buffer : new byte[Math.Min(2 * _buffer.Length, limit + (2 * AtOnce))];
            Buffer.BlockCopy(_buffer, _start, target, 0, Length);
            (_buffer, _start, _end) = (target, 0, Length);
        }

        var read = await stream.ReadAtLeastAsync(_buffer.AsMemory(_end), AtOnce, throwOnEndOfStream: false, ct);
        _end += read;
        return read > 0;
    }
}
