using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>Who says so, how certain, when, and what it rests on.</summary>
public sealed partial class StatementDialog(TracingDesk tracing)
{
    /// <summary>The statement that is edited; null: a new one.</summary>
    [Parameter]
    public Statement? Statement { get; set; }

    protected override string Kind => "statement";

    protected override Guid? Edited => Statement?.Id;

    protected override StatementFields Stored => StatementFields.Of(Statement);

    protected override int StoredRevision => Statement?.Revision ?? 0;

    private IReadOnlyCollection<Source> Known => [.. View.File.Sources.Values];

    private Source? Source => SourceOf(Typed.Source);

    protected override int? RevisionIn(ClaimFile now) => now.Statements.FirstOrDefault(item => item.Id == Statement?.Id)?.Revision;

    protected override Task WriteAsync(StatementFields typed, int seen)
    {
        var words = new StatementWords(
            typed.Source ?? Guid.Empty, typed.Act, typed.Certainty, typed.SaidOn, typed.Lineage, typed.Bases, typed.SourceWords, typed.Quote, typed.Url,
            Statement?.ArticleId, Statement?.QuoteStart, Statement?.QuoteEnd, typed.Act is Act.Disowns ? typed.Target : null);
        return Statement is null ? tracing.AddAsync(View.Me.Id, View.Id, words) : tracing.EditAsync(View.Me.Id, View.Id, Statement.Id, seen, words);
    }

    private Task StoreAsync() => StoreAsync(Statement is null ? "Statement added." : "Statement saved.");
}
