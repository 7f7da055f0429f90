using FactCheck.Core.Attribution;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>A link that is being drawn: chosen with arrows, joined or separate, confirmed or left.</summary>
public sealed partial class ChainSection
{
    private Task LinkKeyAsync(ChainLink link, string key)
    {
        _link = key switch
        {
            "ArrowDown" => link.Next(View.File, 1),
            "ArrowUp" => link.Next(View.File, -1),
            "ArrowRight" => link.NextKind(1),
            "ArrowLeft" => link.NextKind(-1),
            Joint => link with { Jointly = !link.Jointly },
            _ => link,
        };
        if (key is "Escape")
        {
            LeaveLink();
        }

        return key is "Enter" ? ConfirmLinkAsync() : Task.CompletedTask;
    }

    private Task ChooseAsync(Guid on)
    {
        _link = _link! with { To = on };
        return ConfirmLinkAsync();
    }

    private async Task ConfirmLinkAsync()
    {
        if (_link is not { } link || Find(link.From) is not { } from)
        {
            return;
        }

        _link = null;
        await (link.Stands(View.File)
            ? StepAsync(() => tracing.LoosenAsync(View.Me.Id, View.Id, from.Id, from.Revision, link.To), $"{Named(from)} no longer rests on {Named(Find(link.To)!)}.", from.Id)
            : AddLinkAsync(link));
    }

    private Task<bool> AddLinkAsync(ChainLink link)
    {
        var from = Find(link.From)!;
        return StepAsync(
            () => tracing.RestOnAsync(View.Me.Id, View.Id, new StatementLink(from.Id, from.Revision, link.To, link.Kind, link.Jointly)),
            $"{Named(from)} {link.Kind.Word()} {Named(Find(link.To)!)}, {Way(link, from)}.", from.Id);
    }

    private void LeaveLink() => (_link, _said, _goTo) = (null, "Left as it was.", _link?.From);

    private bool Rests(Guid from, Guid on) => Find(from)?.Bases.Any(basis => basis.On.Contains(on)) is true;

    private string Drawn(ChainLink link)
    {
        var (from, to) = (Find(link.From)!, Find(link.To)!);
        return link.Stands(View.File)
            ? $"{Named(from)} rests on {Named(to)} already. Enter takes that away."
            : $"{Named(from)} {link.Kind.Word()} {Named(to)}, {Way(link, from)}? Arrows choose, j joins, Enter confirms.";
    }

    private string Named(Statement statement) => $"{View.File.NumberOf(statement.Id)} · {View.File.SourceOf(statement).Name}";

    private static string Way(ChainLink link, Statement from) => from.Bases.Count == 0 ? "as its only basis" : link.Jointly ? "jointly with its last basis" : "separately";

    private string? ClassOf(Statement statement) => _link is { } link ? statement.Id == link.From ? "from" : statement.Id == link.To ? "to" : null : null;
}
