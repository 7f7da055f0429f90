using FactCheck.Core.Articles;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Where articles come in, and those that came in lately.</summary>
public sealed partial class IntakePage(IntakeDesk desk, SourceDesk sources)
{
    private IReadOnlyList<RecentArticle>? _recent;
    private IReadOnlyList<string> _outlets = [];

    protected override async Task LoadAsync()
    {
        _recent = await desk.RecentAsync();
        _outlets = [.. (await sources.AllAsync()).Where(source => source.Kind is SourceKind.Outlet).Select(source => source.Name)];
    }

    private static string Undecided(RecentArticle line) => (line.Found, line.Undecided) switch
    {
        (0, _) => "nobody found who says anything",
        (_, 0) => "all decided",
        var (found, open) => $"{open} of {found} to decide",
    };
}
