namespace FactCheck.Web.Public;

/// <summary>A page for viewers: static, without a circuit, a required script or a form that posts. It reads editions and nothing else.</summary>
/// <param name="styles">Stylesheets that it needs besides the common one, by their names.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute(params string[] styles) : Attribute
{
    public IReadOnlyList<string> Styles => styles;
}

public static class PublicPageRequests
{
    public static bool IsPublicPage(this HttpContext context) => context.PublicPage() is not null;

    public static PublicPageAttribute? PublicPage(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
}
