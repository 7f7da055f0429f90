using System.Text.Json;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Sources;

public sealed class SameSourceTests : NewsroomTest
{
    [Fact]
    public async Task Two_unnamed_officials_held_to_be_one_are_one_origin_on_every_claim_and_two_again_when_it_is_taken_back()
    {
        var (one, other, claims) = await TwoOfficialsAsync();
        string[] before = [await Newsroom.AllAnswersAsync(claims[0]), await Newsroom.AllAnswersAsync(claims[1])];
        Assert.Equal((2, 2), await LenientAsync(claims));

        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "The same words and the same day.", Ct);
        Assert.Equal((1, 1), await LenientAsync(claims));

        await Newsroom.Same.TakeBackAsync(Newsroom.Editor, other.Id, one.Id, "The day was misread.", Ct);
        string[] after = [await Newsroom.AllAnswersAsync(claims[0]), await Newsroom.AllAnswersAsync(claims[1])];
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Two_unnamed_people_known_to_be_different_are_surely_independent_on_every_claim()
    {
        var (one, other, claims) = await TwoOfficialsAsync();
        Assert.Equal((1, 1), await StrictAsync(claims));

        await Newsroom.Same.HoldDistinctAsync(Newsroom.Editor, one.Id, other.Id, "Both outlets say that they spoke to two people.", Ct);
        Assert.Equal((2, 2), await StrictAsync(claims));
        var refused = await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "After all.", Ct));
        Assert.Equal("“official” and “defence official” are known to be different. Take that back first.", refused);

        await Newsroom.Same.TakeBackAsync(Newsroom.Editor, one.Id, other.Id, "One outlet withdrew that.", Ct);
        Assert.Equal((1, 1), await StrictAsync(claims));
    }

    [Fact]
    public async Task The_ledger_says_who_held_two_sources_for_one_and_why_and_still_verifies()
    {
        var (one, other, _) = await TwoOfficialsAsync();

        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "The same voice.", Ct);

        var held = Assert.Single((await Newsroom.Same.FindAsync(other.Id, Ct))!.Same);
        Assert.Equal(("Ed", "“official” and “defence official” held to be the same: The same voice."), (held.Who, held.Why));
        Assert.Null((await Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task Only_an_editor_holds_two_sources_for_one_and_never_without_a_reason()
    {
        var (one, other, _) = await TwoOfficialsAsync();

        Assert.StartsWith("Only an editor", await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Checker, one.Id, other.Id, "I think so.", Ct)), StringComparison.Ordinal);
        Assert.StartsWith("The reason", await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, " ", Ct)), StringComparison.Ordinal);
        Assert.Empty((await Newsroom.Same.FindAsync(one.Id, Ct))!.Same);
    }

    [Fact]
    public async Task An_unnamed_source_is_never_tied_to_a_name()
    {
        var unnamed = await Newsroom.PersonaAsync("official");
        var named = await Newsroom.SourceAsync("Ada Lovelace", SourceKind.Person);

        Assert.Equal("An unnamed source is never tied to a name, not even inside the desk.", await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Editor, unnamed.Id, named.Id, "We know.", Ct)));
    }

    [Fact]
    public async Task What_two_records_say_of_whom_they_belong_to_must_fit_before_they_are_one()
    {
        var (navy, army) = (await Newsroom.SourceAsync("The navy", SourceKind.Organisation), await Newsroom.SourceAsync("The army", SourceKind.Organisation));
        var (sailor, soldier, anybody) = (await Newsroom.PersonaAsync("officer", navy), await Newsroom.PersonaAsync("officer", army), await Newsroom.PersonaAsync("officer"));

        Assert.StartsWith("What is one source cannot belong to two bodies", await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Editor, sailor.Id, soldier.Id, "why", Ct)), StringComparison.Ordinal);
        Assert.Contains("only one has it on record whom they belong to", await Refused(() => Newsroom.Same.HoldSameAsync(Newsroom.Editor, sailor.Id, anybody.Id, "why", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_one_record_of_a_source_is_said_of_all_of_them()
    {
        var navy = await Newsroom.SourceAsync("The navy", SourceKind.Organisation);
        var (one, other) = (await Newsroom.PersonaAsync("officer"), await Newsroom.PersonaAsync("sailor"));
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "why", Ct);
        var read = (await Newsroom.Sources.FindAsync(one.Id, Ct))!;

        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, one.Id, read.Revision, new SourceWords("officer", SourceKind.Unnamed, navy.Id), Ct);

        Assert.Equal(navy.Id, (await Newsroom.Sources.FindAsync(other.Id, Ct))!.AffiliationId);
    }

    [Fact]
    public async Task Tehran_and_Iran_become_one_by_the_same_gesture_and_readers_find_both_under_the_one_registered_first()
    {
        var iran = await Newsroom.SourceAsync("Iran", SourceKind.Organisation);
        Newsroom.Clock.Advance(TimeSpan.FromSeconds(1));
        var tehran = await Newsroom.SourceAsync("Tehran", SourceKind.Organisation);
        var claim = await Newsroom.CheckingAsync();
        foreach (var source in new[] { iran, tehran })
        {
            await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(source, Act.Denies) with { Certainty = Certainty.CertainlyNot }, Ct);
        }

        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, tehran.Id, iran.Id, "One government.", Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "It fell.", "See there."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);
        var edition = await Newsroom.PublishAsync(claim.Id);

        Assert.Equal("Iran", Assert.Single(edition.Read().Sources, source => source.Slug is "iran" or "tehran").Name);
        Assert.Single(GraphJson.Read(edition.Read().Graph).Sources, source => source.Name is "Iran" or "Tehran");
    }

    [Fact]
    public async Task Editions_of_two_claims_that_share_a_persona_have_nothing_in_common_that_links_them()
    {
        var ministry = await Newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation);
        var (one, other) = (await Newsroom.PersonaAsync("senior official (Qazvin)", ministry), await Newsroom.PersonaAsync("ministry official", ministry));
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "The same speech.", Ct);
        var first = await FrozenAsync("Prices rose.", one, "a senior official", "Entekhab");
        Newsroom.Clock.Advance(TimeSpan.FromDays(1));
        var second = await FrozenAsync("The bridge is closed.", other, "somebody close to the talks", "The Courier");
        var third = await FrozenAsync("Trains are late.", one, "an insider", "The Herald");

        Assert.DoesNotContain("Ministry", first + second + third, StringComparison.Ordinal); // no article named it
        string[] vocabulary = ["Cleo", "Ed", "False", "Refutes", "en", "It is not so.", "See there.", "Statistics", "https://example.org/statistics", "page:example.org", "example.org", "document", "unnamed", "outlet", "asserts", "reports", "CT+", "quotes", "unknown", "one page at example.org", ", and where that comes from is not known.", "c1", "e1", "s1", "s2", "t1", "t2"];
        foreach (var (a, b) in new[] { (first, second), (first, third), (second, third) })
        {
            Assert.DoesNotContain(Values(a).Intersect(Values(b)).Except(vocabulary), text => !IsOurSentence(text));
        }
    }

    [Fact]
    public async Task On_one_claim_readers_see_each_articles_unnamed_source_apart_while_the_desk_counts_one()
    {
        var official = await Newsroom.PersonaAsync("official");
        var claim = await Newsroom.DraftAsync();
        await Newsroom.ToldAsync(claim.Id, official, "an official", await Newsroom.ArticleAsync("Entekhab", "an official"));
        await Newsroom.ToldAsync(claim.Id, official, "a man in uniform", await Newsroom.ArticleAsync("The Courier", "a man in uniform"));
        var file = await Newsroom.FileAsync(claim.Id);

        Assert.Single(TracedGraph.Of(file).Document.Sources, source => source.Kind is SourceKind.Unnamed);
        var inPublic = TracedGraph.ForReaders(file).Document;
        Assert.Equal(["a man in uniform", "an official"], inPublic.Sources.Where(source => source.Kind is SourceKind.Unnamed).Select(source => source.Name).Order());
        Assert.Equal(1, new AttributionGraph(inPublic).Answer(TracedGraph.ClaimId).Strict.Count); // as careful as ever: they may be one person
    }

    [Fact]
    public async Task Nameless_documents_of_two_articles_are_two_sources_without_a_public_page()
    {
        var words = new SourceWords("court filing", SourceKind.Document) { Nameless = true };
        var (one, other) = (await Newsroom.Sources.RegisterAsync(Newsroom.Checker, words, Ct), await Newsroom.Sources.RegisterAsync(Newsroom.Checker, words, Ct));
        var registry = await Newsroom.Sources.AllAsync(Ct);

        Assert.Null(SourceDesk.Known(registry, "court filing", SourceKind.Document, []));
        Assert.False(one.Named);
        var claim = await Newsroom.DraftAsync();
        Assert.StartsWith("How does the article word", await Refused(() => Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(one, Act.Asserts), Ct)), StringComparison.Ordinal);
        await Newsroom.ToldAsync(claim.Id, one, "a court filing", await Newsroom.ArticleAsync("Entekhab", "a court filing"));
        await Newsroom.ToldAsync(claim.Id, other, "a court filing", await Newsroom.ArticleAsync("The Courier", "a court filing"));
        var answers = await Newsroom.AnswersAsync(claim.Id);
        Assert.Equal((2, 0), (answers.Lenient.Count, answers.Named.Count));
        var published = await FrozenAsync("Trains are late.", one, "a court filing", "The Herald");
        Assert.Contains("the-herald", published, StringComparison.Ordinal); // whoever has a page is linked to it
        Assert.DoesNotContain(one.Slug, published, StringComparison.Ordinal);
    }

    // Two officials of one ministry that two articles quote, both on two claims.
    private async Task<(Source One, Source Other, Guid[] Claims)> TwoOfficialsAsync()
    {
        var (one, other) = (await Newsroom.PersonaAsync("official"), await Newsroom.PersonaAsync("defence official"));
        var (entekhab, courier) = (await Newsroom.ArticleAsync("Entekhab", "an official"), await Newsroom.ArticleAsync("The Courier", "a defence official"));
        var claims = new List<Guid>();
        foreach (var text in new[] { "Ninety countries queue up.", "China is waiting." })
        {
            var claim = await Newsroom.DraftAsync(text);
            await Newsroom.ToldAsync(claim.Id, one, "an official", entekhab);
            await Newsroom.ToldAsync(claim.Id, other, "a defence official", courier);
            claims.Add(claim.Id);
        }

        return (one, other, [.. claims]);
    }

    private async Task<string> FrozenAsync(string text, Source persona, string words, string outlet)
    {
        var claim = await Newsroom.DraftAsync(text);
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        await Newsroom.ToldAsync(claim.Id, persona, words, await Newsroom.ArticleAsync(outlet, words));
        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim.Id, new EvidenceWords("Statistics", Stance.Refutes, null, "https://example.org/statistics", null, null), Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "It is not so.", "See there."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);
        var edition = await Newsroom.PublishAsync(claim.Id);
        await using var db = await Newsroom.DbAsync();
        var position = await db.TimelineCards.Where(card => card.EditionId == edition.Id).Select(card => card.Position).SingleAsync(Ct);
        var facets = db.Facets.Where(facet => (facet.Kind == FacetKind.Topic || facet.Kind == FacetKind.Source) && db.EditionFacets.Any(of => of.FacetId == facet.Id && of.Position == position));
        return edition.Document + string.Concat((await facets.ToListAsync(Ct)).Select(facet => $"{{\"{facet.Slug}\":\"{facet.Name}\"}}"));
    }

    private async Task<(int, int)> LenientAsync(Guid[] claims) => ((await Newsroom.AnswersAsync(claims[0])).Lenient.Count, (await Newsroom.AnswersAsync(claims[1])).Lenient.Count);

    private async Task<(int, int)> StrictAsync(Guid[] claims) => ((await Newsroom.AnswersAsync(claims[0])).Strict.Count, (await Newsroom.AnswersAsync(claims[1])).Strict.Count);

    private static async Task<string> Refused(Func<Task> command) => (await Assert.ThrowsAsync<EditorialRuleException>(command)).Message;

    // our own words around the names: "One outlet carries it. It traces to one unnamed "
    private static bool IsOurSentence(string text) => text.Length == 0 || text.All(c => !char.IsLetterOrDigit(c)) || text.TrimStart() is var said && (said.StartsWith("One outlet", StringComparison.Ordinal) || said.StartsWith("One item", StringComparison.Ordinal)) || text.Contains("trace", StringComparison.Ordinal) || text.Contains("outlet carries it", StringComparison.Ordinal);

    // every text and number in the documents, those of the graph inside as well
    private static IEnumerable<string> Values(string documents)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(documents), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String)
            {
                var text = reader.GetString()!;
                values.AddRange(text.StartsWith('{') ? Values(text) : [text]);
            }
        }

        return values.Distinct();
    }
}
