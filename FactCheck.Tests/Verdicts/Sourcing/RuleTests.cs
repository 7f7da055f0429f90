using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using static FactCheck.Tests.Verdicts.Sourcing.SomeEvidence;

namespace FactCheck.Tests.Verdicts.Sourcing;

/// <summary>Each rule where it is broken and where it is not, over evidence that was entered at the desk.</summary>
public sealed class RuleTests
{
    [Fact]
    public async Task Two_named_origins_and_the_other_side_break_no_rule()
    {
        await using var some = await WellSourcedAsync();

        Assert.Empty(await some.BrokenAsync());
    }

    [Fact]
    public async Task Three_pieces_that_all_go_back_to_one_register_are_a_single_origin()
    {
        await using var some = await OnAsync();
        var register = await some.AddAsync("The register", "Crime Register", SourceKind.Dataset);
        var report = await some.AddAsync("A report", "Institute", with: words => words with { Bases = On(register) });
        await some.AddAsync("A news item", "The Paper", SourceKind.Outlet, words => words with { Bases = On(report) });
        await some.AddAsync("The minister's answer", "The Minister", SourceKind.Person, words => words with { Stance = Stance.Supports });

        var found = await some.FindingAsync("single-origin");

        Assert.Equal("All of the evidence against the claim (three pieces) goes back to one origin.", found.Finding.What);
        Assert.Equal(3, found.Finding.Items.Count);
        Assert.Equal(["IFCN", "AFP", "AP"], found.Packs.Select(pack => pack.Name));
    }

