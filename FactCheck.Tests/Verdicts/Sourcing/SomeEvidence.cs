using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;

namespace FactCheck.Tests.Verdicts.Sourcing;

/// <summary>A claim that is being checked in a newsroom with every pack of rules on, and the evidence that a test gives it.</summary>
internal sealed class SomeEvidence : IAsyncDisposable
{
    private SomeEvidence(TestNewsroom newsroom, Claim claim) => (Newsroom, Claim) = (newsroom, claim);

    public TestNewsroom Newsroom { get; }
    public Claim Claim { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SomeEvidence> OnAsync(Rating? rating = Rating.False)
    {
        var newsroom = await TestNewsroom.WithHouseRulesAsync();
        var claim = await newsroom.DraftAsync();
        await newsroom.Claims.StartCheckingAsync(newsroom.Checker, claim.Id, Ct);
        if (rating is { } rated)
        {
            await newsroom.Verdicts.WriteAsync(newsroom.Checker, claim.Id, 0, new VerdictWords(rated, "Reported crime fell by two percent.", "The statistics say so."), Ct);
        }

        return new SomeEvidence(newsroom, claim);
    }

    /// <summary>Two named and independent origins against the claim, and what speaks for it: no rule is broken.</summary>
    public static async Task<SomeEvidence> WellSourcedAsync(Rating? rating = Rating.False)
    {
        var some = await OnAsync(rating);
        await some.AddAsync("Police statistics", "Police", SourceKind.Organisation);
        await some.AddAsync("Survey of victims", "Statistics Office", SourceKind.Dataset);
        await some.AddAsync("The minister's answer", "The Minister", SourceKind.Person, words => words with { Stance = Stance.Supports });
        return some;
    }

    /// <summary>A piece that was seen, first hand, archived, and refutes the claim; <paramref name="with"/> says what is otherwise.</summary>
    public async Task<Evidence> AddAsync(string title, string? source, SourceKind kind = SourceKind.Organisation, Func<EvidenceWords, EvidenceWords>? with = null)
    {
        Newsroom.Clock.Advance(TimeSpan.FromSeconds(1)); // in the order in which it was entered
        var known = source is null ? null : (await Newsroom.Sources.AllAsync(Ct)).FirstOrDefault(s => s.Name == source) ?? await Newsroom.SourceAsync(source, kind);
        var words = new EvidenceWords(title, Stance.Refutes, known?.Id, "https://example.org/page", "https://archive.example.org/page", null, 3) { Lineage = Lineage.Own };
        return await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, Claim.Id, with is null ? words : with(words), Ct);
    }

    public async Task ChangeAsync(Evidence piece, Func<EvidenceWords, EvidenceWords> with)
    {
        var now = (await FileAsync()).Evidence.Single(e => e.Id == piece.Id);
        await Newsroom.Claims.EditEvidenceAsync(Newsroom.Checker, Claim.Id, now.Id, now.Revision, with(now.Words()), Ct);
    }

    public Task<ClaimFile> FileAsync() => Newsroom.FileAsync(Claim.Id);

    public async Task<SourcingReport> ReportAsync() => await Newsroom.Sourcing.ReportAsync(await FileAsync(), Ct);

    /// <summary>The ids of the rules that are broken, waived or not.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync() => [.. (await ReportAsync()).Findings.Select(finding => finding.Finding.Rule.Id)];

    /// <summary>The one finding of a rule.</summary>
    public async Task<JudgedFinding> FindingAsync(string rule) => Assert.Single((await ReportAsync()).Findings, finding => finding.Finding.Rule.Id == rule);

    public async Task<Waiver> WaiveAsync(string rule, string reason = "There is no other register.", Guid? by = null) =>
        await Newsroom.Sourcing.WaiveAsync(by ?? Newsroom.Checker, Claim.Id, (await FindingAsync(rule)).Finding, reason, Ct);

    public Task SubmitAsync() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, Claim.Id, null, null, Ct);

    /// <summary>Rests on these, each by itself.</summary>
    public static IReadOnlyList<Reliance> On(params IEnumerable<Evidence> pieces) => [.. pieces.Select(piece => Reliance.Of(RelianceKind.ReliesOn, piece.Id))];

    public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
}
