using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web.Public;

/// <summary>
/// Public pages hold no form that posts, so they need no token. Without this every page would set a cookie and forbid caching.
/// </summary>
internal sealed class PublicAntiforgery(IAntiforgery inner) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Skips(httpContext) ? None() : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Skips(httpContext) ? None() : inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!Skips(httpContext))
        {
            inner.SetCookieTokenAndHeader(httpContext);
        }
    }

    private static bool Skips(HttpContext context) => context.IsPublicPage() && PublicPages.IsRead(context.Request);

    private static AntiforgeryTokenSet None() => new(null, null, "none", null);
}
