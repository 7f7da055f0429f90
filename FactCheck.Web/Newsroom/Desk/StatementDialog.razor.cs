using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>Who says so, how certain, when, and what it rests on.</summary>
public sealed partial class StatementDialog(TracingDesk tracing)
{
    private Source? _source;
    private Act _act;
    private Certainty _certainty;
    private DateOnly? _saidOn;
    private Lineage _lineage = Lineage.Unknown;
    private IReadOnlyList<Reliance> _bases = [];
    private Guid? _target;
    private string? _sourceWords;
    private string? _quote;
    private string? _url;

    /// <summary>The statement that is edited; null: a new one.</summary>
    [Parameter]
    public Statement? Statement { get; set; }

    private IReadOnlyCollection<Source> Known => [.. View.File.Sources.Values];

    protected override void OnInitialized()
    {
        if (Statement is null)
        {
            return;
        }

        Seen = Statement.Revision;
        _source = View.File.SourceOf(Statement);
        (_act, _certainty, _saidOn, _lineage) = (Statement.Act, Statement.Certainty, Statement.SaidOn, Statement.Lineage);
        (_bases, _target) = (Statement.Bases, Statement.TargetId);
        (_sourceWords, _quote, _url) = (Statement.SourceWords, Statement.Quote, Statement.Url);
    }

    private void ChooseSource(Source? source) => _source = source;

    private void ChooseAct(Act act) => (_act, _certainty) = (act, act.UsualCertainty());

    private StatementWords Words() => new(
        _source?.Id ?? Guid.Empty, _act, _certainty, _saidOn, _lineage, _bases, _sourceWords, _quote, _url,
        Statement?.ArticleId, Statement?.QuoteStart, Statement?.QuoteEnd, _act is Act.Disowns ? _target : null);

    private Task StoreAsync() => Statement is null
        ? SaveAsync(() => tracing.AddAsync(View.Me.Id, View.Id, Words()), "Statement added.")
        : SaveAsync(() => tracing.EditAsync(View.Me.Id, View.Id, Statement.Id, Seen, Words()), "Statement saved.", now => now.Statements.FirstOrDefault(item => item.Id == Statement.Id)?.Revision);
}
