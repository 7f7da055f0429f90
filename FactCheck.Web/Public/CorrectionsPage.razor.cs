using System.Globalization;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class CorrectionsPage(PublicCorrections corrections, IOptions<PublicFace> face)
{
    private readonly List<string> _problems = [];
    private CorrectionsView _view = new([], null);
    private IReadOnlyList<CorrectionCount> _counts = [];
    private CorrectionFilter _filter = new();
    private PageCursor? _cursor;

    /// <summary>"correction", "update", "clarification" or "withdrawal".</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;
    private bool Filtered => _filter != new CorrectionFilter();

    // each choice counted under the other one
    private IEnumerable<(CorrectionKind Kind, int Count)> Kinds => Enum.GetValues<CorrectionKind>()
        .Select(kind => (kind, _counts.Where(count => count.Kind == kind && (_filter.Year is null || count.Year == _filter.Year)).Sum(count => count.Count)));

    private IEnumerable<(int Year, int Count)> Years => _counts.Select(count => count.Year).Distinct()
        .Select(year => (year, _counts.Where(count => count.Year == year && (_filter.Kind is null || count.Kind == _filter.Kind)).Sum(count => count.Count)));

    private int Matching => _counts.Where(count => (_filter.Kind is null || count.Kind == _filter.Kind) && (_filter.Year is null || count.Year == _filter.Year)).Sum(count => count.Count);

    protected override async Task OnInitializedAsync()
    {
        _filter = new CorrectionFilter(KindAsked(), YearAsked());
        _cursor = PageCursor.Parse(After);
        if (!string.IsNullOrEmpty(After) && _cursor is null)
        {
            _problems.Add("The link to this page was cut or altered, so this is the newest page.");
        }

        _counts = await corrections.CountsAsync();
        _view = await corrections.PageAsync(_filter, _cursor);
    }

    private CorrectionKind? KindAsked()
    {
        if (string.IsNullOrWhiteSpace(Kind))
        {
            return null;
        }

        var kind = Enum.GetValues<CorrectionKind>().Where(kind => Slug(kind).Equals(Kind.Trim(), StringComparison.OrdinalIgnoreCase)).Select(kind => (CorrectionKind?)kind).FirstOrDefault();
        if (kind is null)
        {
            _problems.Add($"There is no kind “{(Kind.Length > 40 ? Kind[..40] + "…" : Kind)}”, so all are shown.");
        }

        return kind;
    }

    private int? YearAsked()
    {
        if (string.IsNullOrWhiteSpace(Year))
        {
            return null;
        }

        if (int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999)
        {
            return year;
        }

        _problems.Add("The year is four digits, such as 2023; this one was left out.");
        return null;
    }

    private static string Link(CorrectionFilter filter, PageCursor? after = null) => "/corrections" + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = filter.Kind is { } kind ? Slug(kind) : null,
        ["year"] = filter.Year?.ToString(CultureInfo.InvariantCulture),
        ["after"] = after?.ToString(),
    }.Where(pair => pair.Value is not null));

    private static string Slug(CorrectionKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
