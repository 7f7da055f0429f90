namespace FactCheck.Core.Interchange.Import;

/// <summary>Why a walk stopped.</summary>
internal enum WalkStop { More, Object, Review, Break }

/// <summary>
/// Walks over what stands between objects: brackets, commas, names, short texts. Where that is no JSON it is lost, and looks for where a record seems
/// to begin: a brace at the beginning of a line, after another object and a comma, or at the beginning of a list.
/// </summary>
internal sealed class JsonWalk
{
    private bool _lost;
    private bool _inText;
    private bool _escaped;
    private bool _lineBegins;
    private byte _last;
    private byte _before;
    private int _matched;

    private static ReadOnlySpan<byte> Review => "ClaimReview"u8;

    /// <summary>Lists and objects that are open; null if that cannot be told any more.</summary>
    public int? Depth { get; private set; } = 0;

    /// <summary>Any JSON was met.</summary>
    public bool Any { get; private set; }

    /// <summary>What stands here is no JSON: look for the next record.</summary>
    public void Lose() => (_lost, _inText, _escaped, _lineBegins, _last, _before, Depth) = (true, false, false, false, 0, 0, null);

    /// <summary>An object was cut out here.</summary>
    public void Found()
    {
        _lost = false;
        Any = true;
    }

    /// <summary>An object or a list is looked into.</summary>
    public void Enter() => Depth++;

    /// <param name="bytes">Moved forward to where the walk stops.</param>
    /// <param name="end">Where to stop at the latest, as an offset of the stream; -1: nowhere.</param>
    public WalkStop Go(ByteWindow bytes, long end)
    {
        var span = bytes.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (bytes.Offset + i == end)
            {
                return Stopped(bytes, i, WalkStop.Break);
            }

            var stop = _lost ? Search(span[i]) : _inText ? Text(span[i]) : Between(span[i]);
            if (stop is { } why)
            {
                return Stopped(bytes, why is WalkStop.Object ? i : i + 1, why);
            }
        }

        return Stopped(bytes, span.Length, bytes.Offset + span.Length == end ? WalkStop.Break : WalkStop.More);
    }

    private static WalkStop Stopped(ByteWindow bytes, int at, WalkStop why)
    {
        bytes.Advance(at);
        return why;
    }

    private WalkStop? Between(byte b)
    {
        switch (b)
        {
            case (byte)'{':
                return WalkStop.Object;
            case (byte)'[':
                Any = true;
                Depth++;
                break;
            case (byte)']' or (byte)'}':
                Depth--;
                break;
            case (byte)'"':
                (_inText, _matched) = (true, 0);
                break;
            case <= (byte)' ' or (byte)',' or (byte)':' or (byte)'.' or (byte)'-' or (byte)'+' or (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'E':
                break;
            default:
                Lose();
                break;
        }

        return null;
    }

    private WalkStop? Text(byte b)
    {
        if (b == '\n')
        {
            Lose();
            _lineBegins = true;
            return null;
        }

        if (b == '"' && !_escaped)
        {
            _inText = false;
            return _matched == Review.Length ? WalkStop.Review : null;
        }

        _escaped = b == '\\' && !_escaped;
        _matched = _matched >= 0 && _matched < Review.Length && b == Review[_matched] ? _matched + 1 : -1;
        return null;
    }

    private WalkStop? Search(byte b)
    {
        if (b == '{' && (_lineBegins || _last == '[' || (_last == ',' && _before == '}')))
        {
            return WalkStop.Object;
        }

        if (b == '\n')
        {
            _lineBegins = true;
        }
        else if (b > ' ')
        {
            (_lineBegins, _before, _last) = (false, _last, b);
        }

        return null;
    }
}
