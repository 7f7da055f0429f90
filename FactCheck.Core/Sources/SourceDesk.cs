using System.Globalization;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>The registry of whoever can say something or be relied on.</summary>
public sealed class SourceDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    public async Task<IReadOnlyList<Source>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Sources.AsNoTracking().OrderBy(source => source.Name).ThenBy(source => source.Id).ToListAsync(ct);
    }

    public async Task<Source?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, ct);
    }

    public Task<Source> RegisterAsync(Guid actor, SourceWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Source registered", async change =>
        {
            Demand(change.Actor);
            var source = (await SourceRegistry.OpenAsync(change, ct)).Register(words.Name, words.Kind, words.Nameless && words.Kind is not SourceKind.Group, []);
            await DescribeAsync(change, source, words, ct);
            return source;
        }, ct);

    /// <summary>The desk as a source of its own, registered when it is first needed. It may be renamed like any other.</summary>
    public Task<Source> OursAsync(Guid actor, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "The desk registered as a source", async change =>
        {
            Demand(change.Actor);
            return await change.Db.Sources.SingleOrDefaultAsync(source => source.Ours, ct) ?? change.Db.Add(Source.TheDesk(await FreeSlugAsync(change, "our own desk", ct), change.At)).Entity;
        }, ct);

    public Task DescribeAsync(Guid actor, Guid id, int seen, SourceWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Source described", async change =>
        {
            Demand(change.Actor);
            var source = await change.Db.Sources.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new EditorialRuleException("There is no such source.");
            source.MustStillBe(seen, "this source");
            await DescribeAsync(change, source, words, ct);
        }, ct);

    /// <summary>A source of that name and kind, registered now when there is none. Unnamed people are never matched by their description alone.</summary>
    internal static Task<Source> FindOrRegisterAsync(Change change, string name, SourceKind kind, CancellationToken ct) => FindOrRegisterAsync(change, name, kind, [], [], ct);

    /// <summary>
    /// A source of that name, or else an institution known under one of the other names; registered now, with the words that an article has for it as
    /// aliases, when there is none.
    /// </summary>
    internal static async Task<Source> FindOrRegisterAsync(Change change, string name, SourceKind kind, IReadOnlyList<string> alsoCalled, IReadOnlyList<string> otherNames, CancellationToken ct) =>
        (await SourceRegistry.OpenAsync(change, ct)).FindOrRegister(name, kind, alsoCalled, otherNames);

    /// <summary>The source of a registry that is meant; null when it has none. Unnamed people are never known by their description alone.</summary>
    internal static Source? Known(IEnumerable<Source> registry, string name, SourceKind kind, IReadOnlyList<string> otherNames)
    {
        if (OnlyDescribes(name, kind))
        {
            return null;
        }

        var named = registry.Where(s => !s.Anonymous).ToList();
        return named.Where(s => s.IsCalled(name)).OrderBy(s => s.Kind == kind ? 0 : 1).FirstOrDefault()
            ?? (kind is SourceKind.Organisation or SourceKind.Group or SourceKind.Outlet
                ? named.Where(s => s.Kind is SourceKind.Organisation or SourceKind.Group or SourceKind.Outlet && otherNames.Any(s.IsCalled)).OrderBy(s => s.Kind == kind ? 0 : 1).FirstOrDefault()
                : null);
    }

    /// <summary>The words describe somebody or something and name nobody: an unnamed person, or a document without a name ("court filing").</summary>
    internal static bool OnlyDescribes(string name, SourceKind kind) =>
        kind is SourceKind.Unnamed || (kind is SourceKind.Document or SourceKind.Dataset && !name.Trim().Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter));

    private static async Task<string> FreeSlugAsync(Change change, string name, CancellationToken ct)
    {
        var slug = Slug.From(name);
        var taken = await change.Db.Sources.Where(s => s.Slug.StartsWith(slug)).Select(s => s.Slug).ToHashSetAsync(ct);
        taken.UnionWith(change.Db.Sources.Local.Select(s => s.Slug));
        return Slug.Free(slug, taken);
    }

    private static async Task DescribeAsync(Change change, Source source, SourceWords words, CancellationToken ct)
    {
        // only a file that gives a group no name makes it a nameless one
        source.Describe(words.Name, words.Kind, words.Nameless && (words.Kind is not SourceKind.Group || source is { Kind: SourceKind.Group, Nameless: true }));
        source.Annotate(words.Aliases, words.Url, words.Note);
        var affiliation = words.AffiliationId is not { } id ? null
            : await change.Db.Sources.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new EditorialRuleException("The source it belongs to is gone. Choose another.");
        SameRules.Belong((await SourceRegistry.OpenAsync(change, ct)).Same, source, affiliation, words.Private, words.Family);
    }

    private static void Demand(Member actor) => EditorialRule.Require(May.Trace(actor), "Only a fact-checker or an editor may change the registry of sources.");
}

/// <summary>What a person enters of a source.</summary>
public sealed record SourceWords(
    string Name, SourceKind Kind, Guid? AffiliationId = null, bool Private = false, string? Family = null, string? Url = null, string? Note = null)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Nobody in particular answers for it, though most of its kind are named.</summary>
    public bool Nameless { get; init; }
}
