using System.Text.Json;

namespace FactCheck.Core.Interchange.Import;

/// <summary>What lies at the beginning of some bytes that begin with an object.</summary>
internal enum JsonEnd { Whole, Unfinished, Broken }

/// <summary>Looks at an object in bytes that may end before it does.</summary>
internal static class JsonBlock
{
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether the object ends, goes on after the bytes, or is no JSON.</summary>
    /// <param name="bytes">Begin with a brace.</param>
    /// <param name="read">As far as it is JSON.</param>
    public static JsonEnd EndOf(ReadOnlySpan<byte> bytes, out int read)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(s_options));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == 0)
                {
                    read = (int)reader.BytesConsumed;
                    return JsonEnd.Whole;
                }
            }

            read = (int)reader.BytesConsumed;
            return JsonEnd.Unfinished;
        }
        catch (JsonException)
        {
            read = (int)reader.BytesConsumed;
            return JsonEnd.Broken;
        }
    }

    /// <summary>The object says itself, before it breaks off, that it is a review.</summary>
    public static bool IsReview(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(s_options));
        for (var type = false; reader.Read();)
        {
            type = reader.TokenType is JsonTokenType.PropertyName ? reader.CurrentDepth == 1 && reader.ValueTextEquals("@type"u8) : type;
            if (type && reader.TokenType is JsonTokenType.String && reader.ValueTextEquals("ClaimReview"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line break or tab inside a string is no JSON, and common: it becomes a space.</summary>
    /// <param name="bytes">Begin with a brace.</param>
    /// <param name="length">As far as was looked.</param>
    /// <param name="missing">A quotation mark is missing.</param>
    /// <returns>The object with its texts on one line; null if it does not end in these bytes.</returns>
    public static byte[]? Mended(ReadOnlySpan<byte> bytes, out int length, out bool missing)
    {
        (length, missing) = (0, false);
        var (inside, escaped, depth) = (false, false, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            length = i + 1;
            var b = bytes[i];
            if (inside)
            {
                if (b == '\n' && bytes[(i + 1)..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
                {
                    missing = true; // before the next record
                    return null;
                }

                inside = escaped || b != '"';
                escaped = !escaped && b == '\\';
                continue;
            }

            inside = b == '"';
            depth += b is (byte)'{' or (byte)'[' ? 1 : b is (byte)'}' or (byte)']' ? -1 : 0;
            if (depth == 0)
            {
                return OnOneLine(bytes[..length]);
            }
        }

        return null;
    }

    /// <summary>Whether a text follows with a line break or tab in it.</summary>
    public static bool BreaksInString(ReadOnlySpan<byte> rest)
    {
        var text = rest.TrimStart(" \t\r\n:,"u8);
        return text is [(byte)'"', ..] && text[1..].IndexOfAnyInRange((byte)0, (byte)0x1f) is >= 0 and var control && (text[1..].IndexOf((byte)'"') is var end && (end < 0 || control < end));
    }

    private static byte[] OnOneLine(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        foreach (ref var b in copy.AsSpan())
        {
            b = b < ' ' ? (byte)' ' : b;
        }

        return copy;
    }
}
