using System.Text.Json.Nodes;
using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Timeline;

namespace FactCheck.Web.Feeds.Api;

internal static class ApiClaims
{
    /// <summary>The edition shown of a claim, with all that was published.</summary>
    public static ApiClaim Of(PublicClaim claim, FeedPublisher publisher, Publisher signer)
    {
        var (edition, document) = (claim.Shown!, claim.Shown!.Read());
        var past = claim.AsOf is not null;
        return new ApiClaim
        {
            Slug = edition.Slug,
            Url = publisher.Claim(edition.Slug),
            State = claim.Withdrawn ? PublicState.Withdrawn : past ? PublicState.Live : claim.Publication.State,
            Note = past && !claim.Withdrawn ? "" : claim.Withdrawn ? claim.Corrections.FirstOrDefault(c => c.Kind is CorrectionKind.Withdrawal)?.Note ?? "" : claim.Publication.Note,
            AsOf = claim.AsOf,
            Headline = document.Headline,
            Claim = document.ClaimText,
            Language = document.Language,
            WhyItWasChecked = document.Why,
            Topics = [.. document.Topics.Select(topic => Link(topic, "topics"))],
            Verdict = ApiVerdict.Of(edition.Rating),
            Conclusion = edition.Conclusion,
            Reasoning = document.Reasoning,
            WhereItComesFrom = string.Concat(document.Says.Select(run => run.Text)),
            Appearances = document.Appearances,
            Evidence = document.Evidence,
            Sources = [.. document.Sources.Select(source => Link(source, "sources"))],
            Graph = JsonNode.Parse(GraphJson.Write(document.ReadGraph())),
            GraphUrl = publisher.Link(GraphRoutes.Published(edition.Slug, null, null, edition.ValidTo is null ? null : $"{edition.Number}")),
            CheckedBy = document.CheckedBy,
            ReviewedBy = document.ReviewedBy,
            Edition = ApiEdition.Of(edition, publisher),
            Editions = [.. claim.Editions.Select(one => ApiEdition.Of(one, publisher))],
            Corrections = [.. claim.Corrections.Select(correction => ApiCorrection.Of(correction, publisher))],
            ClaimReview = past || claim.Withdrawn ? null : JsonNode.Parse(ClaimReview.Of(claim, document, signer)),
        };

        ApiLink Link(PublicLink to, string folder) => new(to.Name, to.Slug, publisher.Link($"/{folder}/{Uri.EscapeDataString(to.Slug)}"));
    }
}
