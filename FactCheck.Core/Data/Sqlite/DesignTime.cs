using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>Lets `dotnet ef migrations add NAME --project FactCheck.Core --startup-project FactCheck.Web --context FactCheckDb` see the model.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<FactCheckDb>
{
    public FactCheckDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<FactCheckDb>().UseSqlite("Data Source=design-time.db").Options);
}
