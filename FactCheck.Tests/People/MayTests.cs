using FactCheck.Core.People;

namespace FactCheck.Tests.People;

/// <summary>Each permission as a pair: the lowest role that may, and the highest that may not.</summary>
public sealed class MayTests
{
    public static TheoryData<string, Role> Permissions => new()
    {
        { nameof(May.TakeIn), Role.FactChecker },
        { nameof(May.Trace), Role.FactChecker },
        { nameof(May.ProposeVerdict), Role.FactChecker },
        { nameof(May.WaiveSourcing), Role.FactChecker },
        { nameof(May.Comment), Role.FactChecker },
        { nameof(May.Dismiss), Role.FactChecker },
        { nameof(May.Review), Role.Editor },
        { nameof(May.PutUnderReview), Role.Editor },
        { nameof(May.Withdraw), Role.Editor },
        { nameof(May.Restrict), Role.Editor },
        { nameof(May.TellApart), Role.Editor },
        { nameof(May.WithdrawSource), Role.Editor },
        { nameof(May.ProposeStory), Role.FactChecker },
        { nameof(May.RetireStory), Role.Editor },
        { nameof(May.SetHouseRules), Role.Administrator },
        { nameof(May.ManagePeople), Role.Administrator },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void The_lowest_role_may_and_the_one_below_may_not(string permission, Role lowest)
    {
        var asked = typeof(May).GetMethod(permission)!.CreateDelegate<Func<Member?, bool>>();

        Assert.True(asked(Someone(lowest)));
        Assert.False(asked(lowest == Role.FactChecker ? null : Someone(lowest - 1)));
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public void Who_left_may_nothing(string permission, Role lowest)
    {
        var left = Someone(lowest);
        left.Leave();

        Assert.False(typeof(May).GetMethod(permission)!.CreateDelegate<Func<Member?, bool>>()(left));
    }

    [Fact]
    public void Every_permission_is_in_the_table() =>
        Assert.Equal(
            Permissions.Select(row => row.Data.Item1).Order(),
            typeof(May).GetMethods().Where(m => m.IsStatic && m.Name is not (nameof(May.Work) or nameof(May.Publish) or nameof(May.PublishStory))).Select(m => m.Name).Order());

    private static Member Someone(Role role) => Member.Join("Someone", role, TestNewsroom.Noon);
}
