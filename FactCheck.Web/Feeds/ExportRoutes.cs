using System.Globalization;
using System.Text;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Timeline;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Public;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Feeds;

/// <summary>Everything published in one file, written as it is read.</summary>
public static class ExportRoutes
{
    public const string Csv = "/export/claims.csv";
    public const string Zip = "/export/factcheck.zip";

    public static WebApplication MapExports(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        var exports = app.MapGroup("").RefusesInSentences();
        Describe(exports.MapMethods(Csv, reads, (HttpContext context, Exporter exporter, PublishedClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct) =>
            AnswerAsync(context, ExportFormat.Csv, "text/csv; charset=utf-8; header=present", exporter, claims, face, clock, ct)), "csv", "One row a claim", "A table for spreadsheets; a text that begins like a formula has an apostrophe before it.", "text/csv");
        Describe(exports.MapMethods(Zip, reads, (HttpContext context, Exporter exporter, PublishedClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct) =>
            AnswerAsync(context, ExportFormat.Zip, "application/zip", exporter, claims, face, clock, ct)), "zip", "Everything published, without loss", "Every claim with all its editions and corrections as JSON lines, and tables (docs/interchange.md).", "application/zip");
        return app;
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, string about, string type) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(about).WithTags("Exports").Produces<string>(200, type).Produces(304).ProducesProblem(400).ProducesProblem(429);

    // the ledger's head is the tag: as long as nothing at all was changed, neither was what is published
    private static async Task<IResult> AnswerAsync(HttpContext context, ExportFormat format, string type, Exporter exporter, PublishedClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        _ = new ApiQuery(context, clock);
        var publisher = face.Value.PublisherFor(context.Request);
        var tag = MachineAnswer.Tag(Encoding.UTF8.GetBytes($"{publisher} {await claims.HeadAsync(ct)}")).Tag.ToString();
        var name = string.Create(CultureInfo.InvariantCulture, $"factcheck-{clock.GetUtcNow().Day().Iso()}.{(format is ExportFormat.Zip ? "zip" : "csv")}");
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return MachineAnswer.Streamed(context, tag, type, output => exporter.WriteAsync(format, output, publisher, ct: ct));
    }
}
