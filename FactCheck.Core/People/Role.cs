namespace FactCheck.Core.People;

/// <summary>What somebody may do, in rising order: each role may all that the one before it may. A viewer has no account.</summary>
public enum Role
{
    FactChecker = 1,
    Editor = 2,
    Administrator = 3,
}

public static class RoleWords
{
    /// <summary>The role as a reader would write it: "fact-checker".</summary>
    public static string Word(this Role role) => role switch
    {
        Role.FactChecker => "fact-checker",
        Role.Editor => "editor",
        _ => "administrator",
    };
}
