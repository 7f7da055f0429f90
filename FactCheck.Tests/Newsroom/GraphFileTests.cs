using Bunit;
using FactCheck.Tests.Attribution;
using Microsoft.AspNetCore.Components.Forms;

namespace FactCheck.Tests.Newsroom;

public sealed class GraphFileTests : PageTest
{
    [Fact]
    public async Task A_graph_from_a_file_is_put_onto_the_claim_that_a_person_chooses_and_can_be_saved_again()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(GraphFiles.Text("drone-exports.graph.json"), "drones.json"));
        page.WaitForAssertion(() => Assert.Contains("drones.json holds 6 claims. Which of them is this one?", page.Find(".graph-file").TextContent, StringComparison.Ordinal));

        await page.FindAll(".graph-file fieldset button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("li.statement")));
        Assert.Equal([$"/newsroom/claims/{claim.Id}/graph", $"/newsroom/claims/{claim.Id}/graph?format=prov"], page.FindAll(".graph-file a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_graph_of_one_claim_is_not_imported_before_somebody_said_that_it_is_this_one()
    {
        var page = await OpenAsync((await Newsroom.DraftAsync()).Id);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""{"sources": [{"id": "s", "kind": "person", "name": "Ann Lee"}], "claims": [{"id": "c", "headline": "Water runs out"}], "statements": [{"id": "t", "source": "s", "claim": "c", "act": "asserts"}]}""", "one.json"));
        page.WaitForAssertion(() => Assert.Contains("one.json holds one claim. Is it this one?", page.Find(".graph-file").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("li.statement"));

        await PressAsync(page, "Water runs out");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("li.statement")));
    }

    [Fact]
    public async Task A_file_that_is_no_graph_says_where_it_is_wrong()
    {
        var page = await OpenAsync((await Newsroom.DraftAsync()).Id);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""{"claims": [{"id": 7}]}""", "wrong.json"));
        page.WaitForAssertion(() => Assert.Contains("Claim number 1 has a “id” that is not text", page.Find(".graph-file [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("li.statement"));
    }
}
