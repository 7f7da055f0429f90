using FactCheck.Core.Verdicts;

namespace FactCheck.Core.People;

/// <summary>Who may do what: pure questions, asked by pages to show a button and again inside every command.</summary>
public static class May
{
    public static bool Work(Member? who) => who is { Active: true };

    public static bool TakeIn(Member? who) => Has(who, Role.FactChecker);

    public static bool Trace(Member? who) => Has(who, Role.FactChecker);

    public static bool ProposeVerdict(Member? who) => Has(who, Role.FactChecker);

    /// <summary>A signed reason goes to the editor with the verdict, so whoever proposes may sign it.</summary>
    public static bool WaiveSourcing(Member? who) => Has(who, Role.FactChecker);

    public static bool Comment(Member? who) => Has(who, Role.FactChecker);

    public static bool Dismiss(Member? who) => Has(who, Role.FactChecker);

    public static bool Review(Member? who) => Has(who, Role.Editor);

    /// <summary>Nobody who wrote part of what is published approves it.</summary>
    public static bool Publish(Member? who, Verdict verdict) => Review(who) && !verdict.IsBy(who!.Id);

    public static bool PutUnderReview(Member? who) => Has(who, Role.Editor);

    public static bool Withdraw(Member? who) => Has(who, Role.Editor);

    public static bool Restrict(Member? who) => Has(who, Role.Editor);

    /// <summary>Saying that two sources are one, or that they are not.</summary>
    public static bool TellApart(Member? who) => Has(who, Role.Editor);

    public static bool WithdrawSource(Member? who) => Has(who, Role.Editor);

    public static bool ProposeStory(Member? who) => Has(who, Role.FactChecker);

    /// <summary>Nobody who worded it publishes it.</summary>
    public static bool PublishStory(Member? who, Claims.Story story) => Review(who) && !story.IsBy(who!.Id);

    public static bool RetireStory(Member? who) => Has(who, Role.Editor);

    public static bool SetHouseRules(Member? who) => Has(who, Role.Administrator);

    public static bool ManagePeople(Member? who) => Has(who, Role.Administrator);

    private static bool Has(Member? who, Role role) => who is { Active: true } && who.Role >= role;
}
