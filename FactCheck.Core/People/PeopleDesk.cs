using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Who works here, and as what.</summary>
public sealed class PeopleDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    public async Task<Member?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Id == id, ct);
    }

    public async Task<IReadOnlyList<Member>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Members.AsNoTracking().OrderBy(member => member.Name).ToListAsync(ct);
    }

    public async Task<bool> AnyAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Members.AnyAsync(ct);
    }

    /// <summary>The first administrator, who needs no invitation.</summary>
    /// <exception cref="EditorialRuleException">There is a member already.</exception>
    public Task<Member> FoundAsync(string name, CancellationToken ct = default) =>
        journal.FoundAsync(
            async (db, at) =>
            {
                EditorialRule.Require(!await db.Members.AnyAsync(ct), "This newsroom already has its first administrator. Ask them for an invitation.");
                return db.Add(Member.Join(name, Role.Administrator, at)).Entity;
            },
            "First administrator",
            ct);

    public Task<Member> AddAsync(Guid actor, string name, Role role, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Invited as {role.Word()}", change =>
        {
            Demand(change.Actor);
            return Task.FromResult(change.Db.Add(Member.Join(name, role, change.At)).Entity);
        }, ct);

    public Task ChangeRoleAsync(Guid actor, Guid member, int seen, Role role, CancellationToken ct = default) =>
        ChangeAsync(actor, member, seen, $"Role changed to {role.Word()}", m => m.ChangeRole(role), ct);

    /// <summary>An administrator made a link that lets whoever holds it in under this member's name.</summary>
    public Task RecordLinkAsync(Guid actor, Guid member, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Sign-in link made", async change =>
        {
            Demand(change.Actor);
            (await change.Db.Members.SingleAsync(m => m.Id == member, ct)).LinkMade();
        }, ct);

    public Task DeactivateAsync(Guid actor, Guid member, int seen, CancellationToken ct = default) =>
        ChangeAsync(actor, member, seen, "Left the newsroom", m => m.Leave(), ct);

    public Task ReactivateAsync(Guid actor, Guid member, int seen, CancellationToken ct = default) =>
        ChangeAsync(actor, member, seen, "Came back", m => m.ComeBack(), ct);

    private Task ChangeAsync(Guid actor, Guid id, int seen, string why, Action<Member> verb, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(change.Actor);
            var member = await change.Db.Members.SingleAsync(m => m.Id == id, ct);
            member.MustStillBe(seen, "this account");
            verb(member);
            var administrators = await change.Db.Members.ToListAsync(ct); // tracked: the change above counts
            EditorialRule.Require(
                administrators.Any(m => m is { Active: true, Role: Role.Administrator }),
                "A newsroom needs an administrator. Make somebody else one first.");
        }, ct);

    private static void Demand(Member actor) =>
        EditorialRule.Require(May.ManagePeople(actor), "Only an administrator may change who works here.");
}
