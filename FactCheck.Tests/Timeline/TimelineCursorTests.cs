using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

public sealed class TimelineCursorTests
{
    private static readonly TimelineCursor s_cursor = new(1_676_192_400_123, true, 1_676_192_999_999);

    [Theory]
    [InlineData(1_676_192_400_123, true, 1_676_192_999_999)]
    [InlineData(0, false, 0)]
    [InlineData((1L << 47) - 1, true, (1L << 47) - 1)]
    public void A_cursor_comes_back_as_it_was_and_is_short(long position, bool backwards, long pinned)
    {
        var cursor = new TimelineCursor(position, backwards, pinned);

        Assert.Equal(cursor, TimelineCursor.Parse(cursor.ToString()));
        Assert.Equal(20, cursor.ToString().Length);
    }

    [Fact]
    public void A_cursor_altered_in_any_place_is_recognised()
    {
        var text = s_cursor.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Null(TimelineCursor.Parse(text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    [InlineData("%00%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_cursor_is_none(string? text) => Assert.Null(TimelineCursor.Parse(text));
}
