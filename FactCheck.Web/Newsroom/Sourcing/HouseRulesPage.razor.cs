using FactCheck.Core.Verdicts.Sourcing;

namespace FactCheck.Web.Newsroom.Sourcing;

/// <summary>The packs of sourcing rules this newsroom works by, for everybody to read and for an administrator to switch.</summary>
public sealed partial class HouseRulesPage(SourcingDesk sourcing)
{
    private HouseRules? _rules;

    protected override bool Shows(Guid? claim) => claim is null;

    protected override async Task LoadAsync() => _rules = await sourcing.RulesAsync();

    private static bool IsOn(HouseRules rules, SourcingPack pack) => !rules.Off.Contains(pack.Id);
}
