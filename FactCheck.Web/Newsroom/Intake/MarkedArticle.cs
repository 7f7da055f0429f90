using System.Globalization;
using FactCheck.Core.Articles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>
/// The article to read, with what is said tinted, who says it underlined and the cue dotted. Written without markup of Razor's own: a line end
/// too many in the page and every offset after it would be wrong. Numbers are drawn by the stylesheet and are no part of the text.
/// </summary>
public sealed class MarkedArticle : ComponentBase
{
    private IReadOnlyList<Paragraph> _paragraphs = [];
    private (string Text, string Key) _drawn;
    private bool _changed;

    [Parameter, EditorRequired]
    public required Article Article { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Marks> Marks { get; set; }

    protected override void OnParametersSet()
    {
        var key = string.Join('|', Marks.Select(mark => $"{mark.Number}{mark.State}{string.Join(',', mark.Source)};{string.Join(',', mark.Cue)};{string.Join(',', mark.Content)}"));
        _changed = _drawn != (Article.Text, key);
        if (_changed)
        {
            (_drawn, _paragraphs) = ((Article.Text, key), MarkedText.Of(Article.Text, Marks));
        }
    }

    protected override bool ShouldRender() => _changed; // the text is long, and most events on the page leave it as it is

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "article-text");
        builder.AddAttribute(2, "data-text", true);
        builder.AddAttribute(3, "lang", Article.Language);
        foreach (var paragraph in _paragraphs)
        {
            builder.OpenElement(4, "p");
            builder.AddAttribute(5, "dir", "auto");
            builder.AddAttribute(6, "class", paragraph.Blank ? "blank" : null);
            foreach (var piece in paragraph.Pieces)
            {
                Draw(builder, piece);
            }

            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private void Draw(RenderTreeBuilder builder, Piece piece)
    {
        foreach (var beginning in piece.Begins.Where(mark => mark.Number > 0))
        {
            var number = beginning.Number.ToString(CultureInfo.InvariantCulture);
            builder.OpenElement(7, "a");
            builder.AddAttribute(8, "class", beginning.State is SuggestionState.Accepted ? "n decided" : "n");
            builder.AddAttribute(9, "href", $"/newsroom/articles/{Article.Id}#a{number}");
            builder.AddAttribute(10, "data-go", number);
            builder.AddAttribute(11, "data-n", number);
            builder.AddAttribute(12, "aria-label", $"Attribution {number}");
            builder.AddAttribute(13, "draggable", "false"); // a selection may begin at the number, where the sentence seems to begin
            builder.CloseElement();
        }

        if (piece.On.Count == 0)
        {
            builder.AddContent(14, piece.Text);
            return;
        }

        builder.OpenElement(15, "span");
        builder.AddAttribute(16, "class", ClassOf(piece));
        builder.AddAttribute(17, "data-a", string.Join(' ', piece.On.Select(on => on.Of.Number).Distinct()));
        builder.AddContent(18, piece.Text);
        builder.CloseElement();
    }

    private static string ClassOf(Piece piece)
    {
        var depth = piece.On.Count(on => on.Part is Part.Content);
        return string.Join(' ', new[]
        {
            depth > 0 ? $"c c{Math.Min(depth, 3)}" : null,
            piece.On.Any(on => on.Part is Part.Source) ? "s" : null,
            piece.On.Any(on => on.Part is Part.Cue) ? "q" : null,
            piece.On.Any(on => on.Of.Number == 0) ? "now" : null,
        }.OfType<string>());
    }
}
