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
    public Guid? Above(Guid id)
    {
        var seen = new HashSet<Guid> { One(id).Id };
        var above = Next(id);
        for (var at = above; at is { } next; at = Next(next))
        {
            if (!seen.Add(next))
            {
                return null;
            }
        }

        return above;
    }

    /// <summary>The source itself, what it belongs to, and so on to the top.</summary>
    public IEnumerable<Guid> Upwards(Guid id)
    {
        for (Guid? at = One(id).Id; at is { } next; at = Above(next))
        {
            yield return next;
        }
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
