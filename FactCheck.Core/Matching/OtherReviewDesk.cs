using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Matching;

/// <summary>What an import did.</summary>
public sealed record ImportReport(int Added, int Changed, int Known)
{
    /// <summary>What both did together.</summary>
    public ImportReport And(ImportReport other) => new(Added + other.Added, Changed + other.Changed, Known + other.Known);
}

/// <summary>Takes in the fact-checks of others.</summary>
public sealed class OtherReviewDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    /// <summary>Keeps reviews; those that are known by address and claim are brought up to date, not doubled.</summary>
    /// <param name="actor">Who imports them.</param>
    /// <param name="reviews">At most some hundreds at once: they are one change.</param>
    /// <param name="from">What they were read from, for the ledger.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">This member may not take anything in.</exception>
    public Task<ImportReport> ImportAsync(Guid actor, IReadOnlyList<OtherReviewWords> reviews, string from, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Reviews of others imported from {from}", async change =>
        {
            EditorialRule.Require(May.TakeIn(change.Actor), "Only a fact-checker or an editor may import reviews.");
            var keys = reviews.Select(review => review.Key).ToHashSet(StringComparer.Ordinal);
            var known = await change.Db.OtherReviews.Where(review => keys.Contains(review.Key)).ToDictionaryAsync(review => review.Key, ct);
            var (added, changed) = (0, 0);
            foreach (var words in reviews)
            {
                if (known.TryGetValue(words.Key, out var review))
                {
                    changed += review.Describe(words) && change.Db.Entry(review).State is not EntityState.Added ? 1 : 0;
                    continue;
                }

                known[words.Key] = change.Db.Add(OtherReview.Import(words, change.At)).Entity;
                added++;
            }

            return new ImportReport(added, changed, reviews.Count - added - changed);
        }, ct);

    /// <summary>The member in whose name the command line imports: the one of that name, or the first administrator.</summary>
    /// <exception cref="EditorialRuleException">There is none who may.</exception>
    public async Task<Member> ImporterAsync(string? name, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var members = (await db.Members.AsNoTracking().ToListAsync(ct)).Where(May.TakeIn).OrderByDescending(member => member.Role).ThenBy(member => member.Id);
        return members.FirstOrDefault(member => name is null || string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new EditorialRuleException(name is null
                ? "There is nobody in this newsroom yet in whose name to import. Serve it once and let the first administrator in."
                : $"No active fact-checker, editor or administrator is called “{name}”. Give a name with --by as it stands under People.");
    }
}
