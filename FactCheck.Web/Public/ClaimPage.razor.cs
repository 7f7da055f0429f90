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
    private (Edition One, Edition Other)? _compared;
    private MarkupString _linkedData;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    /// <summary>The number of an edition.</summary>
    [SupplyParameterFromQuery(Name = "edition")]
    public string? Number { get; set; }

    /// <summary>A day, or the number of an edition, to compare with.</summary>
    [SupplyParameterFromQuery]
    public string? Compare { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private IOptions<PublicFace> Face => face;
    private PublicClaim? Claim { get; set; }
    private string Title => _document?.Headline ?? "A claim";

    protected override async Task OnInitializedAsync()
    {
        Claim = await claims.FindAsync(Slug, Day(AsOf, "The day to look back to", "This is what stands now."), int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
        if (Claim is null)
        {
            navigation.NotFound();
            return;
        }

        if (Number is { Length: > 0 } && Claim.Asked is null)
        {
            _problems.Add($"There is no edition “{(Number.Length > 20 ? Number[..20] : Number)}” of this claim; it has {Claim.Editions.Count}. This is what stands now.");
        }

        _document = Claim.Shown?.Read();
        if (Claim.Shown is { } one && Other(Claim) is { } other)
        {
            _compared = (one, other);
            Claim = await claims.FindAsync(Slug) ?? Claim; // with all that was corrected, whichever of the two came first
        }

        if (_document is not null && _compared is null && Claim is { AsOf: null, Withdrawn: false })
        {
            var json = ClaimReview.Of(Claim, _document, face.Value.PublisherFor(Context.Request));
            _linkedData = new MarkupString($"""<script type="application/ld+json">{json}</script>""");
        }
    }

    /// <summary>The edition to compare with: by number, or by the day on which it stood.</summary>
    private Edition? Other(PublicClaim claim)
    {
        if (string.IsNullOrWhiteSpace(Compare))
        {
            return null;
        }

        if (int.TryParse(Compare, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var known = claim.Editions.FirstOrDefault(edition => edition.Number == number);
            Tell(known is null, $"There is no edition {number} of this claim to compare with; it has {claim.Editions.Count}.");
            return known;
        }

        if (Day(Compare, "The day to compare with", "Nothing is compared.") is not { } day)
        {
            return null;
        }

        var stood = claim.On(day);
        Tell(stood is null, $"Nothing was published on this claim by {day.InFull()}, so there is nothing to compare with.");
        return stood;
    }

    private void Tell(bool problem, string sentence)
    {
        if (problem)
        {
            _problems.Add(sentence);
        }
    }

    private DateOnly? Day(string? text, string what, string instead)
    {
        try
        {
            return Plain.Day(text, what, clock.GetUtcNow().Day());
        }
        catch (EditorialRuleException problem)
        {
            _problems.Add($"{problem.Message} {instead}");
            return null;
        }
    }
}
