using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal sealed class MemberConfiguration : ItemConfiguration<Member>
{
    protected override void ConfigureItem(EntityTypeBuilder<Member> member) => member.Property(m => m.Name).HasMaxLength(Member.NameLimit);
}

internal sealed class SourceConfiguration : ItemConfiguration<Source>
{
    protected override void ConfigureItem(EntityTypeBuilder<Source> source)
    {
        source.HasIndex(s => s.Slug).IsUnique();
        source.HasIndex(s => s.Name);
        source.HasOne<Source>().WithMany().HasForeignKey(s => s.AffiliationId);
        source.PrimitiveCollection(s => s.Aliases).HasField("_aliases");
        source.PrimitiveCollection(s => s.SameAs).HasField("_sameAs");
        source.PrimitiveCollection(s => s.DistinctFrom).HasField("_distinctFrom");
        source.Ignore(s => s.Named);
        source.Ignore(s => s.Anonymous);
    }
}

internal sealed class ArticleConfiguration : ItemConfiguration<Article>
{
    protected override void ConfigureItem(EntityTypeBuilder<Article> article)
    {
        article.HasOne<Source>().WithMany().HasForeignKey(a => a.PublisherId);
        article.HasIndex(a => a.TakenInAt);
        article.HasIndex(a => a.Sha256);
    }
}

internal sealed class CaptureConfiguration : IEntityTypeConfiguration<Capture>
{
    public void Configure(EntityTypeBuilder<Capture> capture)
    {
        capture.HasKey(c => c.ArticleId);
        capture.Property(c => c.ArticleId).ValueGeneratedNever();
        capture.HasOne<Article>().WithOne().HasForeignKey<Capture>(c => c.ArticleId);
    }
}

internal sealed class ArticleAttributionConfiguration : ItemConfiguration<ArticleAttribution>
{
    protected override void ConfigureItem(EntityTypeBuilder<ArticleAttribution> attribution)
    {
        attribution.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        attribution.HasOne<Claim>().WithMany().HasForeignKey(a => a.ClaimId);
        attribution.PrimitiveCollection(a => a.SourceSpans).HasField("_sourceSpans");
        attribution.PrimitiveCollection(a => a.CueSpans).HasField("_cueSpans");
        attribution.PrimitiveCollection(a => a.ContentSpans).HasField("_contentSpans");
        attribution.PrimitiveCollection(a => a.Via).HasField("_via");
        attribution.PrimitiveCollection(a => a.Basis).HasField("_basis");
    }
}

internal sealed class TopicConfiguration : ItemConfiguration<Topic>
{
    protected override void ConfigureItem(EntityTypeBuilder<Topic> topic) => topic.HasIndex(t => t.Slug).IsUnique();
}

internal sealed class ClaimConfiguration : ItemConfiguration<Claim>
{
    protected override void ConfigureItem(EntityTypeBuilder<Claim> claim)
    {
        claim.HasIndex(c => c.Slug).IsUnique();
        claim.HasIndex(c => new { c.Work, c.TouchedAt });
        claim.PrimitiveCollection(c => c.TopicIds).HasField("_topicIds");
        claim.Ignore(c => c.Open);
    }
}

internal sealed class ClaimRelationConfiguration : ItemConfiguration<ClaimRelation>
{
    protected override void ConfigureItem(EntityTypeBuilder<ClaimRelation> relation)
    {
        relation.HasOne<Claim>().WithMany().HasForeignKey(r => r.ClaimId);
        relation.HasOne<Claim>().WithMany().HasForeignKey(r => r.OfId);
    }
}

internal sealed class AppearanceConfiguration : ItemConfiguration<Appearance>
{
    protected override void ConfigureItem(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.HasOne<Claim>().WithMany().HasForeignKey(a => a.ClaimId);
        appearance.HasOne<Source>().WithMany().HasForeignKey(a => a.ClaimantId);
    }
}

internal sealed class StatementConfiguration : ItemConfiguration<Statement>
{
    protected override void ConfigureItem(EntityTypeBuilder<Statement> statement)
    {
        statement.HasOne<Claim>().WithMany().HasForeignKey(s => s.ClaimId);
        statement.HasOne<Source>().WithMany().HasForeignKey(s => s.SourceId);
        statement.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
        statement.HasOne<Statement>().WithMany().HasForeignKey(s => s.TargetId);

        statement.Property(s => s.Bases).HasField("_bases").HasBases();
    }
}

internal sealed class EvidenceConfiguration : ItemConfiguration<Evidence>
{
    protected override void ConfigureItem(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.HasOne<Claim>().WithMany().HasForeignKey(e => e.ClaimId);
        evidence.HasOne<Source>().WithMany().HasForeignKey(e => e.SourceId);

        // evidence from before its provenance was kept: nobody has looked where it comes from
        evidence.Property(e => e.Bases).HasField("_bases").HasBases().HasDefaultValueSql("'[]'").ValueGeneratedNever();
        evidence.Property(e => e.Lineage).HasDefaultValue(Lineage.Unknown).ValueGeneratedNever();
        evidence.Property(e => e.Certainty).HasDefaultValue(Certainty.Certain).ValueGeneratedNever();
    }
}

internal sealed class CommentConfiguration : ItemConfiguration<Comment>
{
    protected override void ConfigureItem(EntityTypeBuilder<Comment> comment) =>
        comment.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId);
}

internal sealed class VerdictConfiguration : ItemConfiguration<Verdict>
{
    protected override void ConfigureItem(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.HasIndex(v => v.ClaimId).IsUnique();
        verdict.HasOne<Claim>().WithOne().HasForeignKey<Verdict>(v => v.ClaimId);
        verdict.PrimitiveCollection(v => v.Authors).HasField("_authors");
    }
}

internal sealed class AutosaveConfiguration : IEntityTypeConfiguration<Autosave>
{
    public void Configure(EntityTypeBuilder<Autosave> autosave) => autosave.HasKey(d => new { d.MemberId, d.Item });
}
