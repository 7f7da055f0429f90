using System.Globalization;

namespace FactCheck.Tests.Reading;

/// <summary>The day something was said, against publication on Friday 17 May 2024 or against a day named before.</summary>
public sealed class SaidWhenTests
{
    [Theory]
    [InlineData("Ann Lee said on Tuesday that the pier had sunk.", "2024-05-14")]
    [InlineData("Ann Lee said late on Thursday that the pier had sunk.", "2024-05-16")]
    [InlineData("Ann Lee said this morning that the pier had sunk.", "2024-05-17")]
    [InlineData("Ann Lee said last night that the pier had sunk.", "2024-05-16")]
    [InlineData("Ann Lee said the day before yesterday that the pier had sunk.", "2024-05-15")]
    [InlineData("Ann Lee said on Monday of last week that the pier had sunk.", "2024-05-06")]
    [InlineData("Ann Lee said a week ago today that the pier had sunk.", "2024-05-10")]
    [InlineData("Ann Lee said three days ago that the pier had sunk.", "2024-05-14")]
    [InlineData("Ann Lee said on 3 March that the pier had sunk.", "2024-03-03")]
    [InlineData("Ann Lee said on Nov. 30 that the pier had sunk.", "2023-11-30")]
    [InlineData("Ann Lee said on Christmas Eve that the pier had sunk.", "2023-12-24")]
    [InlineData("Ann Lee said on the eve of the 9 April vote that the pier had sunk.", "2024-04-08")]
    [InlineData("The storm came on 25 April. Four days later Ann Lee said that the pier had sunk.", "2024-04-29")]
    [InlineData("The storm came on 25 April. The previous day Ann Lee said that the pier had sunk.", "2024-04-24")]
    [InlineData("The storm came on Monday. Ann Lee said that same day that the pier had sunk.", "2024-05-13")]
    [InlineData("Three days before the storm of 11 May, Ann Lee said that the pier had sunk.", "2024-05-08")]
    [InlineData("Ann Lee, who meets the mayor on Thursday, said that the pier had sunk.", "")]
    [InlineData("Ann Lee said last month that the pier had sunk.", "")]
    [InlineData("Ann Lee said that the pier had sunk on Monday.", "")]
    public void The_day_is_told(string text, string day) =>
        Assert.Equal(day, Shown.Read(text).Saying(text, "the pier had sunk").When?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
}
