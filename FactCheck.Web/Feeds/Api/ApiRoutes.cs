using FactCheck.Core.Ledger;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Public;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Feeds.Api;

/// <summary>The JSON API: all that the public may see, as data. It reads editions and what is kept of them for lists, and nothing else.</summary>
internal static class ApiRoutes
{
    private const string Root = "/api/v1";
    private const string Claims = Root + "/claims";
    private static readonly string[] s_reads = [HttpMethods.Get, HttpMethods.Head];

    public static string ClaimPath(string slug) => $"{Claims}/{Uri.EscapeDataString(slug)}";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RefusesInSentences();
        Describe<ApiPage<ApiClaimLine>>(api.MapMethods("/claims", s_reads, ClaimsAsync), "claims", "Claims that stand, newest first", "The timeline as data, with the same search and the same filters. Follow `next` and `previous`; what is published meanwhile moves no page.", [
            new("q", "Words to find, in whatever form: every one must occur, the last may be the beginning of a word. “Phrases”, -words that must not occur, beginnings*.", "drones"),
            new("verdict", "Only this verdict.", "false", Choices: [.. Enum.GetValues<Rating>().Select(rating => rating.Slug())]),
            new("topic", "Only this topic, by its slug.", "drone-exports"),
            new("source", "Only what names this source, by its slug.", "entekhab"),
            new("story", "Only this story, by its slug.", "drones-for-russia"),
            new("language", "Only claims in this language.", "en"),
            new("origins", "Whether somebody named stands at the beginning.", "unnamed", Choices: ["named", "unnamed"]),
            new("contested", "Only what somebody contests.", "yes", Choices: ["yes"]),
            new("from", "Published on this day (UTC) or later; 2026-02 and 2026 mean the first day of a month and a year.", "2026-01-01"),
            new("to", "Published on this day (UTC) or earlier; 2026-02 and 2026 mean the last day of a month and a year.", "2026-12-31"),
            new("sort", "How what was searched for is ordered: by date, which lists every match, or the best answers first, which lists the best of the newest.", "best", Choices: ["newest", "best"]),
            ApiParameter.AsOf, ApiParameter.Limit(TimelineView.PageSize), ApiParameter.After("It also pins the moment at which you began."),
        ]);
        Describe<ApiClaim>(api.MapMethods("/claims/{slug}", s_reads, ClaimAsync), "claim", "Everything published of a claim", "Verdict, reasoning, where it comes from, evidence with archived copies, all editions and corrections, and the same as ClaimReview.", [ApiParameter.AsOf, ApiParameter.Edition], missing: true);
        Describe<ApiPage<ApiCounted>>(api.MapMethods("/sources", s_reads, (HttpContext context, PublicFacets facets, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct) => CountedAsync(context, FacetKind.Source, facets, face, clock, ct)), "sources", "Sources that standing claims name", "In the order in which they were first named. An unnamed source is not among them.", [ApiParameter.Limit(100), ApiParameter.After("")]);
        Describe<ApiSource>(api.MapMethods("/sources/{slug}", s_reads, SourceAsync), "source", "What a source said, passed on and denied", "With what was found, exactly counted. These are the claims that came before us, not a fair sample of all it says.", [], missing: true);
        Describe<ApiPage<ApiCounted>>(api.MapMethods("/topics", s_reads, (HttpContext context, PublicFacets facets, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct) => CountedAsync(context, FacetKind.Topic, facets, face, clock, ct)), "topics", "Topics of standing claims", "In the order in which they were first used.", [ApiParameter.Limit(100), ApiParameter.After("")]);
        Describe<ApiPage<ApiCorrection>>(api.MapMethods("/corrections", s_reads, CorrectionsAsync), "corrections", "What was changed in public", "Newest first: what stood before, what stands now, and why.", [ApiParameter.Limit(PublicCorrections.PageSize), ApiParameter.After("")]);
        Describe<ApiPage<ApiCheckpoint>>(api.MapMethods("/ledger/checkpoints", s_reads, CheckpointsAsync), "checkpoints", "Heads of the ledger", $"The newest first: where it ends now, and every {LedgerCheckpoints.Every:N0}th entry. Keep them, and `verify --head` shows later that nothing before was altered.", [ApiParameter.Limit(30), ApiParameter.After("")]);
        app.Map("/api/{**rest}", (string? rest) => MachineAnswer.NotThere($"There is nothing at /api/{rest}. What there is stands in {OpenApiRoutes.Document}.")).ExcludeFromDescription();
    }

    internal static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder endpoint, string name, string summary, string about, ApiParameter[] parameters, bool missing = false)
    {
        endpoint.WithName(name).WithSummary(summary).WithDescription(about).WithTags("Claims").Produces<T>(200, "application/json").Produces(304).ProducesProblem(400).ProducesProblem(429);
        endpoint.WithMetadata([.. parameters]);
        return missing ? endpoint.ProducesProblem(404) : endpoint;
    }

    private static async Task<IResult> ClaimsAsync(HttpContext context, PublicTimeline timeline, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var view = await timeline.PageAsync(query.Filter(), query.Cursor(TimelineCursor.Parse), query.Limit(TimelineView.PageSize), ct);
        var publisher = Publisher(context, face);
        return Page(context, publisher, [.. view.Items.Select(card => ApiClaimLine.Of(card, publisher))], view.Count, view.Uncounted, view.Earlier?.ToString(), view.Later?.ToString());
    }

    private static async Task<IResult> ClaimAsync(HttpContext context, string slug, PublicClaims claims, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var (number, day) = (query.Edition(), query.AsOf());
        var claim = await claims.FindAsync(slug, day, number, ct);
        if (claim?.Shown is null)
        {
            return MachineAnswer.NotThere(claim is null ? "There is no published claim of that name." : "Nothing was published on this claim by then.");
        }

        return number is not null && claim.Asked is null
            ? MachineAnswer.NotThere($"There is no such edition of this claim; it has {claim.Editions.Count}.")
            : MachineAnswer.Json(context, ApiClaims.Of(claim, Publisher(context, face), face.Value.PublisherFor(context.Request)));
    }

    private static async Task<IResult> CountedAsync(HttpContext context, string kind, PublicFacets facets, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var (size, publisher) = (query.Limit(100), Publisher(context, face));
        var found = await facets.PageAsync(kind, query.Cursor(FacetCursor.Parse), size, ct);
        var folder = kind == FacetKind.Source ? "sources" : "topics";
        return Page(context, publisher, [.. found.Items.Select(Counted)], null, false, found.Next?.ToString(), null);

        ApiCounted Counted(Facet facet)
        {
            var path = $"/{folder}/{Uri.EscapeDataString(facet.Slug)}";
            return new ApiCounted(facet.Name, facet.Slug, publisher.Link(path), kind == FacetKind.Source ? publisher.Link(Root + path) : null, facet.Count);
        }
    }

    private static async Task<IResult> SourceAsync(HttpContext context, string slug, PublicSources sources, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        _ = new ApiQuery(context, clock);
        if (await sources.FindAsync(slug, ct) is not { } source)
        {
            return MachineAnswer.NotThere("No claim that stands names a source of that name.");
        }

        var publisher = Publisher(context, face);
        var record = source.Parts.Select(part => new ApiSourcePart(
            part.Role, part.Count, [.. part.Found.Select(found => new ApiFound(ApiVerdict.Of(found.Rating), found.Count))], [.. part.Newest.Select(card => ApiClaimLine.Of(card, publisher))]));
        return MachineAnswer.Json(context, new ApiSource(source.Name, slug, publisher.Link($"/sources/{Uri.EscapeDataString(slug)}"), source.Count, [.. record]));
    }

    private static async Task<IResult> CorrectionsAsync(HttpContext context, PublicCorrections corrections, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var publisher = Publisher(context, face);
        var view = await corrections.PageAsync(new CorrectionFilter(), query.Cursor(PageCursor.Parse), query.Limit(PublicCorrections.PageSize), ct);
        return Page(context, publisher, [.. view.Items.Select(correction => ApiCorrection.Of(correction, publisher))], null, false, view.Next?.ToString(), null);
    }

    private static async Task<IResult> CheckpointsAsync(HttpContext context, LedgerCheckpoints checkpoints, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var view = await checkpoints.PageAsync(query.Cursor(LedgerCheckpoints.ParseCursor), query.Limit(30), ct);
        return Page(context, Publisher(context, face), [.. view.Heads.Select(head => new ApiCheckpoint(head.Sequence, head.At.UtcDateTime, Convert.ToHexStringLower(head.Hash), head.ToString()))], null, false, view.Next, null);
    }

    private static IResult Page<T>(HttpContext context, FeedPublisher publisher, IReadOnlyList<T> items, int? count, bool more, string? next, string? previous)
    {
        var page = new ApiPage<T>(items, count, more, Address(next), Address(previous));
        (string Rel, string? To)[] links = [("next", page.Next), ("prev", page.Previous)];
        context.Response.Headers.Link = string.Join(", ", links.Where(link => link.To is not null).Select(link => $"<{link.To}>; rel=\"{link.Rel}\""));
        return MachineAnswer.Json(context, page, page with { Next = next is null ? null : "", Previous = previous is null ? null : "" });

        string? Address(string? cursor) => cursor is null ? null : publisher.Link(context.Request.Path + QueryString.Create(
            context.Request.Query.Where(asked => asked.Key != "after").Select(asked => KeyValuePair.Create(asked.Key, (string?)asked.Value.ToString())).Append(KeyValuePair.Create("after", (string?)cursor))));
    }

    private static FeedPublisher Publisher(HttpContext context, IOptions<PublicFace> face) => new(face.Value.Name, face.Value.BaseFor(context.Request));
}
