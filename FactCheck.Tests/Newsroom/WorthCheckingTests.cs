using Bunit;
using FactCheck.Web.Newsroom.Intake;

namespace FactCheck.Tests.Newsroom;

public sealed class WorthCheckingTests : BunitContext
{
    private const string Text = "🚢 Thank you. We will win. Jobs fell by 20 percent in Norvia. Ann Lee voted for it.";

    [Fact]
    public async Task Sentences_worth_checking_are_listed_with_reasons_once_it_is_opened()
    {
        var panel = Render<WorthChecking>(parameters => parameters.Add(p => p.Text, Text));
        Assert.Empty(panel.FindAll("li"));

        await panel.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

        Assert.Equal(["Jobs fell by 20 percent in Norvia.", "Ann Lee voted for it."], panel.FindAll("li button").Select(button => button.TextContent));
        Assert.Contains("a number (“20 percent”), a change (“fell”)", panel.Find("li p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_leads_to_the_place_in_the_text()
    {
        var panel = Render<WorthChecking>(parameters => parameters.Add(p => p.Text, Text));
        await panel.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

        var (from, to) = (int.Parse(panel.Find("li button").GetAttribute("data-start")!, null), int.Parse(panel.Find("li button").GetAttribute("data-end")!, null));
        Assert.Equal("Jobs fell by 20 percent in Norvia.", Text[from..to]); // UTF-16, as the browser counts
    }

    [Fact]
    public async Task More_are_shown_when_asked_for()
    {
        var panel = Render<WorthChecking>(parameters => parameters.Add(p => p.Text, string.Join(' ', Enumerable.Range(10, 8).Select(n => $"Jobs fell by {n} percent."))));
        await panel.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal(6, panel.FindAll("li").Count);

        await panel.FindAll("button").Single(button => button.TextContent == "Show 2 more").ClickAsync();

        Assert.Equal(8, panel.FindAll("li").Count);
    }

    [Fact]
    public async Task Nothing_to_check_is_said_in_a_sentence()
    {
        var panel = Render<WorthChecking>(parameters => parameters.Add(p => p.Text, "Thank you. We will win."));
        await panel.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal("No sentence here states anything that can be checked.", panel.Find(".empty").TextContent);
    }
}
