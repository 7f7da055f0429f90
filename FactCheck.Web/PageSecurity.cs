using FactCheck.Web.Embeds;
using FactCheck.Web.Public;

namespace FactCheck.Web;

/// <summary>Security headers on every answer. Public pages need no script and no inline style; MudBlazor forces inline styles in the newsroom.</summary>
public static class PageSecurity
{
    public static IServiceCollection AddPageSecurity(this IServiceCollection services)
    {
        var publicPages = new HeaderPolicyCollection().AddDefaultSecurityHeaders().RemoveServerHeader().AddContentSecurityPolicy(csp =>
        {
            Shared(csp);
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
        });
        var newsroom = new HeaderPolicyCollection().AddDefaultSecurityHeaders().RemoveServerHeader().AddContentSecurityPolicy(csp =>
        {
            Shared(csp);
            csp.AddScriptSrc().Self().WithNonce();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
        });
        var embeds = new HeaderPolicyCollection().AddDefaultSecurityHeaders().RemoveServerHeader().AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().Self();
            csp.AddBaseUri().None();
            csp.AddFormAction().None();
            csp.AddFrameAncestors().From("*"); // the only pages that may stand in somebody else's
        });
        embeds.Remove("X-Frame-Options");
        embeds.AddCrossOriginResourcePolicy(from => from.CrossOrigin()); // in a sandboxed frame even our own stylesheet comes from elsewhere
        services.AddSecurityHeaderPolicies().SetPolicySelector(context =>
            context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EmbeddedAttribute>() is not null || context.HttpContext.Request.Path == EmbedRoutes.Style ? embeds : context.HttpContext.IsPublicPage() ? publicPages : newsroom);
        return services;

        static void Shared(CspBuilder csp)
        {
            csp.AddDefaultSrc().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        }
    }
}
