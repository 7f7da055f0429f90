using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;

namespace FactCheck.Web.Demo;

/// <summary>The desks as the worked story uses them: what a fact-checker and an editor would click, in a line each.</summary>
internal sealed class DemoDesk(IServiceProvider services, Guid checker, Guid editor, CancellationToken ct)
{
    private readonly ClaimDesk _claims = services.GetRequiredService<ClaimDesk>();
    private readonly ClaimArchive _archive = services.GetRequiredService<ClaimArchive>();
    private readonly TracingDesk _tracing = services.GetRequiredService<TracingDesk>();
    private readonly SourcingDesk _sourcing = services.GetRequiredService<SourcingDesk>();
    private readonly VerdictDesk _verdicts = services.GetRequiredService<VerdictDesk>();
    private readonly PublishingDesk _publishing = services.GetRequiredService<PublishingDesk>();
    private readonly SourceDesk _sources = services.GetRequiredService<SourceDesk>();
    private readonly StoryDesk _stories = services.GetRequiredService<StoryDesk>();
    private readonly IntakeDesk _intake = services.GetRequiredService<IntakeDesk>();

    public async Task<Source> SourceAsync(string name, SourceKind kind, Source? affiliation = null) =>
        (await _sources.AllAsync(ct)).FirstOrDefault(source => source.Name == name)
        ?? await _sources.RegisterAsync(checker, new SourceWords(name, kind, affiliation?.Id), ct);

    public Task<Article> TakeInAsync(string text, ArticleWords words) => _intake.TakeInAsync(checker, text, words, ct);

    public Task<Topic> TopicAsync(string name) => _claims.OpenTopicAsync(checker, name, ct);

    public async Task<Guid> DraftAsync(string text, string headline, string why, Topic topic)
    {
        var claim = await _claims.DraftAsync(checker, text, headline, ct);
        await _claims.WordAsync(checker, claim.Id, claim.Revision, new ClaimWords(text, headline, claim.Slug, "en", why, [topic.Id]), ct);
        return claim.Id;
    }

    public Task AppearsAsync(Guid claim, Source? claimant, DateOnly? day, string? url, string? occasion) =>
        _claims.AddAppearanceAsync(checker, claim, new AppearanceWords(claimant?.Id, day, url, "speech", occasion), ct);

    public async Task<Guid> SaysAsync(Guid claim, Source source, Act act, StatementWords? words = null) =>
        (await _tracing.AddAsync(checker, claim, (words ?? Plainly(source, act)) with { SourceId = source.Id, Act = act }, ct)).Id;

    public static StatementWords Plainly(Source source, Act act) =>
        new(source.Id, act, act is Act.Reports or Act.DeclinesToComment ? Certainty.Uncommitted : act is Act.Denies ? Certainty.CertainlyNot : Certainty.Certain, null, Lineage.Own, []);

    public Task EvidenceAsync(Guid claim, string title, Stance stance, string url, string note, int credibility = 3, Source? source = null) =>
        _claims.AddEvidenceAsync(checker, claim, new EvidenceWords(title, stance, source?.Id, url, url.Replace("https://", "https://archive.", StringComparison.Ordinal), note, credibility), ct);

    /// <summary>A piece whose source is known, and what it rests on.</summary>
    public async Task<Guid> EvidenceAsync(Guid claim, EvidenceWords words) => (await _claims.AddEvidenceAsync(checker, claim, words, ct)).Id;

    public Task<Source> OursAsync() => _sources.OursAsync(checker, ct);

    public async Task WaiveAsync(Guid claim, string rule, string reason)
    {
        var report = await _sourcing.ReportAsync((await _archive.OpenAsync(claim, ct))!, ct);
        foreach (var open in report.Open.Where(open => open.Finding.Rule.Id == rule))
        {
            await _sourcing.WaiveAsync(checker, claim, open.Finding, reason, ct);
        }
    }

    /// <summary>It becomes known whom a source belongs to.</summary>
    public async Task BelongsAsync(Source source, Source to) =>
        await _sources.DescribeAsync(checker, source.Id, (await _sources.FindAsync(source.Id, ct))!.Revision, new SourceWords(source.Name, source.Kind, to.Id), ct);

    public Task CheckAsync(Guid claim) => _claims.StartCheckingAsync(checker, claim, ct);

    public Task CommentAsync(Guid claim, string text) => _claims.CommentAsync(editor, claim, text, ct);

    public Task DismissAsync(Guid claim, string reason) => _claims.DismissAsync(checker, claim, reason, ct);

    public async Task SubmitAsync(Guid claim, Rating rating, string conclusion, string reasoning, CorrectionKind? correction = null, string? note = null)
    {
        var file = await _archive.OpenAsync(claim, ct);
        await _verdicts.WriteAsync(checker, claim, file!.Verdict?.Revision ?? 0, new VerdictWords(rating, conclusion, reasoning), ct);
        foreach (var open in (await _sourcing.ReportAsync((await _archive.OpenAsync(claim, ct))!, ct)).Open)
        {
            await _sourcing.WaiveAsync(checker, claim, open.Finding, "The evidence of this demonstration is an example of how a desk writes it, not a finding.", ct);
        }

        await _verdicts.SubmitAsync(checker, claim, correction, note, ct);
    }

    public async Task PublishAsync(Guid claim)
    {
        var preview = await _publishing.PreviewAsync(claim, ct);
        await _publishing.PublishAsync(editor, claim, preview!.Fingerprint, ct);
    }

    /// <summary>A story as the fact-checker proposes it and the editor publishes it.</summary>
    public async Task<Guid> StoryAsync(string name, string introduction, params Guid[] claims)
    {
        var story = await _stories.ProposeAsync(checker, new StoryWords(name, introduction), ct);
        foreach (var claim in claims)
        {
            await _stories.AddClaimAsync(checker, story.Id, claim, ct);
        }

        return story.Id;
    }

    public async Task PublishStoryAsync(Guid story) => await _stories.PublishAsync(editor, story, (await _stories.OpenAsync(story, ct))!.Story.Revision, ct);

    public Task TakeUpAgainAsync(Guid claim, string reason) => _claims.TakeUpAgainAsync(checker, claim, reason, ct);

    public Task PutUnderReviewAsync(Guid claim, string note) => _publishing.PutUnderReviewAsync(editor, claim, note, ct);

    public Task WithdrawAsync(Guid claim, string note) => _publishing.WithdrawAsync(editor, claim, note, ct);
}
