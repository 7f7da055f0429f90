using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal sealed class PublicationConfiguration : ItemConfiguration<Publication>
{
    protected override void ConfigureItem(EntityTypeBuilder<Publication> publication) =>
        publication.HasOne<Claim>().WithOne().HasForeignKey<Publication>(p => p.Id);
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

internal sealed class EditionFacetConfiguration : IEntityTypeConfiguration<EditionFacet>
{
    public void Configure(EntityTypeBuilder<EditionFacet> facet)
    {
        facet.HasKey(f => new { f.EditionId, f.Kind, f.Slug });
        facet.HasIndex(f => new { f.Kind, f.Slug, f.EditionId });
        facet.HasOne<Edition>().WithMany().HasForeignKey(f => f.EditionId);
    }
}

internal sealed class CorrectionConfiguration : ItemConfiguration<Correction>
{
    protected override void ConfigureItem(EntityTypeBuilder<Correction> correction)
    {
        correction.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId);
        correction.HasIndex(c => new { c.At, c.Id });
    }
}
