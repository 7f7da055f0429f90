using static FactCheck.Core.EditorialRule;

namespace FactCheck.Core.Sources;

/// <summary>
/// When two records can be held for one source. What they say of it must not differ: then the one has nothing that either lacked, and no count of
/// any claim can rise. Whoever finds that they differ mends a record first, and says so under their own name.
/// </summary>
internal static class SameRules
{
    /// <summary>So many belong to one another in one line; every question about a source walks it.</summary>
    public const int Deepest = 50;

    /// <exception cref="EditorialRuleException">The two cannot be one; the message says what to mend.</exception>
    public static void MayBecomeOne(SameSources same, Source one, Source other)
    {
        Require(!same.AreSame(one.Id, other.Id), $"“{one.Name}” and “{other.Name}” are held to be the same already.");
        Require(!same.DistinctFrom(one.Id).Contains(same.One(other.Id).Id), $"“{one.Name}” and “{other.Name}” are known to be different. Take that back first.");
        Require((same.WithdrawnBy(one.Id) is null) == (same.WithdrawnBy(other.Id) is null), $"One of “{one.Name}” and “{other.Name}” is withdrawn and the other is not. Withdraw both or neither; then they can be one.");
        Require(one.Anonymous == other.Anonymous, "An unnamed source is never tied to a name, not even inside the desk.");
        if (one.Anonymous)
        {
            MustBeToldApartAlike(same, one, other);
        }
    }

    /// <summary>What the records of a source say of it must fit together.</summary>
    /// <exception cref="EditorialRuleException">It does not; the message says what to mend.</exception>
    public static void MustFit(SameSources same, Guid id)
    {
        var (members, one) = (same.Members(id), same.One(id));
        foreach (var other in members.Skip(1))
        {
            Require(one.Anonymous == other.Anonymous, "An unnamed source is never tied to a name, not even inside the desk.");
            Require(OfOneKind(one.Kind, other.Kind), $"“{one.Name}” is {one.Kind.WithArticle()} and “{other.Name}” is {other.Kind.WithArticle()}. Describe one of them anew first.");
            Require(!(one.Private && other.AffiliationId is not null) && !(other.Private && one.AffiliationId is not null), $"One of “{one.Name}” and “{other.Name}” is a private person and the other belongs to somebody. Describe one of them anew first.");
            Require(one.Family is null || other.Family is null || one.Family == other.Family, $"“{one.Name}” belongs to the owner group {one.Family}, “{other.Name}” to {other.Family}. Describe one of them anew first.");
        }

        var above = same.AllAbove(id);
        Require(above.Count < 2, $"What is one source cannot belong to two bodies: {string.Join(" and ", above.Take(2).Select(body => $"“{same.One(body).Name}”"))}. Describe one of them anew first, or say that those two are one.");
        Require(above.Count == 0 || same.Above(id) is not null, $"“{one.Name}” would belong to itself. Describe one of them anew first.");

        MustNotBeTooDeep(same, one, above is [var body] ? same.One(body) : null, same.Beneath(id));

        // whoever nobody names is told apart from others by what they belong to: what is known of one record only must not tell the others apart
        var (unlike, first) = (members.FirstOrDefault(source => Known(source) != Known(one)), one);
        Require(
            unlike is null || !first.Anonymous,
            $"Of “{first.Name}” and “{unlike?.Name}” only one has it on record whom they belong to. Describe the other one too; then they can be one.");
    }

    /// <summary>Says whom a source belongs to, on all of its records that said the same as this one, or none could ever be mended.</summary>
    /// <exception cref="EditorialRuleException">It would belong to itself, the line is too deep, or its records no longer fit.</exception>
    public static void Belong(SameSources same, Source source, Source? affiliation, bool isPrivate, string? family, bool isNew = false)
    {
        if (affiliation is not null && affiliation.Id != source.AffiliationId)
        {
            MustNotBeTooDeep(same, source, affiliation, isNew ? 0 : same.Beneath(source.Id));
        }

        Require(affiliation is null || MayBelong(same, source, affiliation), $"“{source.Name}” would belong to itself through “{affiliation?.Name}”. Choose another.");
        var (members, before) = (same.Members(source.Id), (source.AffiliationId, source.Private, source.Family));
        foreach (var record in members.Where(record => (record.AffiliationId, record.Private, record.Family) == before).ToList())
        {
            record.Belong(affiliation, isPrivate, family);
        }

        if (members.Count > 1)
        {
            MustFit(same, source.Id);
        }
    }

    /// <summary>What an article adds of whom a source belongs to: what the registry says of any of its records stands, nothing ever leads back to itself, and no line grows too deep.</summary>
    public static void BelongIfUnknown(SameSources same, Source source, Source affiliation)
    {
        if (same.Members(source.Id).All(record => record is { AffiliationId: null, Private: false }) && MayBelong(same, source, affiliation)
            && same.Upwards(affiliation.Id).Count + same.Beneath(source.Id) <= Deepest)
        {
            foreach (var record in same.Members(source.Id))
            {
                record.Belong(affiliation, isPrivate: false, record.Family);
            }
        }
    }

    private static void MustNotBeTooDeep(SameSources same, Source source, Source? above, int beneath) => Require(
        above is null || same.Upwards(above.Id).Count + beneath <= Deepest,
        $"“{source.Name}” would be at the end of, or within, a line of more than {Deepest} bodies that belong to one another. No institution is that deep: leave out those between.");

    // every way up is gone, past a circle too that a store from elsewhere may hold
    private static bool MayBelong(SameSources same, Source source, Source affiliation)
    {
        var (met, next) = (new HashSet<Guid>(), new Queue<Guid>([same.One(affiliation.Id).Id]));
        while (next.TryDequeue(out var at))
        {
            if (at == same.One(source.Id).Id)
            {
                return false;
            }

            foreach (var above in met.Add(at) ? same.AllAbove(at) : [])
            {
                next.Enqueue(above);
            }
        }

        return true;
    }

    private static bool OfOneKind(SourceKind one, SourceKind other) =>
        one == other || (one is SourceKind.Organisation or SourceKind.Group && other is SourceKind.Organisation or SourceKind.Group);

    private static (bool Private, bool Affiliated) Known(Source source) => (source.Private, source.AffiliationId is not null);

    // What tells one of them apart from a third must tell the other one apart too, or the third would be told apart from more than before.
    private static void MustBeToldApartAlike(SameSources same, Source one, Source other)
    {
        foreach (var (from, to) in new[] { (one, other), (other, one) })
        {
            var missing = same.DistinctFrom(from.Id).Except(same.DistinctFrom(to.Id)).Select(same.One)
                .FirstOrDefault(third => third.Anonymous && (same.Above(third.Id) is null || same.Above(to.Id) is null));
            Require(missing is null, $"“{from.Name}” is known not to be “{missing?.Name}”; of “{to.Name}” nobody said so. Say first that “{to.Name}” and “{missing?.Name}” are different.");
        }
    }
}
