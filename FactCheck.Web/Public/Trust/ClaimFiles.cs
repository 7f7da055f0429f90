using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Timeline;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public.Trust;

/// <summary>Files beside a claim's page: how to cite an edition, and its entry on the ledger.</summary>
public static class ClaimFiles
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static WebApplication MapClaimFiles(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/claims/{slug}/cite.bib", reads, (HttpContext context, string slug, string? edition, PublicClaims claims, TimeProvider clock, IOptions<PublicFace> face, CancellationToken ct) =>
            AnswerAsync(context, slug, edition, claims, "bib", "application/x-bibtex; charset=utf-8", shown => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(Cited(shown, context, clock, face.Value).BibTex())), ct));
        app.MapMethods("/claims/{slug}/cite.json", reads, (HttpContext context, string slug, string? edition, PublicClaims claims, TimeProvider clock, IOptions<PublicFace> face, CancellationToken ct) =>
            AnswerAsync(context, slug, edition, claims, "json", "application/vnd.citationstyles.csl+json", shown => Task.FromResult<byte[]?>(Cited(shown, context, clock, face.Value).CslJson()), ct));
        app.MapMethods("/claims/{slug}/proof.json", reads, (HttpContext context, string slug, string? edition, PublicClaims claims, PublicProofs proofs, CancellationToken ct) =>
            AnswerAsync(context, slug, edition, claims, null, "application/json; charset=utf-8", async shown => await proofs.OfAsync(shown, ct) is { } proof ? Proof(shown, proof) : null, ct));
        return app;
    }

    /// <summary>An edition as it is cited today.</summary>
    internal static Citation Cited(Edition edition, HttpContext context, TimeProvider clock, PublicFace face) =>
        new(edition, new Publisher(face.Name, face.BaseFor(context.Request)), clock.GetUtcNow().Day());

    private static async Task<IResult> AnswerAsync(HttpContext context, string slug, string? edition, PublicClaims claims, string? extension, string type, Func<Edition, Task<byte[]?>> write, CancellationToken ct)
    {
        int? number = null;
        if (!string.IsNullOrEmpty(edition))
        {
            if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            {
                return Results.Problem("“edition” is a number, such as 2.", statusCode: StatusCodes.Status400BadRequest);
            }

            number = asked;
        }

        var claim = await claims.FindAsync(slug, null, number, ct);
        var shown = number is not null && claim?.Asked is null ? null : claim?.Shown;
        if (shown is null || await write(shown) is not { } bytes)
        {
            return Results.Problem(claim is null ? "There is no published claim of that name." : "There is no such edition of this claim.", statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = PublicPages.Cached;
        if (extension is not null)
        {
            context.Response.Headers.ContentDisposition = new ContentDisposition { DispositionType = DispositionTypeNames.Attachment, FileName = $"claim-{shown.ClaimId:N}-{shown.Number}.{extension}" }.ToString();
        }

        return Results.Bytes(bytes, type);
    }

    // everything that the hash is computed from, so that nobody has to believe us (docs/decisions/0001-the-ledger.md)
    private static byte[] Proof(Edition edition, EditionProof proof) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            claim = edition.Slug,
            edition = edition.Number,
            edition.Fingerprint,
            entry = new
            {
                proof.Entry.Sequence,
                ticks = proof.Entry.At.UtcTicks,
                at = proof.Entry.At,
                actor = proof.Entry.ActorId,
                proof.Entry.Kind,
                item = proof.Entry.ItemId,
                claim = proof.Entry.ClaimId,
                proof.Entry.SchemaVersion,
                proof.Entry.Why,
                proof.Entry.State,
                salt = Hex(proof.Entry.Salt),
                contentHash = Hex(proof.Entry.ContentHash),
                previousHash = Hex(proof.Entry.PreviousHash),
                hash = proof.Hash,
            },
            head = new { proof.Head.Sequence, hash = Hex(proof.Head.Hash) },
            contentHashIs = "SHA-256 over: the salt; the length of why in bytes (8 bytes, big-endian) and why; the length of state and state, all in UTF-8",
            hashIs = "SHA-256 over: previousHash; sequence, ticks, actor, kind, item, claim, schemaVersion, each followed by a line feed; contentHash",
            fingerprintIs = "SHA-256 of state.Document with “ReviewedBy” set to null, as it was before somebody approved it",
        },
        s_json);

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);
}
