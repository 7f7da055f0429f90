using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Core.Data.Migrations;

/// <summary>The words of search as we cut them, and how common each is. Changes nothing that the model knows of.</summary>
[DbContext(typeof(FactCheckDb))]
[Migration("20261124150000_SearchWords")]
public sealed class SearchWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Sqlite.SearchIndex.Up);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What is searched is made anew from the editions; the older form is not taken up again.");
}
