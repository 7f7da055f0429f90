using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class EnglishTests
{
    [Fact]
    public void Numbers_up_to_twelve_are_words() => Assert.Equal(
        "no one two three four five six seven eight nine ten eleven twelve 13 1000",
        string.Join(' ', Enumerable.Range(0, 14).Append(1_000).Select(English.Number)));

    [Theory]
    [InlineData("Intelligence Ministry", "the Intelligence Ministry")]
    [InlineData("the Foreign Office", "the Foreign Office")]
    [InlineData("Entekhab", "Entekhab")]
    [InlineData("", "")]
    public void Some_names_bear_an_article_once(string name, string shown) => Assert.Equal(shown, English.The(name));

    [Theory]
    [InlineData("senior Intelligence Ministry official, head of its centre", "official")]
    [InlineData("somebody close to the talks", "source")]
    public void Somebody_nobody_names_is_what_the_article_calls_them_or_else_a_source(string words, string called) => Assert.Equal(called, English.Person(words));

    [Theory]
    [InlineData(SourceKind.Group, "officials", true)]
    [InlineData(SourceKind.Group, "the press", false)]
    [InlineData(SourceKind.Group, "the opposition", false)]
    [InlineData(SourceKind.Outlet, "Reuters", false)]
    public void Only_a_group_called_by_a_plural_is_many(SourceKind kind, string name, bool isMany) =>
        Assert.Equal(isMany, English.IsPlural(new GraphSource { Id = "s", Kind = kind, Name = name }));

    [Fact]
    public void A_sentence_begins_with_a_capital_unless_it_is_empty() => Assert.Equal(("The West", ""), (English.Capital("the West"), English.Capital("")));
}
