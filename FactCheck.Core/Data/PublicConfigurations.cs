using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal sealed class PublicationConfiguration : ItemConfiguration<Publication>
{
    protected override void ConfigureItem(EntityTypeBuilder<Publication> publication)
    {
        publication.HasOne<Claim>().WithOne().HasForeignKey<Publication>(p => p.Id);

        // what is hidden is little, and is taken off counts of everything
        publication.HasIndex(p => p.Restricted).HasFilter("\"Restricted\" = 1");
    }
}

internal sealed class EditionConfiguration : ItemConfiguration<Edition>
{
    protected override void ConfigureItem(EntityTypeBuilder<Edition> edition)
    {
        edition.HasOne<Claim>().WithMany().HasForeignKey(e => e.ClaimId);
        edition.HasIndex(e => new { e.ClaimId, e.Number }).IsUnique();
        edition.HasIndex(e => new { e.Slug, e.ValidFrom });

        // the public timeline reads the editions that stand, newest first
        edition.HasIndex(e => new { e.ValidFrom, e.Id }).HasFilter("\"ValidTo\" IS NULL");
    }
}

internal sealed class StoryConfiguration : ItemConfiguration<Story>
{
    protected override void ConfigureItem(EntityTypeBuilder<Story> story)
    {
        story.HasIndex(s => s.Slug).IsUnique();
        story.HasIndex(s => s.Name);
        story.PrimitiveCollection(s => s.ClaimIds).HasField("_claimIds");
        story.PrimitiveCollection(s => s.Authors).HasField("_authors");
    }
}

internal sealed class StoryEditionConfiguration : ItemConfiguration<StoryEdition>
{
    protected override void ConfigureItem(EntityTypeBuilder<StoryEdition> edition)
    {
        edition.HasOne<Story>().WithMany().HasForeignKey(e => e.StoryId);
        edition.HasIndex(e => new { e.StoryId, e.Number }).IsUnique();
        edition.HasIndex(e => e.Slug).HasFilter("\"ValidTo\" IS NULL");
        edition.HasIndex(e => new { e.ValidFrom, e.Id }).HasFilter("\"ValidTo\" IS NULL");
        edition.PrimitiveCollection(e => e.ClaimIds).HasField("_claimIds");
    }
}

internal sealed class StoryClaimConfiguration : IEntityTypeConfiguration<StoryClaim>
{
    public void Configure(EntityTypeBuilder<StoryClaim> claim)
    {
        claim.HasKey(c => new { c.ClaimId, c.StoryId });
        claim.HasIndex(c => c.StoryId);
    }
}

internal sealed class ShelfTurnConfiguration : IEntityTypeConfiguration<ShelfTurn>
{
    public void Configure(EntityTypeBuilder<ShelfTurn> turn) => turn.Property(t => t.Id).ValueGeneratedNever();
}

internal sealed class TimelineCardConfiguration : IEntityTypeConfiguration<TimelineCard>
{
    public void Configure(EntityTypeBuilder<TimelineCard> card)
    {
        card.HasKey(c => c.Position);
        card.Property(c => c.Position).ValueGeneratedNever();
        card.HasIndex(c => c.ClaimId);
        card.HasIndex(c => c.EditionId).IsUnique();
        card.Ignore(c => c.Chain);
    }
}

internal sealed class FacetConfiguration : IEntityTypeConfiguration<Facet>
{
    public void Configure(EntityTypeBuilder<Facet> facet)
    {
        facet.HasIndex(f => new { f.Kind, f.Slug }).IsUnique();
        facet.HasIndex(f => new { f.Kind, f.Count });
    }
}

internal sealed class EditionFacetConfiguration : IEntityTypeConfiguration<EditionFacet>
{
    public void Configure(EntityTypeBuilder<EditionFacet> facet) => facet.HasKey(f => new { f.FacetId, f.Position });
}

internal sealed class FacetMonthConfiguration : IEntityTypeConfiguration<FacetMonth>
{
    public void Configure(EntityTypeBuilder<FacetMonth> month) => month.HasKey(m => new { m.FacetId, m.Month });
}

internal sealed class CorrectionConfiguration : ItemConfiguration<Correction>
{
    protected override void ConfigureItem(EntityTypeBuilder<Correction> correction)
    {
        correction.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId);
        correction.HasIndex(c => new { c.At, c.Id });

        // the list of one kind, and the counts by kind and year
        correction.HasIndex(c => new { c.Kind, c.At, c.Id });
    }
}
