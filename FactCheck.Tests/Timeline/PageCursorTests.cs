using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

public sealed class PageCursorTests
{
    private static readonly PageCursor s_cursor = new(new DateTimeOffset(2023, 2, 12, 9, 0, 0, 123, TimeSpan.Zero), Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_cursor_comes_back_as_it_was() => Assert.Equal(s_cursor, PageCursor.Parse(s_cursor.ToString()));

    [Fact]
    public void A_cursor_altered_in_any_place_is_recognised()
    {
        var text = s_cursor.ToString();
        for (var i = 0; i < text.Length - 1; i++)
        {
            var altered = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Null(PageCursor.Parse(altered));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    [InlineData("%00%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_cursor_is_none(string? text) => Assert.Null(PageCursor.Parse(text));
}
