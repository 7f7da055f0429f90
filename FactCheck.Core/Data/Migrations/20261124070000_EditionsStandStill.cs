using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Core.Data.Migrations;

/// <summary>No column of an edition can be changed on the way to setting its end. Changes nothing that the model knows of.</summary>
[DbContext(typeof(FactCheckDb))]
[Migration("20261124070000_EditionsStandStill")]
public sealed class EditionsStandStill : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Sqlite.SqliteRules.EditionsUp);

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("The rule that editions never change is not taken back.");
}
