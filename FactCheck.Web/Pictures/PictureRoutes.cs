using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Timeline;
using FactCheck.Web.Newsroom;
using FactCheck.Web.Public;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Pictures;

/// <summary>The pictures as files: what was published for everybody, what the desk has for the desk.</summary>
public static class PictureRoutes
{
    public static WebApplication MapPictures(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/claims/{slug}/graph.svg", reads, async (string slug, string? asOf, string? edition, string? around, HttpContext context, PublicClaims claims, TimeProvider clock, CancellationToken ct) =>
        {
            try
            {
                var day = Plain.Day(asOf, "The day to look back to", clock.GetUtcNow().Day());
                var claim = await claims.FindAsync(slug, day, int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, ct);
                if (edition is not null && claim?.Asked is null)
                {
                    return Results.NotFound(); // never another edition than the one that was asked for
                }

                return claim?.Shown?.Read().ReadGraph() is { Statements.Count: > 0 } graph ? await AnswerAsync(graph, around, context, PublicPages.Cached) : Results.NotFound();
            }
            catch (EditorialRuleException problem)
            {
                return Results.Text(problem.Message, statusCode: StatusCodes.Status400BadRequest);
            }
        });
        app.MapMethods("/newsroom/claims/{id:guid}/graph.svg", reads, async (Guid id, string? around, HttpContext context, ClaimArchive archive, PeopleDesk people) =>
        {
            if (!May.Work(await people.SignedInAsync(Task.FromResult(new AuthenticationState(context.User)))))
            {
                return Results.Forbid();
            }

            return await archive.OpenAsync(id) is { Statements.Count: > 0 } file ? await AnswerAsync(TracedGraph.Of(file).Document, around, context, "private, no-store") : Results.NotFound();
        }).RequireAuthorization();
        return app;
    }

    private static async Task<IResult> AnswerAsync(GraphDocument document, string? around, HttpContext context, string cached)
    {
        var bytes = Encoding.UTF8.GetBytes(await PictureSheet.DrawAsync(new AttributionGraph(document), around));
        context.Response.Headers.CacheControl = cached;
        return Results.Bytes(bytes, "image/svg+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
    }
}
