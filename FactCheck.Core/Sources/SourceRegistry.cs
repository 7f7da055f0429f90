using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>The registry read once and indexed by name, for a change that looks up or registers very many sources.</summary>
internal sealed class SourceRegistry
{
    private readonly Change _change;
    private readonly Dictionary<string, List<Source>> _called = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = [];
    private readonly HashSet<Source> _new = [];

    private SourceRegistry(Change change, IEnumerable<Source> known)
    {
        _change = change;
        foreach (var source in known)
        {
            Index(source);
        }
    }

    public static async Task<SourceRegistry> ReadAsync(Change change, CancellationToken ct)
    {
        await change.Db.Sources.LoadAsync(ct);
        return new SourceRegistry(change, change.Db.Sources.Local);
    }

    /// <summary>As <see cref="SourceDesk.FindOrRegisterAsync(Change, string, SourceKind, CancellationToken)"/>; unnamed people are never known by their description alone.</summary>
    /// <returns>The source, and whether this change is what registered it.</returns>
    public (Source Source, bool IsNew) FindOrRegister(string name, SourceKind kind)
    {
        var describes = SourceDesk.OnlyDescribes(name, kind);
        if (!describes && _called.TryGetValue(Source.Bare(name), out var called))
        {
            var known = called.OrderBy(source => source.Kind == kind ? 0 : 1).First();
            return (known, _new.Contains(known));
        }

        var source = _change.Db.Add(Source.Register(name, kind, describes, FreeSlug(name), _change.At)).Entity;
        Index(source);
        _new.Add(source);
        return (source, true);
    }

    private void Index(Source source)
    {
        _slugs.Add(source.Slug);
        if (!source.Anonymous)
        {
            foreach (var name in source.Aliases.Append(source.Name).Select(Source.Bare).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                (_called.TryGetValue(name, out var called) ? called : _called[name] = []).Add(source);
            }
        }
    }

    private string FreeSlug(string name) => Slug.Free(Slug.From(name), _slugs);
}