    [Fact]
    public async Task Two_pieces_of_one_family_are_one_origin()
    {
        await using var some = await WellSourcedAsync();
        var office = (await some.Newsroom.Sources.AllAsync(TestContext.Current.CancellationToken)).Where(s => s.Name is "Police" or "Statistics Office").ToList();
        foreach (var source in office)
        {
            await some.Newsroom.Sources.DescribeAsync(some.Newsroom.Checker, source.Id, source.Revision, new SourceWords(source.Name, source.Kind, Family: "Interior"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(["single-origin"], await some.BrokenAsync());
    }

    [Theory]
    [InlineData(Rating.True, new[] { "single-origin" })]
    [InlineData(Rating.Mixed, new[] { "single-origin" })]
    [InlineData(Rating.False, new string[0])]
    [InlineData(Rating.Unproven, new string[0])]
    public async Task Only_the_side_that_the_rating_speaks_for_needs_two_origins(Rating rating, string[] broken)
    {
        await using var some = await WellSourcedAsync(rating);

        Assert.Equal(broken, await some.BrokenAsync());
    }

    [Fact]
    public async Task A_rating_that_no_evidence_speaks_for_is_told()
    {
        await using var some = await OnAsync(Rating.True);
        await some.AddAsync("Police statistics", "Police");

        Assert.Equal("Nothing is on the side that the rating speaks for: the evidence for the claim is missing.", (await some.FindingAsync("single-origin")).Finding.What);
    }

    [Fact]
    public async Task The_claims_own_provenance_is_none_of_the_rules_business()
    {
        await using var some = await WellSourcedAsync();
        var official = await some.Newsroom.SourceAsync("an official", SourceKind.Unnamed);

        await some.Newsroom.Tracing.AddAsync(some.Newsroom.Checker, some.Claim.Id, TestNewsroom.Says(official, Core.Attribution.Act.Asserts) with { SourceWords = "sources" }, TestContext.Current.CancellationToken);

        Assert.Empty(await some.BrokenAsync());
    }

    [Fact]
    public async Task A_side_behind_which_nobody_is_named_is_anonymous()
    {
        await using var some = await OnAsync();
        await some.AddAsync("A call", "our contact", SourceKind.Unnamed, words => words with { SourceWords = "an officer of the records department" });
        var page = await some.AddAsync("A page", null);

        var found = await some.FindingAsync("anonymous-only");
        await some.ChangeAsync(page, words => words with { SourceId = some.FileAsync().Result.Evidence[0].SourceId });
        Assert.Contains("anonymous-only", await some.BrokenAsync());
        await some.AddAsync("Police statistics", "Police");

        Assert.Equal("Nobody who is named stands behind the evidence against the claim.", found.Finding.What);
        Assert.DoesNotContain("anonymous-only", await some.BrokenAsync());
    }

    [Fact]
    public async Task A_retelling_whose_record_we_know_of_and_have_not_seen_is_secondary()
    {
        await using var some = await WellSourcedAsync();
        var study = await some.AddAsync("The study", "University", with: words => words with { Unseen = true });
        var retold = await some.AddAsync("A news item", "The Paper", SourceKind.Outlet, words => words with { Bases = On(study) });

        var found = await some.FindingAsync("secondary");
        await some.ChangeAsync(study, words => words with { Unseen = false });

        Assert.Equal("“A news item” rests on “The study”, which we know of and have not seen.", found.Finding.What);
        Assert.Equal(new[] { study.Id, retold.Id }.Order(), found.Finding.Items);
        Assert.Empty(await some.BrokenAsync());
    }

    [Theory]
    [InlineData("officials of the records department", "", true)]
    [InlineData("two sources close to the minister", "", true)]
    [InlineData("an aide to officials", "", false)]
    [InlineData("an officer of the records department", "Officials said that crime fell.", true)]
    [InlineData("an officer of the records department", "The officer said that crime fell.", false)]
    public async Task Several_who_are_one_are_told(string sourceWords, string note, bool told)
    {
        await using var some = await WellSourcedAsync();
        await some.AddAsync("A call", "our contact", SourceKind.Unnamed, words => words with { SourceWords = sourceWords, Note = note });

        Assert.Equal(told, (await some.BrokenAsync()).Contains("plural"));
    }

    [Fact]
    public async Task Officials_that_a_piece_rests_on_one_by_one_are_several_by_right()
    {
        await using var some = await WellSourcedAsync();
        var piece = await some.AddAsync("A report", "The Paper", SourceKind.Outlet, words => words with { Note = "Officials said that crime fell." });
        var broken = await some.BrokenAsync();
        var first = await some.AddAsync("One officer", "Officer One", SourceKind.Person);
        var second = await some.AddAsync("Another officer", "Officer Two", SourceKind.Person);
        await some.ChangeAsync(piece, words => words with { Bases = On(first, second) });

        Assert.Equal(["plural"], broken);
        Assert.Empty(await some.BrokenAsync());
    }

    [Fact]
    public async Task One_that_became_many_on_the_way_is_told()
    {
        await using var some = await WellSourcedAsync();
        var first = (await some.FileAsync()).Evidence[0];

        await some.AddAsync("A report", "The Paper", SourceKind.Outlet, words => words with { Bases = [new Reliance(RelianceKind.Paraphrases, [first.Id], ["plural"])] });

        Assert.Equal(["plural"], await some.BrokenAsync());
    }

    [Theory]
    [InlineData(null, "", true)]
    [InlineData("a source", "", true)]
    [InlineData("two unnamed sources", "", true)]
    [InlineData("a source at the port authority", "", false)]
    [InlineData("an engineer", "", false)]
    [InlineData("an engineer", "According to a source, crime fell.", true)]
    [InlineData("an engineer", "The paper wrote that sources told it so.", true)]
    [InlineData("an engineer", "According to a source at the port, crime fell.", false)]
    [InlineData("an engineer", "The source of the river said nothing; government sources said more.", false)]
    public async Task Words_that_say_nothing_of_somebody_are_a_bare_source(string? sourceWords, string note, bool told)
    {
        await using var some = await WellSourcedAsync();
        await some.AddAsync("A call", "our contact", SourceKind.Unnamed, words => words with { SourceWords = sourceWords, Note = note });

        Assert.Equal(told, (await some.BrokenAsync()).Contains("bare-source"));
    }

    [Fact]
    public async Task A_link_without_an_archived_copy_is_told_but_not_where_there_is_no_page()
    {
        await using var some = await WellSourcedAsync();
        await some.AddAsync("An interview", "The Judge", SourceKind.Person, words => words with { Url = null, ArchivedUrl = null });
        Assert.Empty(await some.BrokenAsync());

        var page = await some.AddAsync("A page", "The Paper", SourceKind.Outlet, words => words with { ArchivedUrl = null });

        Assert.Equal([page.Id], (await some.FindingAsync("no-archive")).Finding.Items);
    }

    [Fact]
    public async Task A_piece_that_is_surer_than_what_it_rests_on_lost_a_hedge()
    {
        await using var some = await WellSourcedAsync();
        var estimate = await some.AddAsync("An estimate", "Institute", with: words => words with { Certainty = Certainty.Possible });
        var item = await some.AddAsync("A news item", "The Paper", SourceKind.Outlet, words => words with { Bases = On(estimate) });

        var found = await some.FindingAsync("hedge-lost");
        await some.ChangeAsync(item, words => words with { Certainty = Certainty.Possible });

        Assert.Equal("“A news item” is more certain than what it rests on.", found.Finding.What);
        Assert.Equal("This desk", Assert.Single(found.Packs).Name);
        Assert.Empty(await some.BrokenAsync());
    }

    [Fact]
    public async Task Pieces_that_rest_on_one_another_confirm_nothing()
    {
        await using var some = await WellSourcedAsync();
        var first = await some.AddAsync("A blog", "A Blog", SourceKind.Outlet);
        var second = await some.AddAsync("An encyclopedia", "An Encyclopedia", SourceKind.Document, words => words with { Bases = On(first) });
        Assert.Empty(await some.BrokenAsync());

        await some.ChangeAsync(first, words => words with { Bases = On(second) });

        Assert.Equal("“A blog” and “An encyclopedia” rest on one another.", (await some.FindingAsync("circular")).Finding.What);
    }

    [Fact]
    public async Task Credibility_1_needs_two_independent_origins_on_its_side()
    {
        await using var some = await WellSourcedAsync();
        var file = await some.FileAsync();
        await some.ChangeAsync(file.Evidence[0], words => words with { Credibility = 1 });
        Assert.Empty(await some.BrokenAsync());

        await some.ChangeAsync(file.Evidence[2], words => words with { Credibility = 1 });

        Assert.Equal([file.Evidence[2].Id], (await some.FindingAsync("confirmed")).Finding.Items);
    }

    [Fact]
    public async Task Evidence_on_one_side_only_is_told_and_context_is_no_side()
    {
        await using var some = await OnAsync();
        await some.AddAsync("A map", "Survey", with: words => words with { Stance = Stance.Context });
        Assert.DoesNotContain("one-side", await some.BrokenAsync());

        var piece = await some.AddAsync("Police statistics", "Police");

        Assert.Equal([piece.Id], (await some.FindingAsync("one-side")).Finding.Items);
        await some.AddAsync("The minister's answer", "The Minister", SourceKind.Person, words => words with { Stance = Stance.Supports });
        Assert.DoesNotContain("one-side", await some.BrokenAsync());
    }

    [Fact]
    public void Every_pack_asks_for_rules_that_exist_and_every_rule_is_asked_for()
    {
        Assert.All(SourcingPack.All.SelectMany(pack => pack.Rules.Keys), id => Assert.NotNull(SourcingRule.Find(id)));
        Assert.All(SourcingRule.All, rule => Assert.Contains(SourcingPack.All, pack => pack.Rules.ContainsKey(rule.Id)));
        Assert.Equal(["ifcn", "afp", "reuters", "ap", "desk"], SourcingPack.All.Select(pack => pack.Id));
    }
}
