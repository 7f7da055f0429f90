using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

/// <summary>Graphs for tests: small ones by hand, and random ones with everything that can go wrong in a newsroom.</summary>
internal static class SomeGraph
{
    private static readonly SourceKind[] s_kinds = [SourceKind.Unnamed, SourceKind.Unnamed, SourceKind.Unnamed, SourceKind.Outlet, SourceKind.Outlet, SourceKind.Person, SourceKind.Group, SourceKind.Document];
    private static readonly Certainty?[] s_certainties = [null, null, null, null, null, null, Certainty.Certain, Certainty.Probable, Certainty.Possible, Certainty.PossiblyNot, Certainty.CertainlyNot];
    private static readonly Act[] s_acts =
    [
        Act.Asserts, Act.Asserts, Act.Asserts, Act.Asserts, Act.Reports, Act.Reports, Act.Reports, Act.Reports, Act.Reports, Act.Reports, Act.Reports,
        Act.Confirms, Act.Admits, Act.Denies, Act.Doubts, Act.Retracts, Act.Disowns, Act.DeclinesToComment,
    ];

    /// <summary>One claim, at most nine statements.</summary>
    public static Gen<GraphDocument> Any => Gen.Frequency((3, Of(9)), (1, Witnesses));

    /// <summary>Up to eight people or papers who each say it once, first hand, to the desk itself: who is who decides.</summary>
    public static Gen<GraphDocument> Witnesses => Gen.Int[2, 8].SelectMany(count => Gen.Select(
        Gen.Select(Gen.Int[0, s_kinds.Length], Gen.Int[-4, count - 1], Gen.Int[0, 7], Gen.Int[0, 1], Gen.Int[0, count - 1]).Array[count],
        Gen.Int[0, 7].Array[count],
        (who, said) => new GraphDocument
        {
            Sources = [.. who.Select((it, i) => Source(Math.Max(0, it.Item1 - 1), it.Item2, it.Item3, it.Item4 == 0 && it.Item5 != i ? it.Item5 : null, i))],
            Claims = [new GraphClaim("c", "A claim")],
            Statements = [.. said.Select((it, i) => new GraphStatement { Id = $"t{i}", Source = $"s{i}", Claim = "c", Act = Act.Asserts, Held = it > 0, Lineage = it == 7 ? Lineage.Unknown : Lineage.Own })],
            Reliances = [],
        }));

