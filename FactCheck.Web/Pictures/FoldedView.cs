using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Pictures;

/// <summary>The same as a picture in another form, folded away below it.</summary>
/// <param name="Summary">What is seen while it is folded.</param>
/// <param name="Content">What it holds.</param>
public sealed record FoldedView(string Summary, RenderFragment Content);
