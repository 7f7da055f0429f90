using FactCheck.Core.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Web.Accounts;

/// <summary>Credentials, in the store's file but in tables and migrations of their own.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public const string History = "__AccountsMigrationsHistory";

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public static void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(History));

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OneTimeLink>().HasKey(link => link.TokenHash);
        builder.Entity<OneTimeLink>().Property(link => link.ExpiresAt).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
    }

    private sealed class DesignTime : IDesignTimeDbContextFactory<AccountsDb>
    {
        public AccountsDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<AccountsDb>();
            Use(options, SqliteStore.ConnectionString("."));

            // Identity shapes its tables by these options, so the migrations must be made with the same
            options.UseApplicationServiceProvider(new ServiceCollection().Configure<IdentityOptions>(AccountPages.Rules).BuildServiceProvider());
            return new AccountsDb(options.Options);
        }
    }
}
