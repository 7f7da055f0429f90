using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>
/// The registry inside one change: read once, since a registry of thousands is read in milliseconds and names are compared as people write them, not
/// as SQL collates. Whatever is registered through it is in it at once.
/// </summary>
internal sealed class SourceRegistry
{
    private readonly Change _change;
    private readonly Dictionary<Guid, Source> _all = [];
    private readonly Dictionary<string, List<(int Place, Source Source)>> _called = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = [];
    private readonly Dictionary<string, int> _numbered = [];

    private SourceRegistry(Change change, IEnumerable<Source> known)
    {
        (_change, Same) = (change, new SameSources(_all));
        foreach (var source in known)
        {
            TakeIn(source);
        }
    }

    /// <summary>Which records are held for one source.</summary>
    public SameSources Same { get; }

    public static async Task<SourceRegistry> OpenAsync(Change change, CancellationToken ct)
    {
        if (change.Registry is null)
        {
            await change.Db.Sources.LoadAsync(ct);
            change.Registry = new SourceRegistry(change, change.Db.Sources.Local);
        }

        return change.Registry;
    }

    /// <summary>
    /// A source of that name, or else an institution known under one of the other names; null when there is none. Whoever is only described is never
    /// known by that.
    /// </summary>
    public Source? Known(string name, SourceKind kind, IReadOnlyList<string> otherNames) => SourceDesk.Known(
        otherNames.Prepend(name).SelectMany(called => _called.GetValueOrDefault(Source.Bare(called)) ?? []).DistinctBy(found => found.Place).OrderBy(found => found.Place).Select(found => found.Source),
        name, kind, otherNames);

    /// <summary>The source that is known, or one that is registered now with the other words for it as aliases.</summary>
    public Source FindOrRegister(string name, SourceKind kind, IReadOnlyList<string> alsoCalled, IReadOnlyList<string> otherNames) =>
        Known(name, kind, [.. alsoCalled, .. otherNames]) ?? Register(name, kind, SourceDesk.OnlyDescribes(name, kind), alsoCalled);

    public Source Register(string name, SourceKind kind, bool nameless, IReadOnlyList<string> alsoCalled)
    {
        var source = _change.Db.Add(Source.Register(name, kind, nameless, FreeSlug(name), _change.At)).Entity;
        source.Annotate(alsoCalled, null, null);
        TakeIn(source);
        return source;
    }

    private void TakeIn(Source source)
    {
        _all.Add(source.Id, source);
        _slugs.Add(source.Slug);
        foreach (var name in source.Aliases.Append(source.Name).Select(Source.Bare).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!_called.TryGetValue(name, out var called))
            {
                _called[name] = called = [];
            }

            called.Add((_all.Count, source));
        }
    }

    // as Slug.Free, but ten thousand of one description are not counted from the first again each time
    private string FreeSlug(string name)
    {
        var slug = Slug.From(name);
        var (n, free) = (_numbered.GetValueOrDefault(slug, 1), slug);
        while (_slugs.Contains(free))
        {
            free = $"{slug}-{++n}";
        }

        _numbered[slug] = n;
        return free;
    }
}
