using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class SourcesPage(PublicIndex index, IOptions<PublicFace> face)
{
    private IndexView _view = new([], 0, null, null);
    private IReadOnlyList<string> _letters = [];
    private IndexOrder _order;
    private string? _letter;
    private string? _problem;

    /// <summary>"name", or by the number of claims.</summary>
    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    [SupplyParameterFromQuery]
    public string? Letter { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IOptions<PublicFace> Face => face;

    protected override async Task OnInitializedAsync()
    {
        (_order, _letter, var cursor, _problem) = IndexAddress.Read(Order, Letter, After);
        _letters = await index.LettersAsync(FacetKind.Source);
        _view = await index.PageAsync(FacetKind.Source, _order, _letter, cursor);
    }
}
