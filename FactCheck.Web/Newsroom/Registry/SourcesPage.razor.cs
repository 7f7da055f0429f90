using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>The registry of whoever can say something or be relied on. Words looked for and kind are in the address.</summary>
public sealed partial class SourcesPage(SourceDesk registry, AutosaveDesk autosaves, NavigationManager navigation)
{
    private const int MostShown = 200;
    private IReadOnlyList<Source> _all = [];
    private IReadOnlyList<Source> _shown = [];
    private SourceKind? _kind;
    private int _more;
    private bool _registering;

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    // names and kinds change with no claim; what belongs to one shows nothing here
    protected override bool Shows(Guid? claim) => claim is null;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        _registering |= May.Trace(Me) && await autosaves.FindAsync(Me!.Id, SourceForm.NewItem) is not null; // begun and never saved
    }

    protected override async Task LoadAsync()
    {
        _kind = Enum.TryParse<SourceKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        _all = await registry.AllAsync();
        var found = _all.Where(source => (_kind is null || source.Kind == _kind) && (Holds(source.Name) || source.Aliases.Any(Holds))).ToList();
        (_shown, _more) = ([.. found.Take(MostShown)], Math.Max(0, found.Count - MostShown));
    }

    private bool Holds(string name) => string.IsNullOrWhiteSpace(Find) || name.Contains(Find.Trim(), StringComparison.CurrentCultureIgnoreCase);

    private string Belongs(Source source) => string.Join(" · ", new[]
    {
        SourceKindWords.Word(source.Kind),
        source.AffiliationId is { } id ? _all.FirstOrDefault(known => known.Id == id)?.Name : source.Private ? "private person" : null,
        source.Family,
    }.OfType<string>());

    private static string Plural(SourceKind kind) => kind switch
    {
        SourceKind.Person => "Persons",
        SourceKind.Organisation => "Organisations",
        SourceKind.Outlet => "Outlets",
        SourceKind.Document => "Documents",
        SourceKind.Dataset => "Data sets",
        SourceKind.Unnamed => "Unnamed",
        _ => "Groups",
    };

    private string AddressOf(SourceKind? kind) => Address(kind, Find);

    private void Look(ChangeEventArgs typed) => navigation.NavigateTo(Address(_kind, typed.Value as string));

    private void OpenSource(Guid id) => navigation.NavigateTo($"/newsroom/sources/{id}");

    private static string Address(SourceKind? kind, string? find)
    {
        var query = string.Join('&', new[]
        {
            kind is { } known ? $"kind={known.ToString().ToLowerInvariant()}" : null,
            string.IsNullOrWhiteSpace(find) ? null : $"find={Uri.EscapeDataString(find.Trim())}",
        }.OfType<string>());
        return query.Length == 0 ? "/newsroom/sources" : $"/newsroom/sources?{query}";
    }
}
