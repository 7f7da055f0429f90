using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace FactCheck.Core.Articles;

/// <summary>Which encoding a text was written in, and the text. Unicode that says so or can only be Unicode comes first, then what is declared, then what it looks like.</summary>
public static partial class TextEncoding
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EncodingProvider s_pages = CodePagesEncodingProvider.Instance;

    /// <summary>The text to the letter: nothing is normalised, and a byte order mark in UTF-8 stays.</summary>
    /// <param name="bytes">The text as it came.</param>
    /// <param name="declared">The encoding its sender names; null: none.</param>
    /// <returns>The text and the name of the encoding ("windows-1251").</returns>
    /// <exception cref="EditorialRuleException">No encoding was found in which it is a text.</exception>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrder(bytes) is { } marked)
        {
            return (marked.GetString(bytes[marked.Preamble.Length..]), marked.WebName);
        }

        try
        {
            return (s_strict.GetString(bytes), "utf-8"); // other encodings are all but never valid UTF-8 by accident, while pages often name the wrong one
        }
        catch (DecoderFallbackException)
        {
        }

        foreach (var name in (string?[])[declared, DeclaredInside(bytes), Detected(bytes)])
        {
            if (Named(name) is { } encoding && encoding.GetString(bytes) is var text && Fits(text))
            {
                return (text, encoding.WebName);
            }
        }

        var cut = Encoding.UTF8.GetString(bytes); // a bad byte here and there in a page of megabytes
        EditorialRule.Require(Fits(cut), "The letters cannot be told: it names no encoding that fits, and none was recognised. Save it as UTF-8, or paste the text instead.");
        return (cut, "utf-8");
    }

    /// <summary>The encoding of a text of which only the beginning is known; null: UTF-8.</summary>
    public static Encoding? OfBeginning(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrder(bytes) is { } marked)
        {
            return marked;
        }

        var whole = bytes.Length - Math.Min(bytes.Length, 3); // it may end within a character
        while (whole < bytes.Length && (bytes[whole] & 0xC0) == 0x80)
        {
            whole++;
        }

        return Utf8.IsValid(bytes[..whole]) || Named(Detected(bytes)) is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage || !Fits(encoding.GetString(bytes)) ? null : encoding;
    }

    private static Encoding? ByteOrder(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // in the first kilobytes, as browsers look for it
    private static string? DeclaredInside(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        return MetaCharset().Match(start) is { Success: true } meta ? meta.Groups[1].Value : XmlEncoding().Match(start) is { Success: true } xml ? xml.Groups[1].Value : null;
    }

    private static string? Detected(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 200_000)].ToArray()).Detected is { Confidence: > 0.4f } detected ? detected.EncodingName : null;

    private static Encoding? Named(string? name)
    {
        try
        {
            return name?.Trim().Trim('"', '\'').ToLowerInvariant() switch
            {
                null or "" => null,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => s_pages.GetEncoding(1252), // as the web reads them
                "gb2312" or "gbk" => s_pages.GetEncoding(54936) ?? Encoding.GetEncoding(54936),
                "shift-jis" or "x-sjis" => s_pages.GetEncoding(932),
                var known => s_pages.GetEncoding(known) ?? Encoding.GetEncoding(known),
            };
        }
        catch (ArgumentException)
        {
            return null; // there is no such encoding
        }
    }

    private static bool Fits(string text) => text.AsSpan().Count('\uFFFD') <= text.Length / 1000 && !text.AsSpan(0, Math.Min(text.Length, 4096)).Contains('\0');

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlEncoding();
}
