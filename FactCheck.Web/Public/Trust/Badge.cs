using System.Globalization;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;

namespace FactCheck.Web.Public.Trust;

/// <summary>What was proved of an edition, in words: nothing that its page does not show.</summary>
/// <param name="People">Who checked and who reviewed, each once.</param>
/// <param name="Independent">Somebody reviewed it who wrote no part of it.</param>
/// <param name="Pieces">Pieces of evidence.</param>
/// <param name="Linked">Those that a reader can look at.</param>
/// <param name="Archived">Those with an archived copy.</param>
public sealed record Badge(int People, bool Independent, int Pieces, int Linked, int Archived)
{
    public static Badge Of(EditionDocument document)
    {
        var reviewed = document.ReviewedBy is { } reviewer ? (string[])[reviewer] : [];
        return new Badge(
            document.CheckedBy.Concat(reviewed).Distinct(StringComparer.Ordinal).Count(),
            document.ReviewedBy is { } by && document.CheckedBy.Count > 0 && !document.CheckedBy.Contains(by, StringComparer.Ordinal),
            document.Evidence.Count,
            document.Evidence.Count(evidence => evidence.Url is not null || evidence.ArchivedUrl is not null),
            document.Evidence.Count(evidence => evidence.ArchivedUrl is not null));
    }

    /// <summary>"2 of us checked", "every source shown", "ledger entry 57, hash 9f3c0a1e…".</summary>
    public IReadOnlyList<string> Words(EditionProof? proof) =>
    [
        Independent ? $"{Number(People)} of us checked" : "no second person on record",
        (Pieces, Linked) switch
        {
            (0, _) => "no evidence listed",
            var (all, linked) when all == linked => "every source shown",
            _ => $"{Number(Linked)} of {Number(Pieces)} sources can be looked at",
        },
        proof is null ? "not found on the ledger" : $"ledger entry {Number(proof.Entry.Sequence)}, hash {proof.Hash[..8]}…",
    ];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
