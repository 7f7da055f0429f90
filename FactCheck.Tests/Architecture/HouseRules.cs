using System.Reflection;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Web;
using FactCheck.Web.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Architecture;

/// <summary>The few rules the compiler cannot hold for us.</summary>
public sealed class HouseRules
{
    private static readonly Assembly s_core = typeof(Claim).Assembly;
    private static readonly Assembly s_web = typeof(Site).Assembly;

    private static IEnumerable<Type> Pages => s_web.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute)));

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Assert.Empty(
            from page in Pages
            where !page.IsDefined(typeof(AuthorizeAttribute)) && !page.IsDefined(typeof(AllowAnonymousAttribute))
            select page.Name);

    [Fact]
    public void Every_newsroom_and_administration_page_asks_who_is_there() =>
        Assert.Empty(
            from page in Pages
            from route in page.GetCustomAttributes<RouteAttribute>()
            where route.Template.StartsWith("/newsroom", StringComparison.Ordinal) || route.Template.StartsWith("/admin", StringComparison.Ordinal)
            where !page.IsDefined(typeof(AuthorizeAttribute))
            select page.Name);

    [Fact]
    public void A_public_page_is_static() =>
        Assert.DoesNotContain(Pages, page => page.IsDefined(typeof(PublicPageAttribute)) && page.IsDefined(typeof(RenderModeAttribute)));

    [Fact]
    public void Core_knows_nothing_of_the_web() =>
        Assert.DoesNotContain(s_core.GetReferencedAssemblies(), name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public async Task Entities_change_only_through_their_verbs()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.DbAsync();
        Assert.Empty(
            from entity in db.Model.GetEntityTypes()
            from property in entity.ClrType.GetProperties()
            where property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter)
            select $"{entity.ClrType.Name}.{property.Name}");
    }

    [Fact]
    public async Task Nothing_is_saved_past_the_ledger()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.DbAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_migrations_are_the_model()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.DbAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_item_on_the_ledger_is_sealed() =>
        Assert.Empty(s_core.GetTypes().Where(type => type.IsSubclassOf(typeof(LedgerItem)) && !type.IsSealed).Select(type => type.Name));

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