    /// <summary>A moment to ask about: a day of the ledger, a day of the saying, and something to do without; or none of these.</summary>
    public static Gen<GraphMoment> Moment => Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[-6, 6]).Select((asOf, saidBy, without) => new GraphMoment
    {
        AsOf = asOf is > 0 and < 5 ? new DateTimeOffset(2023, 2, 5, asOf, 0, 0, TimeSpan.Zero) : null,
        SaidBy = saidBy is > 0 and < 5 ? new GraphTime(new DateOnly(2023, 2, saidBy)) : null,
        Without = without < 0 ? [] : without == 6 ? ["t0", "s0"] : [without % 2 == 0 ? $"s{without / 2}" : $"t{without / 2}"],
    });

    /// <summary>Many ways that few can hold apart: origins, reports that rest on some of them separately, and held ones that rest on several reports jointly.</summary>
    public static Gen<GraphDocument> Knot => Gen.Select(
        Gen.Int[0, 2].Array[10],
        Gen.Int[0, 4].Array[1, 3].Array[3],
        Gen.Int[5, 7].Array[2, 3].Array[2],
        (sources, reports, held) => new GraphDocument
        {
            Sources = [.. Enumerable.Range(0, 10).Select(i => Source(0, sources[i] == 0 ? -1 : -3, 1, sources[i] == 1 ? (i + 3) % 10 : null, i) with { Kind = i % 3 == 0 ? SourceKind.Unnamed : SourceKind.Person, Named = i % 3 != 0 })],
            Claims = [new GraphClaim("c", "A claim")],
            Statements = [.. Enumerable.Range(0, 10).Select(i => new GraphStatement { Id = $"t{i}", Source = $"s{i}", Claim = "c", Act = Act.Reports, Held = i > 7 })],
            Reliances =
            [
                .. reports.SelectMany((on, i) => on.Distinct().Select(member => new GraphReliance { From = $"t{i + 5}", On = [$"t{member}"] })),
                .. held.Select((on, i) => new GraphReliance { From = $"t{i + 8}", On = [.. on.Distinct().Select(member => $"t{member}")] }),
            ],
        });

    public static Gen<GraphDocument> Of(int mostStatements) => Gen.Int[1, mostStatements].SelectMany(count => Gen.Int[1, 7].SelectMany(sources => Gen.Select(
        Gen.Select(Gen.Int[0, s_kinds.Length - 1], Gen.Int[-4, sources - 1], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, sources - 1]).Array[sources],
        Gen.Select(Gen.Int[0, s_acts.Length - 1], Gen.Int[0, s_certainties.Length - 1], Gen.Int[0, sources - 1], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 15], Gen.Int[0, count - 1], Gen.Int[0, 159]).Array[count],
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[-3, 3].Array[1, 3], Gen.Int[0, 5], Gen.Bool).Array[0, count + 1],
        (who, said, rests) => new GraphDocument
        {
            Sources = [.. who.Select((it, i) => Source(it.Item1, it.Item2, it.Item3, it.Item4 < 2 && it.Item5 != i ? it.Item5 : null, i))],
            Claims = [new GraphClaim("c", "A claim")],
            Statements = [.. said.Select((it, i) => Statement(it, i))],
            Reliances = [.. rests.Select(it => Reliance(it.Item1, it.Item2, it.Item3, it.Item4, count))],
        })));

    private static GraphSource Source(int kind, int above, int family, int? distinct, int i) => new()
    {
        Id = $"s{i}",
        Kind = s_kinds[kind],
        Named = s_kinds[kind] is not (SourceKind.Unnamed or SourceKind.Group) && !(s_kinds[kind] is SourceKind.Document && i % 2 == 0),
        Name = $"Source {i}",
        Affiliation = above is -1 or -2 ? GraphSource.Private : above >= 0 && above < i ? $"s{above}" : null,
        Family = family switch { 0 => "owner", 1 when i % 2 == 0 => "s1", _ => null }, // an owner group may have statements of its own
        DistinctFrom = distinct is { } other ? [$"s{other}"] : [],
    };

    private static GraphStatement Statement((int Act, int Certainty, int Source, int Day, int Hour, int Flags, int Target, int Extra) it, int i)
    {
        var statement = new GraphStatement
        {
            Id = $"t{i}",
            Source = $"s{it.Source}",
            Claim = "c",
            Act = s_acts[it.Act],
            SaidAt = it.Day == 0 ? null : new GraphTime(new DateOnly(2023, 2, it.Day)),
            RecordedAt = it.Hour == 0 ? null : new DateTimeOffset(2023, 2, 5, it.Hour, 0, 0, TimeSpan.Zero),
            Lineage = (it.Flags & 14) == 14 ? Lineage.Unknown : Lineage.Own,
            Held = (it.Flags & 1) == 1,
            Target = s_acts[it.Act] == Act.Disowns ? $"t{it.Target}" : null,
            Withdrawn = it.Extra % 20 == 0,
            Words = (it.Extra & 1) == 1 ? "ein hoher „Beamter“" : null,
            Quote = (it.Extra & 2) == 2 ? $"«so \n {it.Extra}»" : null,
            Url = (it.Extra & 4) == 4 ? $"https://example.org/{it.Extra}?a=1&b=2" : null,
            Article = (it.Extra & 8) == 8 ? $"a{it.Extra}" : null,
        };
        return s_certainties[it.Certainty] is { } certainty ? statement with { Certainty = certainty } : statement;
    }

    // Mostly on somebody near by; every other reliance is a joint one.
    private static GraphReliance Reliance(int from, int[] steps, int changes, bool isJoint, int count) => new()
    {
        From = $"t{from}",
        On = [.. steps.Take(isJoint ? 3 : 1).Select(step => $"t{(from + step + (3 * count)) % count}").Distinct()],
        Kind = (RelianceKind)(changes % 4),
        Changes = changes == 0 ? [.. Enum.GetValues<GraphChange>().Where(change => ((int)change + from) % 3 == 0)] : [],
    };
}
