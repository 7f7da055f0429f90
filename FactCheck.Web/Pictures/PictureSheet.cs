using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web.Pictures;

/// <summary>A picture's place on a sheet.</summary>
public sealed record SheetPicture(string Headline, string Label, GraphPicture Picture, double Y);

/// <summary>The pictures of a graph's claims as one SVG file that needs nothing else: the same components as on a page, with their style.</summary>
internal static class PictureSheet
{
    /// <param name="graph">The graph; each of its claims gets a picture.</param>
    /// <param name="around">The id of the statement whose neighbourhood is drawn where there are too many.</param>
    /// <exception cref="EditorialRuleException">There is nothing to draw.</exception>
    public static async Task<string> DrawAsync(AttributionGraph graph, string? around = null)
    {
        var (pictures, y) = (new List<SheetPicture>(), 0.0);
        foreach (var claim in graph.Document.Claims)
        {
            var answers = graph.Answer(claim.Id);
            if (GraphPicture.Of(graph, answers, around) is { } picture)
            {
                pictures.Add(new SheetPicture(claim.Headline, GraphWords.Of(graph, answers).SentenceText, picture, y));
                y += AttributionSheet.Headline + picture.Height;
            }
        }
        EditorialRule.Require(pictures.Count > 0, "There is nothing to draw: no claim has a statement at this moment.");
        return await RenderAsync(pictures);
    }

    private static async Task<string> RenderAsync(List<SheetPicture> pictures)
    {
        using var stream = typeof(PictureSheet).Assembly.GetManifestResourceStream("picture.css")!;
        using var style = new StreamReader(stream);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(AttributionSheet.Pictures)] = pictures,
            [nameof(AttributionSheet.Style)] = await style.ReadToEndAsync(),
        });
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<AttributionSheet>(parameters)).ToHtmlString());
    }
}
