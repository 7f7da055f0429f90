using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class TracingStepTests : NewsroomTest
{
    private Claim _claim = null!;
    private Statement _first = null!;
    private Statement _second = null!;
    private Statement _report = null!;

    private TracingDesk Tracing => Newsroom.Tracing;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _claim = await Newsroom.DraftAsync();
        _first = await SayAsync("Cargo Group", SourceKind.Organisation, Act.Asserts);
        _second = await SayAsync("Velian navy", SourceKind.Organisation, Act.Asserts);
        _report = await SayAsync("The Paper", SourceKind.Outlet, Act.Reports);
    }

    [Fact]
    public async Task Bases_are_separate_until_somebody_joins_them()
    {
        await LinkAsync(_report, _first);
        await LinkAsync(_report, _second);
        Assert.Equal([[_first.Id], [_second.Id]], await BasesAsync());

        await Tracing.SetJointAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), jointly: true, Ct);
        Assert.Equal([[_first.Id, _second.Id]], await BasesAsync());

        await Tracing.SetJointAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), jointly: false, Ct);
        Assert.Equal([[_first.Id], [_second.Id]], await BasesAsync());
        await RefusedAsync("separate already", async () => await Tracing.SetJointAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), jointly: false, Ct));
    }

    [Fact]
    public async Task A_link_can_join_the_last_basis_and_be_loosened_again()
    {
        await LinkAsync(_report, _first, jointly: true);
        await LinkAsync(_report, _second, jointly: true);
        Assert.Equal([[_first.Id, _second.Id]], await BasesAsync());

        await Tracing.LoosenAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), _first.Id, Ct);
        Assert.Equal([[_second.Id]], await BasesAsync());
        await RefusedAsync("there is nothing to join", async () => await Tracing.SetJointAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), jointly: true, Ct));
    }

    [Fact]
    public async Task A_link_that_breaks_a_rule_is_refused_in_a_sentence()
    {
        var other = await Newsroom.DraftAsync("Crime fell last year.");
        var elsewhere = await Tracing.AddAsync(Newsroom.Checker, other.Id, TestNewsroom.Says(await Newsroom.SourceAsync("The Other"), Act.Reports), Ct);
        await LinkAsync(_report, _first);

        await RefusedAsync("about another claim", () => LinkAsync(_report, elsewhere));
        await RefusedAsync("cannot rest on itself", () => LinkAsync(_report, _report));
        await RefusedAsync("rests on that statement already", () => LinkAsync(_report, _first));
        await RefusedAsync("Somebody else changed this statement", () => Tracing.RestOnAsync(Newsroom.Checker, _claim.Id, new StatementLink(_report.Id, 1, _second.Id), Ct));
        Assert.Equal([[_first.Id]], await BasesAsync());
    }

    [Fact]
    public async Task Two_that_rest_on_each_other_are_drawn_and_said_to_be_circular()
    {
        var wire = await SayAsync("The Wire", SourceKind.Outlet, Act.Reports);
        await LinkAsync(_report, wire);
        await LinkAsync((await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == wire.Id), _report);

        Assert.Single(new AttributionGraph(TracedGraph.Of(await Newsroom.FileAsync(_claim.Id)).Document).Answer(TracedGraph.ClaimId).Circular);
    }

    [Theory]
    [InlineData(Act.Denies, Certainty.CertainlyNot)]
    [InlineData(Act.DeclinesToComment, Certainty.Uncommitted)]
    [InlineData(Act.Retracts, Certainty.Certain)]
    [InlineData(Act.Disowns, Certainty.Certain)]
    public async Task Whoever_said_something_also_denies_is_silent_takes_back_or_disowns(Act act, Certainty certainty)
    {
        await Tracing.AlsoAsync(Newsroom.Checker, _claim.Id, _first.Id, act, Ct);

        var added = (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Act == act);
        Assert.Equal((_first.SourceId, certainty, act is Act.Disowns ? _first.Id : null), (added.SourceId, added.Certainty, added.TargetId));
        await RefusedAsync("has such a statement on this claim already", () => Tracing.AlsoAsync(Newsroom.Checker, _claim.Id, _first.Id, act, Ct));
    }

    [Fact]
    public async Task A_partial_admission_is_a_claim_of_its_own_that_is_a_part_of_the_whole()
    {
        await Tracing.AlsoAsync(Newsroom.Checker, _claim.Id, _first.Id, Act.Denies, Ct);
        var (part, _) = await Tracing.SplitAsync(Newsroom.Checker, _claim.Id, _first.Id, "Crime rose a little last year.", Ct);

        var (whole, small) = (await Newsroom.FileAsync(_claim.Id), await Newsroom.FileAsync(part.Id));
        Assert.Equal((part.Id, ClaimRelationKind.Part, false), whole.Related.Select(r => (r.Id, r.Kind, r.IsOf)).Single());
        Assert.Equal((_claim.Id, ClaimRelationKind.Part, true), small.Related.Select(r => (r.Id, r.Kind, r.IsOf)).Single());
        Assert.Equal((_first.SourceId, Act.Admits), small.Statements.Select(s => (s.SourceId, s.Act)).Single());
        Assert.Equal(4, whole.Statements.Count);
        await RefusedAsync("What part is it?", () => Tracing.SplitAsync(Newsroom.Checker, _claim.Id, _first.Id, " ", Ct));
    }

    [Fact]
    public async Task Every_step_is_taken_back_one_after_the_other_and_the_ledger_keeps_them_all()
    {
        var before = await ShownAsync();
        await LinkAsync(_report, _first);
        await LinkAsync(_report, _second);
        await Tracing.SetJointAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), jointly: true, Ct);
        await Tracing.LoosenAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), _second.Id, Ct);
        await Tracing.AlsoAsync(Newsroom.Checker, _claim.Id, _first.Id, Act.Disowns, Ct);
        var (part, _) = await Tracing.SplitAsync(Newsroom.Checker, _claim.Id, _first.Id, "Crime rose a little last year.", Ct);
        var report = (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == _report.Id);
        await Tracing.EditAsync(Newsroom.Checker, _claim.Id, report.Id, report.Revision, report.Words() with { Certainty = Certainty.Possible, Bases = [] }, Ct);
        var second = (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == _second.Id);
        await Tracing.RemoveAsync(Newsroom.Checker, _claim.Id, second.Id, second.Revision, "twice", Ct);

        var said = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            var step = (await Tracing.LastStepAsync(Newsroom.Checker, _claim.Id, Ct))!;
            said.Add(step.Why);
            await Tracing.TakeBackAsync(Newsroom.Checker, step, Ct);
        }

        Assert.Equal(["Statement removed: twice", "Statement edited", "Part of the claim split off", "Disowned quote added", "Basis removed", "Bases made one joint finding", "Basis added", "Basis added"], said);
        Assert.Equal(before, await ShownAsync());
        Assert.Equal(WorkState.Dismissed, (await Newsroom.FileAsync(part.Id)).Claim.Work);
        Assert.Empty((await Newsroom.FileAsync(_claim.Id)).Related);
        Assert.Equal(16 + 4, (await Newsroom.Archive.HistoryAsync(_claim.Id, Ct)).Count); // the draft, three statements, eight steps and eight taken back
        Assert.Null((await Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task Nobody_takes_back_a_colleagues_step_or_what_was_changed_since()
    {
        await LinkAsync(_report, _first);
        var step = (await Tracing.LastStepAsync(Newsroom.Checker, _claim.Id, Ct))!;
        Assert.Null(await Tracing.LastStepAsync(Newsroom.Editor, _claim.Id, Ct));
        await RefusedAsync("taken back already", () => Tracing.TakeBackAsync(Newsroom.Editor, step, Ct));

        await Tracing.RestOnAsync(Newsroom.Editor, _claim.Id, new StatementLink(_report.Id, await RevisionAsync(), _second.Id), Ct);
        await RefusedAsync("Somebody changed the same since", () => Tracing.TakeBackAsync(Newsroom.Checker, step, Ct));

        var newest = (await Tracing.LastStepAsync(Newsroom.Editor, _claim.Id, Ct))!;
        await Tracing.TakeBackAsync(Newsroom.Editor, newest, Ct);
        await RefusedAsync("taken back already", () => Tracing.TakeBackAsync(Newsroom.Editor, newest, Ct));
        Assert.Equal([[_first.Id]], await BasesAsync());
    }

    [Fact]
    public async Task What_a_colleague_removed_meanwhile_is_not_rested_on_again()
    {
        await LinkAsync(_report, _first);
        await Tracing.LoosenAsync(Newsroom.Checker, _claim.Id, _report.Id, await RevisionAsync(), _first.Id, Ct);
        await Tracing.RemoveAsync(Newsroom.Editor, _claim.Id, _first.Id, _first.Revision, "a mistake", Ct);

        var step = (await Tracing.LastStepAsync(Newsroom.Checker, _claim.Id, Ct))!;
        await RefusedAsync("removed meanwhile", () => Tracing.TakeBackAsync(Newsroom.Checker, step, Ct));
    }

    [Fact]
    public async Task Only_who_has_an_account_draws_splits_and_takes_back()
    {
        await LinkAsync(_report, _first);
        var step = (await Tracing.LastStepAsync(Newsroom.Checker, _claim.Id, Ct))!;
        await Newsroom.People.DeactivateAsync(Newsroom.Administrator, Newsroom.Checker, (await Newsroom.People.FindAsync(Newsroom.Checker, Ct))!.Revision, Ct);

        await RefusedAsync("no longer active", () => LinkAsync(_report, _second));
        await RefusedAsync("no longer active", () => Tracing.AlsoAsync(Newsroom.Checker, _claim.Id, _first.Id, Act.Denies, Ct));
        await RefusedAsync("no longer active", () => Tracing.SplitAsync(Newsroom.Checker, _claim.Id, _first.Id, "A part.", Ct));
        await RefusedAsync("no longer active", () => Tracing.TakeBackAsync(Newsroom.Checker, step, Ct));
    }

    private async Task<Statement> SayAsync(string name, SourceKind kind, Act act) =>
        await Tracing.AddAsync(Newsroom.Checker, _claim.Id, TestNewsroom.Says(await Newsroom.SourceAsync(name, kind), act), Ct);

    private async Task LinkAsync(Statement from, Statement on, bool jointly = false) =>
        await Tracing.RestOnAsync(Newsroom.Checker, _claim.Id, new StatementLink(from.Id, from.Id == _report.Id ? await RevisionAsync() : from.Revision, on.Id, Jointly: jointly), Ct);

    private async Task<int> RevisionAsync() => (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == _report.Id).Revision;

    private async Task<IReadOnlyList<IReadOnlyList<Guid>>> BasesAsync() => [.. (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == _report.Id).Bases.Select(basis => basis.On)];

    private async Task<string> ShownAsync() => GraphJson.Write(TracedGraph.Of(await Newsroom.FileAsync(_claim.Id)).Document);

    private static async Task RefusedAsync(string sentence, Func<Task> command) =>
        Assert.Contains(sentence, (await Assert.ThrowsAsync<EditorialRuleException>(command)).Message, StringComparison.Ordinal);
}
