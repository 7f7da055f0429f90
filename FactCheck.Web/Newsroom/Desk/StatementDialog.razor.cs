using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>Who says so, how certain, when, and what it rests on.</summary>
public sealed partial class StatementDialog(TracingDesk tracing, IntakeDesk intake)
{
    private IReadOnlyList<ArticleLine> _articles = [];

    /// <summary>The statement that is edited; null: a new one.</summary>
    [Parameter]
    public Statement? Statement { get; set; }

    protected override string Kind => "statement";

    protected override Guid? Edited => Statement?.Id;

    protected override StatementFields Stored => StatementFields.Of(Statement);

    protected override int StoredRevision => Statement?.Revision ?? 0;

    private IReadOnlyCollection<Source> Known => [.. View.File.Sources.Values];

    private IReadOnlyList<(Guid, string)> Others => [.. View.File.Statements.Where(known => known.Id != Statement?.Id).Select(known => (known.Id, View.File.Called(known)))];

    private Source? Source => SourceOf(Typed.Source);

    protected override (StatementFields Fields, int Revision)? In(ClaimFile now) =>
        now.Statements.FirstOrDefault(item => item.Id == Statement?.Id) is { } known ? (StatementFields.Of(known), known.Revision) : null;

    protected override Task WriteAsync(StatementFields typed, int seen)
    {
        var anchored = Statement?.ArticleId is { } article && article == typed.Article;
        var words = new StatementWords(
            typed.Source ?? Guid.Empty, typed.Act, typed.Certainty, typed.SaidOn, typed.Lineage, typed.Bases, typed.SourceWords, typed.Quote, typed.Url,
            typed.Article, anchored ? Statement!.QuoteStart : null, anchored ? Statement!.QuoteEnd : null, typed.Act is Act.Disowns ? typed.Target : null);
        return Statement is null ? tracing.AddAsync(View.Me.Id, View.Id, words) : tracing.EditAsync(View.Me.Id, View.Id, Statement.Id, seen, words);
    }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await FindArticlesAsync();
    }

    private async Task ChooseSourceAsync(Source? source)
    {
        await FindArticlesAsync(Chosen(source));
        Type(Typed with { Source = source?.Id, Article = _articles.Any(article => article.Id == Typed.Article) ? Typed.Article : null });
    }

    private Task FindArticlesAsync() => FindArticlesAsync(Typed.Source);

    // what somebody else's article quotes stays anchored there, though it does not count as read by us
    private async Task FindArticlesAsync(Guid? source) =>
        _articles = source is { } publisher ? [.. await intake.PublishedByAsync(publisher), .. View.File.Articles.Values.Where(article => article.Id == Stored.Article && article.PublisherId != publisher)] : [];

    private string Said => Statement is null ? "Statement added." : "Statement saved.";

    private Task StoreAsync() => StoreAsync(Said);

    private Task KeepMineAsync() => KeepMineAsync(Said);
}
