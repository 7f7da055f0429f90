using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class EnglishTests
{
    [Fact]
    public void Numbers_up_to_twelve_are_words() => Assert.Equal(
        "no one two three four five six seven eight nine ten eleven twelve 13 1000",
        string.Join(' ', Enumerable.Range(0, 14).Append(1_000).Select(English.Number)));
}
