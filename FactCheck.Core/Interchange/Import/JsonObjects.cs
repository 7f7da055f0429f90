using System.Text;
using System.Text.Json;

namespace FactCheck.Core.Interchange.Import;

/// <summary>An object that was cut out of a file, or what is wrong there.</summary>
internal sealed record FoundJson(JsonDocument? Document, long Line, string? Problem = null, string? Text = null);

/// <summary>
/// Cuts objects out of JSON of any size: one object, a list, lists within objects, one object a line. As many bytes are held as the largest record may have.
/// An object that is larger is a container and is looked into; so is one that breaks off, so that what stands before the break is read. After a break,
/// reading goes on where a next record seems to begin.
/// </summary>
internal sealed class JsonObjects(Stream utf8, int limit = JsonObjects.RecordLimit)
{
    /// <summary>The most bytes a record may have.</summary>
    public const int RecordLimit = 4 * 1024 * 1024;

    private const int Deepest = 12;

    private readonly ByteWindow _bytes = new(utf8, limit);
    private readonly JsonWalk _walk = new();
    private (string Reason, long Line)? _inside; // what is to be said if what is looked into is a review itself
    private (string Reason, long Line, long At, string Text)? _break; // where what is looked into breaks off
    private int _steps;
    private bool _over;

    /// <summary>Any JSON was found.</summary>
    public bool Any => _walk.Any;

    /// <summary>The next one; null at the end.</summary>
    public async ValueTask<FoundJson?> NextAsync(CancellationToken ct)
    {
        while (!_over)
        {
            switch (_walk.Go(_bytes, _break?.At ?? -1))
            {
                case WalkStop.More:
                    _over = !await _bytes.MoreAsync(ct);
                    break;
                case WalkStop.Object when await CutAsync(ct) is { } found:
                    return found;
                case WalkStop.Review when _inside is { } large:
                    (_inside, _break) = (null, null);
                    return new FoundJson(null, large.Line, large.Reason);
                case WalkStop.Break:
                    return GiveUp(_break!.Value, 0);
                default:
                    break;
            }
        }

        return _walk.Depth is > 0 ? CutOff() : null;
    }

    private FoundJson CutOff()
    {
        _walk.Lose(); // it is said once
        return new FoundJson(null, _bytes.Line, $"The file ends in line {_bytes.Line} before its list does: it was cut off. What stood before was read.");
    }

    private async ValueTask<FoundJson?> CutAsync(CancellationToken ct)
    {
        while (true)
        {
            var end = JsonBlock.EndOf(_bytes.Span, out var read);
            if (end is JsonEnd.Whole)
            {
                return Whole(_bytes.Memory[..read], read);
            }

            var looked = read;
            if (end is JsonEnd.Broken)
            {
                var mends = JsonBlock.BreaksInString(_bytes.Span[read..]);
                var missing = false;
                var mended = mends ? JsonBlock.Mended(_bytes.Span, out looked, out missing) : null;
                if (mended is not null && JsonBlock.EndOf(mended, out _) is JsonEnd.Whole)
                {
                    return Whole(mended, mended.Length);
                }

                if (!mends || missing || mended is not null)
                {
                    return Broken(read, looked, null);
                }
            }

            if (_bytes.Length >= limit)
            {
                return TooLarge();
            }

            if (!await _bytes.MoreAsync(ct))
            {
                return Broken(read, looked, "The file ends within this record: it was cut off.");
            }
        }
    }

    private FoundJson Whole(ReadOnlyMemory<byte> json, int length)
    {
        var line = _bytes.Line;
        _bytes.Advance(length);
        _break = _break?.At < _bytes.Offset ? null : _break;
        _walk.Found();
        _steps = _walk.Depth is 0 ? 0 : _steps;
        return new FoundJson(JsonDocument.Parse(json, JsonBlock.Options), line);
    }

    private FoundJson? Broken(int read, int looked, string? reason)
    {
        var span = _bytes.Span;
        var line = _bytes.Line + span[..read].Count((byte)'\n');
        var text = Encoding.UTF8.GetString(span[..Math.Min(span.Length, ReviewOrigin.TextLimit)]);
        var broken = (reason ?? FormattableString.Invariant($"It is no valid JSON (line {line}, byte {_bytes.Offset + read})."), _bytes.Line, _bytes.Offset + read, text);
        if (_steps >= Deepest || JsonBlock.IsReview(span[..read]))
        {
            return GiveUp(broken, Math.Max(read, looked / 4)); // a quarter: else a file made to be looked at again and again would take for ever
        }

        _break = broken;
        Enter((broken.Item1, _bytes.Line));
        return null;
    }

    private FoundJson? TooLarge()
    {
        var reason = $"The record is larger than {limit / 1024 / 1024} MB.";
        if (_steps >= Deepest)
        {
            return GiveUp((reason, _bytes.Line, 0, ""), _bytes.Length);
        }

        Enter((reason, _bytes.Line));
        return null;
    }

    private void Enter((string Reason, long Line) inside)
    {
        _inside = inside;
        _steps++;
        _bytes.Advance(1);
        _walk.Enter();
    }

    private FoundJson GiveUp((string Reason, long Line, long At, string Text) broken, int bytes)
    {
        _bytes.Advance(bytes);
        (_break, _inside, _steps) = (null, null, 0);
        _walk.Lose();
        return new FoundJson(null, broken.Line, broken.Reason, broken.Text.Length > 0 ? broken.Text : null);
    }
}
