using System.Text;

namespace FactCheck.Tests.Interchange.Import;

/// <summary>A file that says the same again and again, and is nowhere in memory.</summary>
internal sealed class Endless(string start, string again, long length) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] _again = Encoding.UTF8.GetBytes(again);
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = (int)Math.Min(count, length - _read);
        for (var i = 0; i < n; i++, _read++)
        {
            buffer[offset + i] = _read < _start.Length ? _start[_read] : _again[(_read - _start.Length) % _again.Length];
        }

        return n;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
