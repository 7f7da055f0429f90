namespace FactCheck.Core.Matching;

/// <summary>The signature of an embedded post (“— Ann Lee (@annlee) May 17, 2024”). Its day says nothing about what the post is about.</summary>
internal static class PostSignature
{
    private const int LongestName = 80;
    private const int LongestDay = 24;

    /// <summary>Where the signature begins, and where the day in it does. The end of the text twice if there is none.</summary>
    public static (int Signed, int Dated) In(ReadOnlySpan<char> text)
    {
        var handle = text.LastIndexOf("(@");
        var closed = handle < 0 ? -1 : text[handle..].IndexOf(')');
        if (closed is < 3 or > 22 || text.Length - handle - closed > LongestDay)
        {
            return (text.Length, text.Length);
        }

        var dash = text[..handle].LastIndexOfAny('—', '–');
        return dash >= 0 && handle - dash <= LongestName ? (dash + 1, handle + closed + 1) : (text.Length, text.Length);
    }
}
