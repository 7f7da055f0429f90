using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class TimelineShelf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "EditionFacets");
            migrationBuilder.Sql(Sqlite.SqliteRules.ShelfUp);

            migrationBuilder.CreateTable(
                name: "Facets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TimelineCards",
                columns: table => new
                {
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Rating = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Correction = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Denied = table.Column<bool>(type: "INTEGER", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SaidLast = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChainJson = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimelineCards", x => x.Position);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Facets_Kind_Count",
                table: "Facets",
                columns: new[] { "Kind", "Count" });

            migrationBuilder.CreateIndex(
                name: "IX_Facets_Kind_Slug",
                table: "Facets",
                columns: new[] { "Kind", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimelineCards_ClaimId",
                table: "TimelineCards",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_TimelineCards_EditionId",
                table: "TimelineCards",
                column: "EditionId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Facets");
            migrationBuilder.DropTable(name: "TimelineCards");
            migrationBuilder.Sql(Sqlite.SqliteRules.ShelfDown);
        }
    }
}
