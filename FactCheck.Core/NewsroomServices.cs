using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core;

public static class NewsroomServices
{
    /// <summary>The store in <paramref name="folder"/> and every desk that works on it.</summary>
    public static IServiceCollection AddNewsroomStore(this IServiceCollection services, string folder)
    {
        services.AddDbContextFactory<FactCheckDb>(options => options.UseStore(folder));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<Journal>();
        services.AddSingleton<PeopleDesk>();
        return services;
    }
}
