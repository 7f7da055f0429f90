using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Data;

/// <summary>What is the same for every item on the ledger.</summary>
internal abstract class ItemConfiguration<T> : IEntityTypeConfiguration<T>
    where T : LedgerItem
{
    public void Configure(EntityTypeBuilder<T> item)
    {
        item.HasKey(i => i.Id);
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Revision).IsConcurrencyToken(); // SQLite has no rowversion; the journal counts
        ConfigureItem(item);
    }

    protected abstract void ConfigureItem(EntityTypeBuilder<T> item);
}
