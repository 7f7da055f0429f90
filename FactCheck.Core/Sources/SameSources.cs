namespace FactCheck.Core.Sources;

/// <summary>
/// Which records of a registry are one source, and what that one is: what was said of any of them, put together so that no count can rise by it.
/// Nothing is copied from record to record, so taking back what was held brings back each as it was.
/// </summary>
/// <param name="registry">The records by id. Records that are not among them are passed over.</param>
internal sealed class SameSources(IReadOnlyDictionary<Guid, Source> registry)
{
    private readonly Dictionary<Guid, IReadOnlyList<Source>> _members = [];

    /// <summary>Every record of the source, the one that was registered first at the head.</summary>
    public IReadOnlyList<Source> Members(Guid id)
    {
        if (_members.TryGetValue(id, out var known))
        {
            return known;
        }

        var (found, next) = (new HashSet<Guid> { id }, new Queue<Guid>([id]));
        while (next.TryDequeue(out var at))
        {
            foreach (var other in registry[at].SameAs.Where(registry.ContainsKey).Where(found.Add))
            {
                next.Enqueue(other);
            }
        }

        // ids are made of the time of registration
        IReadOnlyList<Source> members = [.. found.Select(member => registry[member]).OrderBy(source => source.Id.ToString(), StringComparer.Ordinal)];
        foreach (var member in members)
        {
            _members[member.Id] = members;
        }

        return members;
    }

    /// <summary>The record that stands for all: its name and its page are the source's.</summary>
    public Source One(Guid id) => Members(id)[0];

    public bool AreSame(Guid one, Guid other) => One(one).Id == One(other).Id;

    /// <summary>One is enough for a group to be a group: then nobody in particular speaks.</summary>
    public SourceKind Kind(Guid id) => Members(id).Any(source => source.Kind is SourceKind.Group) ? SourceKind.Group : One(id).Kind;

    public bool Named(Guid id) => Members(id).All(source => source.Named);

    public bool Private(Guid id) => Members(id).All(source => source.Private);

    public string? Family(Guid id) => Members(id).Select(source => source.Family).FirstOrDefault(family => family is not null);

    /// <summary>What the source belongs to or speaks for; null when unknown. Never the source itself, nor anything that leads back to it.</summary>
    public Guid? Above(Guid id) => Upwards(id) is [_, var above, ..] ? above : null;

    /// <summary>The source itself, what it belongs to, and so on to the top; itself alone where that runs in a circle.</summary>
    public IReadOnlyList<Guid> Upwards(Guid id)
    {
        var (line, seen) = (new List<Guid>(), new HashSet<Guid>());
        for (Guid? at = One(id).Id; at is { } next; at = Next(next))
        {
            if (!seen.Add(next))
            {
                return [One(id).Id];
            }

            line.Add(next);
        }

        return line;
    }

    /// <summary>How many belong to the source, one under the other, on the longest line.</summary>
    internal int Beneath(Guid id)
    {
        var below = registry.Values.Where(source => source.AffiliationId is { } above && registry.ContainsKey(above))
            .ToLookup(source => One(source.AffiliationId!.Value).Id, source => One(source.Id).Id);
        var (levels, seen) = (0, new HashSet<Guid> { One(id).Id });
        for (List<Guid> level = [One(id).Id]; (level = [.. level.SelectMany(at => below[at]).Where(seen.Add)]).Count > 0;)
        {
            levels++;
        }

        return levels;
    }

    /// <summary>The source, or an institution it belongs to, was withdrawn.</summary>
    public Source? WithdrawnBy(Guid id) =>
        Upwards(id).SelectMany(Members).FirstOrDefault(source => source.WithdrawnAt is not null);

    /// <summary>Whoever is known to be somebody else, one for all of their records.</summary>
    public IEnumerable<Guid> DistinctFrom(Guid id) =>
        Members(id).SelectMany(source => source.DistinctFrom).Where(registry.ContainsKey).Select(other => One(other).Id).Distinct();

    /// <summary>What its records belong to, besides one another.</summary>
    internal IReadOnlyList<Guid> AllAbove(Guid id) =>
        [.. Members(id).Select(source => source.AffiliationId).OfType<Guid>().Where(registry.ContainsKey).Select(above => One(above).Id).Where(above => above != One(id).Id).Distinct()];

    private Guid? Next(Guid id) => AllAbove(id) is [var first, ..] ? first : null;
}
