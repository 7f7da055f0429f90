using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class CorrectionsByKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Publications_Restricted",
                table: "Publications",
                column: "Restricted",
                filter: "\"Restricted\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Kind_At_Id",
                table: "Corrections",
                columns: new[] { "Kind", "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_Restricted",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Corrections_Kind_At_Id",
                table: "Corrections");
        }
    }
}
