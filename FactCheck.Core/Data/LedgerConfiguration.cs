using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Core.Data;

internal sealed class LedgerConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        // The hash covers the stored values, so they are stored in one spelling only: ids as small letters, instants as ticks (as Sqlite/LedgerTable writes them).
        var id = new ValueConverter<Guid, string>(guid => guid.ToString(), text => Guid.Parse(text));
        entry.ToTable("Ledger");
        entry.HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.Property(e => e.At).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
        entry.Property(e => e.ActorId).HasConversion(id);
        entry.Property(e => e.ItemId).HasConversion(id);
        entry.Property(e => e.ClaimId).HasConversion(id);
        entry.HasIndex(e => new { e.ItemId, e.Sequence });
        entry.HasIndex(e => new { e.ClaimId, e.Sequence });
    }
}
