using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Timeline.Search;

public sealed class HighlightTests : SearchTest
{
    [Theory]
    [InlineData("en", "Vaccinated children caused the outbreak", "vaccine outbreaks", "[Vaccinated] children caused the [outbreak]")]
    [InlineData("en", "The Bank of China closed of its own accord", "bank of china", "The [Bank] [of] [China] closed of its own accord")]
    [InlineData("en", "COVID-19 came from Orléans", "covid-19 orleans", "[COVID]-[19] came from [Orléans]")]
    [InlineData("en", "The yearbook is forged", "yearb", "The [yearbook] is forged")]
    [InlineData("zh", "中国将购买伊朗无人机", "无人机", "中国将购买伊朗[无人机]")]
    [InlineData("fa", "چین می‌خواهد پهپادهای ایرانی بخرد", "پهپاد ميخواهد", "چین [می‌خواهد] [پهپادهای] ایرانی بخرد")]
    public async Task The_words_asked_for_are_marked_in_whatever_form_they_stand(string language, string headline, string typed, string marked)
    {
        await PublishAsync(In(language, headline, headline, "x"));

        var view = await ViewAsync(typed);

        Assert.Equal(marked, Marked(view.Search!.Words.Mark(Assert.Single(view.Items).Headline, language)));
        Assert.Equal(headline, string.Concat(view.Search.Words.Mark(headline, language).Select(run => run.Text)));
    }

    [Fact]
    public async Task What_was_found_in_a_quotation_or_a_source_is_shown_below()
    {
        await PublishAsync(SomeEdition.Drones());

        Assert.Equal("China is [waiting] [in] [line] to buy 15,000 of our drones", await BelowAsync("\"waiting in line\""));
        Assert.Equal("[Entekhab]", await BelowAsync("entekhab drones"));
        Assert.Null(await BelowAsync("iranian drones"));
    }

    [Fact]
    public async Task A_long_quotation_is_cut_to_what_was_found()
    {
        var quotation = string.Join(' ', Enumerable.Repeat("nothing to see", 40)) + " but one unicorn " + string.Join(' ', Enumerable.Repeat("and so on", 40));
        await PublishAsync(SomeEdition.Of("Long speech") with { Quotations = [quotation] });

        var below = await BelowAsync("unicorn");

        Assert.StartsWith("… ", below, StringComparison.Ordinal);
        Assert.EndsWith(" …", below, StringComparison.Ordinal);
        Assert.Contains("but one [unicorn] and", below, StringComparison.Ordinal);
        Assert.InRange(below!.Length, 100, 200);
    }

    private async Task<string?> BelowAsync(string typed)
    {
        var view = await ViewAsync(typed);
        return view.Search!.Elsewhere.TryGetValue(Assert.Single(view.Items).Position, out var runs) ? Marked(runs) : null;
    }

    private static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Strong ? $"[{run.Text}]" : run.Text));
}
