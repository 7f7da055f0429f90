using Microsoft.Playwright;

namespace FactCheck.Tests.Browser;

/// <summary>What people do in the newsroom, by the roles and names that a screen reader would tell them.</summary>
internal static class Desk
{
    public const string Password = "a sentence is good";

    /// <summary>A newsroom page whose circuit is up: before that a click would be lost.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ReadyAsync();
    }

    /// <summary>Comes into the demo newsroom in a window of its own, in which a script may listen from the start.</summary>
    public static async Task<IPage> ComeInAsync(this Chromium chromium, RunningSite demo, string person, int width = 1280, int height = 900, string? script = null)
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = demo.Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "en-GB" });
        if (script is not null)
        {
            await window.AddInitScriptAsync(script);
        }

        return await window.ComeInAsync(person);
    }

    /// <summary>The same in a new tab of a window that is open.</summary>
    public static async Task<IPage> ComeInAsync(this IBrowserContext window, string person)
    {
        var page = await window.NewPageAsync();
        await page.ComeInAsync(person);
        return page;
    }

    public static async Task ComeInAsync(this IPage page, string person)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await page.ReadyAsync();
    }

    public static Task ReadyAsync(this IPage page) => page.WaitForSelectorAsync("[data-ready=true]");

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task EnterAsync(this IPage page, string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public static ILocator Heading(this IPage page, string words) => page.GetByRole(AriaRole.Heading, new() { Name = words });

    /// <summary>A dialog that is answered with a reason.</summary>
    public static async Task GiveReasonAsync(this IPage page, string reason, string button)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public static async Task InviteAsync(this IPage administrator, string name, string role, IPage invited)
    {
        await administrator.GotoAsync("/admin/people");
        await administrator.EnterAsync("Name", name);
        await administrator.EnterAsync("E-mail", $"{name}@example.org");
        await administrator.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = role });
        await administrator.PressAsync("Invite");
        var link = await administrator.GetByLabel("Link to send").InputValueAsync();
        await invited.GotoAsync(link);
        await invited.EnterAsync("Password", Password);
        await invited.PressAsync("Come in");
        await invited.ReadyAsync();
    }
}
