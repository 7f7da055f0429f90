using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

/// <summary>What signs somebody in. Its id is the <see cref="Core.People.Member"/>'s, who holds name and role: Core knows no password, this no right.</summary>
public sealed class Account : IdentityUser<Guid>;

/// <summary>A link that works once: the first administrator's set-up, an invitation, or a new password. Only its hash is kept.</summary>
public sealed class OneTimeLink
{
    public required string TokenHash { get; init; }

    /// <summary>Whom it lets in; null: the first administrator.</summary>
    public Guid? MemberId { get; init; }
    public string? Email { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
