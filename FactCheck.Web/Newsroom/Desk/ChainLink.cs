using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>A link that somebody is drawing with the keys: from a statement to one that is still being chosen.</summary>
/// <param name="From">The statement that rests on the other.</param>
/// <param name="To">The other.</param>
/// <param name="Kind">How it rests on it.</param>
/// <param name="Jointly">One finding with its last basis.</param>
internal sealed record ChainLink(Guid From, Guid To, RelianceKind Kind = RelianceKind.ReliesOn, bool Jointly = false)
{
    private static readonly RelianceKind[] s_kinds = Enum.GetValues<RelianceKind>();

    /// <summary>Begins at the first statement that it may well rest on and does not yet; null: there is no other.</summary>
    public static ChainLink? Begin(ClaimFile file, Guid from)
    {
        var statement = file.Statements.FirstOrDefault(known => known.Id == from);
        var others = Others(file, from);
        var first = others.OrderBy(other => statement?.Bases.Any(basis => basis.On.Contains(other.Id))).ThenBy(other => other.Act is Act.DeclinesToComment or Act.Retracts or Act.Disowns).FirstOrDefault();
        return first is null ? null : new ChainLink(from, first.Id);
    }

    public ChainLink Next(ClaimFile file, int step)
    {
        var others = Others(file, From);
        var at = others.FindIndex(other => other.Id == To);
        return others.Count == 0 ? this : this with { To = others[(at + step + others.Count) % others.Count].Id };
    }

    public ChainLink NextKind(int step) => this with { Kind = s_kinds[(Array.IndexOf(s_kinds, Kind) + step + s_kinds.Length) % s_kinds.Length] };

    /// <summary>It rests on that one already: confirming takes it away.</summary>
    public bool Stands(ClaimFile file) => file.Statements.FirstOrDefault(known => known.Id == From)?.Bases.Any(basis => basis.On.Contains(To)) is true;

    private static List<Statement> Others(ClaimFile file, Guid from) => [.. file.Statements.Where(known => known.Id != from)];
}
