using System.Text.Json;
using FactCheck.Core.Interchange;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Interchange;

public sealed class CitationTests : IAsyncLifetime
{
    private Press _press = null!;

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task An_edition_is_cited_with_its_own_address_and_the_day_it_was_read()
    {
        var (before, title, after) = (await CitedAsync("China is waiting to buy 15,000 Iranian drones")).Apa();

        Assert.Equal(
            "The Desk. (2023, February 12). China is waiting to buy 15,000 Iranian drones (Edition 1) [Fact-check; verdict: False]. Retrieved March 1, 2024, from https://check.example.org/claims/china-is-waiting-to-buy-15000-iranian-drones?edition=1",
            before + title + after);
    }

    [Fact]
    public async Task What_tex_would_take_for_its_own_is_escaped_and_the_address_stays_as_it_is()
    {
        var bib = (await CitedAsync("5 % of $10 & a_b #1 {x} ~ ^ \\ end")).BibTex();

        Assert.Contains(@"title = {{5 \% of \$10 \& a\_b \#1 \{x\} \textasciitilde{} \textasciicircum{} \textbackslash{} end}},", bib, StringComparison.Ordinal);
        Assert.Contains("author = {{The Desk}},", bib, StringComparison.Ordinal);
        Assert.Contains("?edition=1},", bib, StringComparison.Ordinal);
        Assert.Contains("urldate = {2024-03-01},", bib, StringComparison.Ordinal);
        Assert.Equal(bib.Count(c => c == '{') - bib.Split(@"\{").Length, bib.Count(c => c == '}') - bib.Split(@"\}").Length);
        Assert.StartsWith("@misc{5-of-10-a-b-1-x-end-1,\n", bib, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persian_claim_has_a_key_that_every_program_takes_and_keeps_its_letters()
    {
        var cited = await CitedAsync("آب دریای خزر پایین می‌رود");

        var item = JsonDocument.Parse(cited.CslJson()).RootElement[0];

        Assert.Equal($"check-{cited.Edition.ClaimId:N}-1", item.GetProperty("id").GetString());
        Assert.Equal("آب دریای خزر پایین می‌رود", item.GetProperty("title").GetString());
        Assert.Contains("آب", cited.BibTex(), StringComparison.Ordinal);
        Assert.Equal([2023, 2, 12], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal([2024, 3, 1], item.GetProperty("accessed").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(cited.Address, item.GetProperty("URL").GetString());
    }

    private async Task<Citation> CitedAsync(string headline) =>
        new(await _press.PublishAsync(SomeEdition.Of(headline)), new Publisher("The Desk", "https://check.example.org"), new DateOnly(2024, 3, 1));
}
