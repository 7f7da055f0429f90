namespace FactCheck.Core.Matching;

/// <summary>Where a word stands that is matched on.</summary>
internal enum WordPlace
{
    Body,

    /// <summary>Part of a #hashtag or an @handle.</summary>
    Tag,

    /// <summary>In the signature of an embedded post: “— Ann Lee (@annlee) May 17, 2024”.</summary>
    Signature,
}

/// <summary>One word as it is matched: its <paramref name="Term"/> (folded, stemmed) and the span of the text it stands for (UTF-16, end exclusive).</summary>
internal readonly record struct MatchWord(string Term, int Start, int End, WordPlace Place, bool IsCommon, bool IsName, bool IsNumber);
