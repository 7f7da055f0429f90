namespace FactCheck.Web.Public;

public static class PublicPages
{
    public static WebApplicationBuilder AddPublicPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        return builder;
    }
}
