using FactCheck.Core.Ledger;

namespace FactCheck.Core.People;

/// <summary>
/// Somebody who works at the desk, with the role that is asked for inside every command. Passwords and keys are not Core's business:
/// the account that signs in carries the same id.
/// </summary>
public sealed class Member : LedgerItem
{
    public const int NameLimit = 80;

    private Member() { } // EF Core

    public string Name { get; private set; } = "";
    public Role Role { get; private set; }
    public bool Active { get; private set; }

    /// <summary>How many links were made that let somebody in under this name; each is a line on the ledger.</summary>
    public int LinksMade { get; private set; }

    internal static Member Join(string name, Role role, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), Name = Checked(name), Role = role, Active = true };

    internal void ChangeRole(Role role) => Role = role;

    internal void LinkMade() => LinksMade++;

    internal void Leave() => Active = false;

    internal void ComeBack() => Active = true;

    private static string Checked(string name) => Plain.Line(name, "A name", NameLimit);
}
