using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Core.Data;

/// <summary>The store. It is saved by the <see cref="Journal"/> only.</summary>
public sealed class FactCheckDb(DbContextOptions<FactCheckDb> options) : DbContext(options)
{
    private readonly List<LedgerEntry> _entries = [];
    private bool _recorded;

    public DbSet<Member> Members => Set<Member>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Capture> Captures => Set<Capture>();
    public DbSet<ArticleAttribution> ArticleAttributions => Set<ArticleAttribution>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<ClaimRelation> ClaimRelations => Set<ClaimRelation>();
    public DbSet<Appearance> Appearances => Set<Appearance>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Verdict> Verdicts => Set<Verdict>();
    public DbSet<Waiver> Waivers => Set<Waiver>();
    public DbSet<HouseRules> HouseRules => Set<HouseRules>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Story> Stories => Set<Story>();
    public DbSet<StoryEdition> StoryEditions => Set<StoryEdition>();
    public DbSet<StoryClaim> StoryClaims => Set<StoryClaim>();
    public DbSet<ShelfTurn> ShelfTurns => Set<ShelfTurn>();
    public DbSet<TimelineCard> TimelineCards => Set<TimelineCard>();
    public DbSet<Facet> Facets => Set<Facet>();
    public DbSet<EditionFacet> EditionFacets => Set<EditionFacet>();
    public DbSet<FacetMonth> FacetMonths => Set<FacetMonth>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<OtherReview> OtherReviews => Set<OtherReview>();
    public DbSet<Autosave> Autosaves => Set<Autosave>();
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Nothing is saved but through the Journal, so that everything is on the ledger.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _recorded
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Nothing is saved but through the Journal, so that everything is on the ledger.");

    /// <summary>Where the ledger ends.</summary>
    public async Task<LedgerHead> LedgerHeadAsync(CancellationToken ct = default) =>
        await Ledger.AsNoTracking().OrderByDescending(entry => entry.Sequence)
            .Select(entry => new LedgerHead(entry.Sequence, entry.At, entry.Hash)).FirstOrDefaultAsync(ct) ?? LedgerHead.Empty;

    /// <summary>Writes an entry for every item that was added or changed.</summary>
    /// <returns>The claims that were changed; null for what belongs to none.</returns>
    internal List<Guid?> Record(LedgerHead head, DateTimeOffset at, Guid actor, string why)
    {
        ChangeTracker.AutoDetectChangesEnabled = false; // looked for here, and nothing changes after it: an import has thousands of items in one commit
        ChangeTracker.DetectChanges();
        var items = ChangeTracker.Entries<LedgerItem>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        if (ChangeTracker.Entries<LedgerItem>().Any(entry => entry.State is EntityState.Deleted))
        {
            throw new InvalidOperationException("Nothing is deleted: an item says in its state that it was removed.");
        }

        foreach (var item in items)
        {
            item.Entity.Revise();
            if (item.State is EntityState.Modified)
            {
                item.Property(one => one.Revision).IsModified = true;
            }
        }

        foreach (var item in items)
        {
            var entry = LedgerEntry.After(head, at, actor, why, item.Metadata.ClrType.Name, item.Entity.Id, item.Entity.About, ItemState.Of(item));
            head = new LedgerHead(entry.Sequence, entry.At, entry.Hash);
            _entries.Add(entry);
        }

        return [.. items.Select(item => item.Entity.About)];
    }

    /// <summary>Saves what was recorded, and with it what the public lists are read from.</summary>
    internal async Task SaveRecordedAsync(CancellationToken ct)
    {
        var editions = ChangeTracker.Entries<Edition>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToLookup(entry => entry.State, entry => entry.Entity);
        var published = ChangeTracker.Entries<Publication>().Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.Id);
        var touched = published.Concat(editions[EntityState.Modified].Select(edition => edition.ClaimId)).ToHashSet();
        List<Edition> issued = [.. editions[EntityState.Added]];
        var stories = ChangeTracker.Entries<StoryEdition>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity.StoryId).ToHashSet();
        _recorded = true;
        try
        {
            await SaveChangesAsync(ct);
        }
        finally
        {
            _recorded = false;
        }

        await LedgerTable.AppendAsync(this, _entries, ct);
        _entries.Clear();
        await TimelineShelf.KeepAsync(this, issued, touched, stories, ct);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);

        // SQLite cannot sort or compare DateTimeOffset, so instants are stored as UTC DateTime.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
