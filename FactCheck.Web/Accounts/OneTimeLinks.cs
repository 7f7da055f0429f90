using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Accounts;

/// <summary>Makes and honours the links that let people in. Whoever holds one sets a password with it, once.</summary>
public sealed class OneTimeLinks(IServiceScopeFactory scopes, PeopleDesk people, TimeProvider clock)
{
    private static readonly TimeSpan s_setUp = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_invitation = TimeSpan.FromDays(7);

    /// <summary>The path that makes the first administrator; null once there is somebody. Each call makes a new one and voids the last.</summary>
    public async Task<string?> ForFirstAdministratorAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountsDb>().Users.AnyAsync(ct)
            ? null
            : $"/account/set-up?token={await MakeAsync(null, null, s_setUp, ct)}";
    }

    /// <summary>The path of an invitation, or of a new password for somebody who has lost theirs. Voids the one before.</summary>
    /// <exception cref="EditorialRuleException">Whoever asks may not, or the address belongs to somebody else.</exception>
    public async Task<string> ForMemberAsync(Guid administrator, Guid member, string? email, CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var invitedAt = await scope.ServiceProvider.GetRequiredService<AccountsDb>().OneTimeLinks.Where(link => link.MemberId == member).Select(link => link.Email).FirstOrDefaultAsync(ct);
        var address = (await accounts.FindByIdAsync(member.ToString()))?.Email ?? await FreeAddressAsync(accounts, email ?? invitedAt, member);
        await people.RecordLinkAsync(administrator, member, ct); // whoever holds a link comes in under that name, so the making is on the ledger
        return $"/account/invitation?token={await MakeAsync(member, address, s_invitation, ct)}";
    }

    /// <summary>The address, if it can be invited.</summary>
    /// <exception cref="EditorialRuleException">It is no address, or somebody has it already.</exception>
    public async Task<string> FreeAddressAsync(string? email)
    {
        await using var scope = scopes.CreateAsyncScope();
        var address = await FreeAddressAsync(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), email, null);
        var now = clock.GetUtcNow();
        var invited = await scope.ServiceProvider.GetRequiredService<AccountsDb>().OneTimeLinks.AsNoTracking().Where(link => link.Email != null).ToListAsync();
        EditorialRule.Require(
            !invited.Any(link => link.ExpiresAt > now && string.Equals(link.Email, address, StringComparison.OrdinalIgnoreCase)),
            $"Somebody was invited at {address} already and has not come in yet. Make a new link for them in the list, or use another address.");
        return address;
    }

    /// <summary>What the token stands for, or null when it never did, is used up or too old.</summary>
    public async Task<OneTimeLink?> FindAsync(string? token, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<AccountsDb>().OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == Hash(token), ct);
        return link is null || link.ExpiresAt < clock.GetUtcNow() ? null : link;
    }

    /// <summary>The first administrator, with their account.</summary>
    /// <exception cref="EditorialRuleException">The link is dead, or a word is refused; nothing was made.</exception>
    public async Task<Account> FoundAsync(string? token, string? name, string? email, string? password, CancellationToken ct = default)
    {
        var link = await FindAsync(token, ct);
        EditorialRule.Require(link is { MemberId: null }, DeadLink);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var address = await FreeAddressAsync(accounts, email, null);
        await DemandGoodPasswordAsync(accounts, password);

        // a start that failed half way left a member without an account: they go on where they were
        var member = (await people.AllAsync(ct)).SingleOrDefault() ?? await people.FoundAsync(name ?? "", ct);
        return await SetPasswordAsync(scope.ServiceProvider, member.Id, address, password!, token!, ct);
    }

    /// <summary>Somebody who was invited, or had lost their password, sets one.</summary>
    /// <exception cref="EditorialRuleException">The link is dead, or the password is refused.</exception>
    public async Task<Account> AcceptAsync(string? token, string? password, CancellationToken ct = default)
    {
        var link = await FindAsync(token, ct);
        EditorialRule.Require(link?.MemberId is not null, DeadLink);
        EditorialRule.Require(May.Work(await people.FindAsync(link.MemberId.Value, ct)), "Your account is no longer active. Ask an administrator.");
        await using var scope = scopes.CreateAsyncScope();
        await DemandGoodPasswordAsync(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), password);
        return await SetPasswordAsync(scope.ServiceProvider, link.MemberId.Value, link.Email!, password!, token!, ct);
    }

    private const string DeadLink = "This link does not work any more: it was used, or it is too old. Ask an administrator for a new one.";

    private async Task<string> MakeAsync(Guid? member, string? email, TimeSpan life, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        await db.OneTimeLinks.Where(link => link.MemberId == member).ExecuteDeleteAsync(ct);
        db.Add(new OneTimeLink { TokenHash = Hash(token), MemberId = member, Email = email, ExpiresAt = clock.GetUtcNow() + life });
        await db.SaveChangesAsync(ct);
        return token;
    }

    // The link is used up first: of two people with the same link one gets in. If anything fails the link stays good.
    private static async Task<Account> SetPasswordAsync(IServiceProvider services, Guid member, string email, string password, string token, CancellationToken ct)
    {
        var db = services.GetRequiredService<AccountsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var used = await db.OneTimeLinks.Where(link => link.TokenHash == Hash(token)).ExecuteDeleteAsync(ct);
        EditorialRule.Require(used == 1, DeadLink);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByIdAsync(member.ToString());
        if (account is null)
        {
            account = new Account { Id = member, UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true };
            Demand(await accounts.CreateAsync(account, password));
        }
        else
        {
            Demand(await accounts.RemovePasswordAsync(account));
            Demand(await accounts.AddPasswordAsync(account, password));
            Demand(await accounts.SetLockoutEndDateAsync(account, null));
        }

        await transaction.CommitAsync(ct);
        return account;
    }

    private static async Task<string> FreeAddressAsync(UserManager<Account> accounts, string? email, Guid? member)
    {
        var address = Plain.Line(email, "The e-mail address", 200);
        EditorialRule.Require(
            System.Net.Mail.MailAddress.TryCreate(address, out var parsed) && parsed.Address == address,
            $"“{address}” is no e-mail address. Write it like name@example.org.");
        var owner = await accounts.FindByEmailAsync(address);
        EditorialRule.Require(owner is null || owner.Id == member, $"Somebody has the address {address} already.");
        return address;
    }

    private static async Task DemandGoodPasswordAsync(UserManager<Account> accounts, string? password)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            Demand(await rule.ValidateAsync(accounts, new Account(), password));
        }
    }

    internal static void Demand(IdentityResult result) =>
        EditorialRule.Require(result.Succeeded, string.Join(" ", result.Errors.Select(error => error.Description)));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
