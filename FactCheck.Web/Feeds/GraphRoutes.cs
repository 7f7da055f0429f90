using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Interchange;
using FactCheck.Core.People;
using FactCheck.Core.Timeline;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Newsroom;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Feeds;

/// <summary>A claim's graph for machines: as it was published, for everybody; as the desk has it now, for whoever works there.</summary>
public static class GraphRoutes
{
    public static WebApplication MapGraphs(this WebApplication app)
    {
        var published = app.MapMethods("/api/v1/claims/{slug}/graph", [HttpMethods.Get, HttpMethods.Head], PublishedAsync).RefusesInSentences();
        ApiRoutes.Describe<JsonObject>(published, "graph", "Who says so via whom", "The attribution graph as it was published (docs/graph.md), or as PROV-JSON.", [ApiParameter.AsOf, ApiParameter.Edition, new("format", "json if not said.", "prov", Choices: ["json", "prov"])], missing: true);
        app.MapGet("/newsroom/claims/{id:guid}/graph", DeskAsync).RequireAuthorization();
        return app;
    }

    /// <summary>Where a published graph lies.</summary>
    public static string Published(string slug, string? format = null, string? asOf = null, string? edition = null) =>
        $"/api/v1/claims/{Uri.EscapeDataString(slug)}/graph" + QueryString.Create(new Dictionary<string, string?> { ["format"] = format, ["asOf"] = asOf, ["edition"] = edition }.Where(pair => pair.Value is not null));

    private static async Task<IResult> PublishedAsync(HttpContext context, string slug, string? asOf, string? edition, string? format, PublicClaims claims, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            _ = new ApiQuery(context, clock); // what is not known here is refused
            var day = Plain.Day(asOf, "The day to look back to", clock.GetUtcNow().Day());
            EditorialRule.Require(edition is null || int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out _), "“edition” is a number, such as 2.");
            var claim = await claims.FindAsync(slug, day, edition is null ? null : int.Parse(edition, CultureInfo.InvariantCulture), ct);
            EditorialRule.Require(edition is null || claim is null || claim.Asked is not null, $"There is no such edition of this claim; it has {claim?.Editions.Count}.");
            return claim?.Shown is { } shown
                ? Answer(context, shown.Read().ReadGraph(), format, slug)
                : Results.Problem(claim is null ? "There is no published claim of that name." : "Nothing was published on this claim by then.", statusCode: StatusCodes.Status404NotFound);
        }
        catch (EditorialRuleException refused)
        {
            return Results.Problem(refused.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> DeskAsync(HttpContext context, Guid id, string? format, ClaimArchive archive, PeopleDesk people, CancellationToken ct)
    {
        var member = await people.SignedInAsync(Task.FromResult(new AuthenticationState(context.User)));
        if (!May.Work(member))
        {
            return Results.Forbid();
        }

        try
        {
            return await archive.OpenAsync(id, ct) is { } file
                ? Answer(context, TracedGraph.Of(file).Document, format, "claim")
                : Results.NotFound();
        }
        catch (EditorialRuleException refused)
        {
            return Results.Problem(refused.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Answer(HttpContext context, GraphDocument graph, string? format, string name)
    {
        EditorialRule.Require(format is null or "json" or "prov", "“format” is json or prov.");
        var bytes = Encoding.UTF8.GetBytes(format is "prov" ? ProvJson.Write(graph) : GraphJson.Write(graph));
        if (context.Request.Path.StartsWithSegments("/newsroom"))
        {
            context.Response.Headers.CacheControl = "no-store";
        }
        else
        {
            MachineAnswer.Open(context);
        }

        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
        return Results.Bytes(bytes, "application/json; charset=utf-8", $"{name}.{(format is "prov" ? "prov" : "graph")}.json", entityTag: tag);
    }
}
