namespace FactCheck.Web.Public;

/// <summary>A page for viewers: static, without a circuit, a required script or a form that posts. It reads editions and nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;

public static class PublicPageRequests
{
    public static bool IsPublicPage(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
