using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Public;

public sealed partial class ClaimPage(PublicClaims claims, NavigationManager navigation, TimeProvider clock, IOptions<PublicFace> face)
{
    private readonly List<string> _problems = [];
    private EditionDocument? _document;
    private MarkupString _linkedData;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    /// <summary>The number of an edition.</summary>
    [SupplyParameterFromQuery(Name = "edition")]
    public string? Number { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private IOptions<PublicFace> Face => face;
    private PublicClaim? Claim { get; set; }
    private string Title => _document?.Headline ?? "A claim";

    protected override async Task OnInitializedAsync()
    {
        Claim = await claims.FindAsync(Slug, Day(), int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
        if (Claim is null)
        {
            navigation.NotFound();
            return;
        }

        _document = Claim.Shown?.Read();
        if (_document is not null && Claim is { AsOf: null, Withdrawn: false })
        {
            var json = ClaimReview.Of(Claim, _document, new Publisher(face.Value.Name, face.Value.BaseFor(Context.Request)));
            _linkedData = new MarkupString($"""<script type="application/ld+json">{json}</script>""");
        }
    }

    private DateOnly? Day()
    {
        try
        {
            var day = Plain.Day(AsOf, "The day to look back to", clock.GetUtcNow().Day());
            return day;
        }
        catch (EditorialRuleException problem)
        {
            _problems.Add($"{problem.Message} This is what stands now.");
            return null;
        }
    }
}
