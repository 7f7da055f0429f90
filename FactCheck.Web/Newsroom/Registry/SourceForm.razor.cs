using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>What the desk knows of a source. A colleague's newer version never overwrites what is being typed.</summary>
public sealed partial class SourceForm(SourceDesk registry)
{
    private string? _name;
    private SourceKind _kind = SourceKind.Outlet;
    private Source? _above;
    private bool _private;
    private string? _family;
    private string? _aliases;
    private string? _url;
    private string? _note;
    private int _seen;
    private bool _touched;
    private bool _newer;

    [Parameter, EditorRequired]
    public required Member Me { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Source> Known { get; set; }

    /// <summary>What is edited; null: a new one.</summary>
    [Parameter]
    public Source? Source { get; set; }

    [Parameter]
    public EventCallback<Guid> Saved { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    private bool Writable => May.Trace(Me);

    protected override void OnParametersSet()
    {
        if (Source is not null && Source.Revision != _seen)
        {
            _newer = _touched;
            if (!_touched)
            {
                Read();
            }
        }
    }

    private void Read()
    {
        if (Source is null)
        {
            return;
        }

        (_name, _kind, _private, _family) = (Source.Name, Source.Kind, Source.Private, Source.Family);
        (_url, _note, _aliases) = (Source.Url, Source.Note, string.Join('\n', Source.Aliases));
        _above = Known.FirstOrDefault(known => known.Id == Source.AffiliationId);
        (_seen, _touched, _newer) = (Source.Revision, false, false);
    }

    private void Touch() => _touched = true;

    private void ChooseAbove(Source? source) => (_above, _touched) = (source, true);

    private void FlipPrivate(ChangeEventArgs flipped)
    {
        (_private, _touched) = (flipped.Value is true, true);
        _above = _private ? null : _above;
    }

    private Task KeepMineAsync()
    {
        _seen = Source!.Revision;
        return StoreAsync();
    }

    private async Task StoreAsync()
    {
        var words = new SourceWords(_name ?? "", _kind, _above?.Id, _private, _family, _url, _note)
        {
            Aliases = (_aliases ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        var id = Source?.Id ?? Guid.Empty;
        if (await TryAsync(async () =>
            {
                if (Source is null)
                {
                    id = (await registry.RegisterAsync(Me.Id, words)).Id;
                    return;
                }

                await registry.DescribeAsync(Me.Id, Source.Id, _seen, words);
                (_seen, _touched, _newer) = (_seen + 1, false, false);
            }, Source is null ? "Source registered." : "Source saved."))
        {
            await Saved.InvokeAsync(id);
        }
    }
}
