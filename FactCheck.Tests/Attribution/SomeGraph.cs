using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

/// <summary>Graphs for tests: small ones by hand, and random ones with everything that can go wrong in a newsroom.</summary>
internal static class SomeGraph
{
    private static readonly SourceKind[] s_kinds = [SourceKind.Unnamed, SourceKind.Unnamed, SourceKind.Outlet, SourceKind.Person, SourceKind.Group];
    private static readonly Certainty?[] s_certainties = [null, null, null, Certainty.Certain, Certainty.Probable, Certainty.CertainlyNot];
    private static readonly Act[] s_acts =
    [
        Act.Asserts, Act.Asserts, Act.Reports, Act.Reports, Act.Reports, Act.Reports, Act.Confirms, Act.Denies, Act.Retracts, Act.Disowns, Act.DeclinesToComment,
    ];

    /// <summary>One claim, at most seven statements.</summary>
    public static Gen<GraphDocument> Any => Of(7);

    public static Gen<GraphDocument> Of(int mostStatements) => Gen.Int[1, mostStatements].SelectMany(count => Gen.Int[1, 6].SelectMany(sources => Gen.Select(
        Gen.Select(Gen.Int[0, s_kinds.Length - 1], Gen.Int[-2, sources - 1], Gen.Int[0, 5], Gen.Int[0, 2]).Array[sources],
        Gen.Select(Gen.Int[0, s_acts.Length - 1], Gen.Int[0, s_certainties.Length - 1], Gen.Int[0, sources - 1], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 7], Gen.Int[0, count - 1]).Array[count],
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1].Array[1, 3], Gen.Int[0, 5]).Array[0, count + 3],
        (who, said, rests) => new GraphDocument
        {
            Sources = [.. who.Select((it, i) => Source(it.Item1, it.Item2, it.Item3, it.Item4, i))],
            Claims = [new GraphClaim("c", "A claim")],
            Statements = [.. said.Select((it, i) => Statement(it, i))],
            Reliances = [.. rests.Select(it => Reliance(it.Item1, it.Item2, it.Item3))],
        })));

    private static GraphSource Source(int kind, int above, int family, int distinct, int i) => new()
    {
        Id = $"s{i}",
        Kind = s_kinds[kind],
        Name = $"Source {i}",
        Affiliation = above == -1 ? GraphSource.Private : above >= 0 && above < i ? $"s{above}" : null,
        Family = family == 0 ? "owner" : null,
        DistinctFrom = distinct == 0 && i > 0 ? [$"s{i - 1}"] : [],
    };

    private static GraphStatement Statement((int Act, int Certainty, int Source, int Day, int Hour, int Flags, int Target) it, int i)
    {
        var statement = new GraphStatement
        {
            Id = $"t{i}",
            Source = $"s{it.Source}",
            Claim = "c",
            Act = s_acts[it.Act],
            SaidAt = it.Day == 0 ? null : new GraphTime(new DateOnly(2023, 2, it.Day)),
            RecordedAt = it.Hour == 0 ? null : new DateTimeOffset(2023, 2, 5, it.Hour, 0, 0, TimeSpan.Zero),
            Lineage = (it.Flags & 6) == 6 ? Lineage.Unknown : Lineage.Own,
            Held = (it.Flags & 1) == 1,
            Target = s_acts[it.Act] == Act.Disowns ? $"t{it.Target}" : null,
        };
        return s_certainties[it.Certainty] is { } certainty ? statement with { Certainty = certainty } : statement;
    }

    private static GraphReliance Reliance(int from, int[] on, int changes) => new()
    {
        From = $"t{from}",
        On = [.. on.Distinct().Select(i => $"t{i}")],
        Changes = changes == 0 ? [GraphChange.Quantity] : [],
    };
}
