namespace FactCheck.Core.Interchange.Import;

/// <summary>A stream whose beginning was looked at already.</summary>
internal sealed class ReplayStream(ReadOnlyMemory<byte> beginning, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _beginning = beginning;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => _beginning.Length > 0 ? Replay(buffer) : rest.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _beginning.Length > 0 ? ValueTask.FromResult(Replay(buffer.Span)) : rest.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Replay(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _beginning.Length);
        _beginning.Span[..count].CopyTo(buffer);
        _beginning = _beginning[count..];
        return count;
    }
}
