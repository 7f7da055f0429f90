using FactCheck.Core.Sources;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>What the form of a source holds: whom it belongs to or speaks for, its aliases one a line.</summary>
public sealed record SourceFields(string Name, SourceKind Kind, Guid? Above, bool Private, string? Family, string Aliases, string? Url, string? Note, bool Nameless = false)
{
    public static SourceFields Of(Source? source) => source is null
        ? new SourceFields("", SourceKind.Outlet, null, false, null, "", null, null)
        : new SourceFields(source.Name, source.Kind, source.AffiliationId, source.Private, source.Family, string.Join('\n', source.Aliases), source.Url, source.Note, source.Nameless);

    public SourceWords Words() => new(Name, Kind, Above, Private, Family, Url, Note)
    {
        Aliases = Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Nameless = Nameless,
    };
}
