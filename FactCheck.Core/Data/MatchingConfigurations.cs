using FactCheck.Core.Matching;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal sealed class OtherReviewConfiguration : ItemConfiguration<OtherReview>
{
    protected override void ConfigureItem(EntityTypeBuilder<OtherReview> review)
    {
        review.HasIndex(r => r.Key).IsUnique();
        review.HasIndex(r => r.ImportedAt);
    }
}
