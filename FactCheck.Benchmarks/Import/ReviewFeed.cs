using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks.Import;

/// <summary>A DataFeed of invented reviews, made as it is read: the same number makes the same feed, and nothing of it lies in memory.</summary>
internal sealed class ReviewFeed(int count, int seed) : Stream
{
    private static readonly string[] s_who = ["The mayor of Lunden", "A viral video", "The harbour board", "A post with 12,000 shares", "The minister for roads", "An open letter"];
    private static readonly string[] s_did = ["says", "claims", "shows", "wrote on Tuesday", "repeated in parliament"];
    private static readonly string[] s_what = ["that wind turbines killed {0} storks", "that crime rose by {0} percent", "that {0} bridges are closed", "that the vaccine harmed {0} people", "that the budget lacks {0} million", "that {0} voters were turned away"];
    private static readonly string[] s_where = ["in Halland", "along the coast", "since the election", "in one winter", "near the old harbour", "in every third town"];
    private static readonly string[] s_rating = ["False", "Mostly false", "True", "Misleading", "Unproven", "Falskt"];

    private readonly Random _chance = new(seed);
    private byte[] _block = Encoding.UTF8.GetBytes("""{"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": [""");
    private int _at;
    private int _made;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _block.Length && !Next())
        {
            return 0;
        }

        var read = Math.Min(count, _block.Length - _at);
        Buffer.BlockCopy(_block, _at, buffer, offset, read);
        _at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (_made > count)
        {
            return false;
        }

        var text = new StringBuilder();
        for (var n = 0; n < 100 && _made < count; n++, _made++)
        {
            text.Append(_made == 0 ? "" : ",\n").Append(Item());
        }

        if (_made == count)
        {
            text.Append("]}");
            _made++;
        }

        (_block, _at) = (Encoding.UTF8.GetBytes(text.ToString()), 0);
        return true;
    }

    private string Item()
    {
        var claim = $"{Any(s_who)} {Any(s_did)} {string.Format(CultureInfo.InvariantCulture, Any(s_what), _chance.Next(2, 90_000))} {Any(s_where)}";
        var site = _chance.Next(200);
        var day = new DateOnly(2015, 1, 1).AddDays(_chance.Next(4000)).ToString("O", CultureInfo.InvariantCulture);
        return $$"""
            {"@type": "DataFeedItem", "dateModified": "{{day}}", "item": [{"@type": "ClaimReview", "url": "https://check{{site}}.example/{{day[..4]}}/{{_made}}-{{_chance.Next()}}",
            "claimReviewed": "{{claim}}", "name": "No: {{claim}}", "datePublished": "{{day}}", "inLanguage": "en", "author": {"@type": "Organization", "name": "Checkers {{site}}", "url": "https://check{{site}}.example"},
            "itemReviewed": {"@type": "Claim", "datePublished": "{{day}}", "author": {"@type": "Person", "name": "{{Any(s_who)}}"} }, "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "{{Any(s_rating)}}"} } ] }
            """;
    }

    private string Any(string[] some) => some[_chance.Next(some.Length)];
}
