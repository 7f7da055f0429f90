using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>The store with its accounts, for a verb that serves nothing.</summary>
internal static class Unserved
{
    public static WebApplication Open(string folder)
    {
        SqliteStore.MustBeIn(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddNewsroomStore(folder);
        builder.AddAccounts(new SiteOptions(folder));
        return builder.Build();
    }

    /// <summary>Brings store and accounts up to date.</summary>
    public static async Task MigrateAsync(this WebApplication site, string folder, CancellationToken ct)
    {
        await SqliteStore.MigrateAsync(site.Services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
        await site.MigrateAccountsAsync();
    }
}
