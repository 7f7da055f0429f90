using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

internal sealed class WaiverConfiguration : ItemConfiguration<Waiver>
{
    protected override void ConfigureItem(EntityTypeBuilder<Waiver> waiver)
    {
        waiver.HasOne<Claims.Claim>().WithMany().HasForeignKey(w => w.ClaimId);
        waiver.PrimitiveCollection(w => w.Items).HasField("_items");
    }
}

internal sealed class HouseRulesConfiguration : ItemConfiguration<HouseRules>
{
    protected override void ConfigureItem(EntityTypeBuilder<HouseRules> rules)
    {
        rules.PrimitiveCollection(r => r.Off).HasField("_off");
        rules.Ignore(r => r.On);
    }
}
