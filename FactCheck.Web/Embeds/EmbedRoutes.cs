using System.Globalization;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Timeline;
using FactCheck.Web.Feeds;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Public;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Embeds;

/// <summary>A claim on somebody else's page: a small page for a frame, and oEmbed (oembed.com) that tells how to put it there.</summary>
internal static class EmbedRoutes
{
    /// <summary>All that the frame's page loads.</summary>
    public const string Style = "/css/embed.css";

    private const string Found = "/oembed";
    private const string Embeds = "/embed/claims/";
    private const int Widest = 640;
    private const int Narrowest = 220;

    public static WebApplication MapEmbeds(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        var group = app.MapGroup("").RefusesInSentences();
        group.MapMethods(Embeds + "{slug}", reads, EmbedAsync).WithMetadata(new EmbeddedAttribute()).WithMetadata(
            new ApiParameter("theme", "light, dark, or as the reader's system says.", "light", Choices: ["light", "dark", "auto"]), new ApiParameter("badge", "1: one line only.", "1", Choices: ["0", "1"]))
            .WithName("embed").WithSummary("A claim for a frame").WithDescription("A page of its own without script or cookie, which says when the verdict was corrected or withdrawn.").WithTags("Embeds")
            .Produces<string>(200, "text/html").Produces(304).ProducesProblem(400).ProducesProblem(429);
        group.MapMethods(Found, reads, OEmbedAsync).WithMetadata(
            new ApiParameter("url", "The address of a claim's page.", "https://check.example.org/claims/china-15000-drones"), new ApiParameter("format", "json if not said.", "json", Choices: ["json", "xml"]),
            new ApiParameter("maxwidth", "The widest frame there is room for, in pixels.", "600", "integer"), new ApiParameter("maxheight", "The highest frame there is room for, in pixels.", "400", "integer"),
            new ApiParameter("theme", "light, dark, or as the reader's system says.", "light", Choices: ["light", "dark", "auto"]), new ApiParameter("badge", "1: one line only.", "1", Choices: ["0", "1"]))
            .WithName("oembed").WithSummary("How to put a claim on your page").WithDescription("oEmbed 1.0, type rich.").WithTags("Embeds").Produces<OEmbed>(200, "application/json").Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(429);
        return app;
    }

    /// <summary>Where a claim's page tells of it.</summary>
    public static string Discovery(string page, string format) => $"{Found}?format={format}&url={Uri.EscapeDataString(page)}";

    private static async Task<IResult> EmbedAsync(HttpContext context, string slug, PublicClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var (theme, badge) = (query.Choice("theme", ["light", "dark", "auto"]) ?? "auto", query.Choice("badge", ["0", "1"]) is "1");
        var claim = await claims.FindAsync(slug, ct: ct);
        var html = await RenderAsync(new Dictionary<string, object?>
        {
            [nameof(EmbedPage.Claim)] = claim,
            [nameof(EmbedPage.Theme)] = theme,
            [nameof(EmbedPage.Badge)] = badge,
            [nameof(EmbedPage.Newsroom)] = face.Value.Name,
            [nameof(EmbedPage.Page)] = new FeedPublisher(face.Value.Name, face.Value.BaseFor(context.Request)).Claim(slug),
        });
        return claim is null
            ? Results.Content(html, "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound)
            : MachineAnswer.Bytes(context, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
    }

    private static async Task<string> RenderAsync(Dictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return "<!DOCTYPE html>\n" + await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<EmbedPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static async Task<IResult> OEmbedAsync(HttpContext context, PublicClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var format = query.Text("format") ?? "json";
        if (format is not ("json" or "xml"))
        {
            return MachineAnswer.Problem(StatusCodes.Status501NotImplemented, "“format” is json or xml."); // as oembed.com asks
        }

        var publisher = new FeedPublisher(face.Value.Name, face.Value.BaseFor(context.Request));
        var url = query.Text("url");
        EditorialRule.Require(url is not null, "Say in “url” which page you want to embed.");
        if (SlugOf(url, publisher) is not { } slug || await claims.FindAsync(slug, ct: ct) is not { Shown: not null } claim)
        {
            return MachineAnswer.NotThere("That is not the address of a published claim here.");
        }

        var badge = query.Choice("badge", ["0", "1"]) is "1";
        var wanted = Pixels(query, "maxwidth") ?? Widest;
        var (width, height) = (Math.Clamp(wanted, Math.Min(Narrowest, wanted), Widest), Math.Min(Pixels(query, "maxheight") ?? int.MaxValue, badge ? wanted < 420 ? 130 : 96 : wanted < 420 ? 380 : 280));
        var embed = OEmbed.Of(claim, publisher, Address(publisher, slug, query.Choice("theme", ["light", "dark", "auto"]), badge), width, height);
        return format is "json" ? MachineAnswer.Json(context, embed) : MachineAnswer.Bytes(context, Encoding.UTF8.GetBytes(embed.Xml()), "text/xml; charset=utf-8");
    }

    private static string Address(FeedPublisher publisher, string slug, string? theme, bool badge) =>
        publisher.Link(Embeds + Uri.EscapeDataString(slug)) + QueryString.Create(new Dictionary<string, string?> { ["theme"] = theme, ["badge"] = badge ? "1" : null }.Where(pair => pair.Value is not null));

    private static string? SlugOf(string url, FeedPublisher publisher)
    {
        var pages = publisher.Link("/claims/");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var given) || !Uri.TryCreate(pages, UriKind.Absolute, out var ours) || given.Authority != ours.Authority || !given.AbsolutePath.StartsWith(ours.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        var slug = Uri.UnescapeDataString(given.AbsolutePath[ours.AbsolutePath.Length..].TrimEnd('/'));
        return slug.Length == 0 || slug.Contains('/', StringComparison.Ordinal) ? null : slug;
    }

    private static int? Pixels(ApiQuery query, string name)
    {
        var text = query.Text(name);
        EditorialRule.Require(
            text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and <= 10_000),
            $"“{name}” is a number of pixels from 1 to 10000.");
        return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
    }
}

/// <summary>May be shown in a frame of any page.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EmbeddedAttribute : Attribute;
