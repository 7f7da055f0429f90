using FactCheck.Core.Timeline;
using FactCheck.Web.Feeds;
using FactCheck.Web.Public.Cache;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web.Public;

public static class PublicPages
{
    /// <summary>May be kept, but asked again each time: a publication, a correction or a restriction is seen within a second by whoever looks (<see cref="Cache.PageCache"/>).</summary>
    internal const string Cached = "public, no-cache";

    public static WebApplicationBuilder AddPublicPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOptions<PublicFace>().BindConfiguration(nameof(PublicFace));
        builder.Services.AddOptions<PageCache>().BindConfiguration(nameof(PageCache));
        builder.Services.AddSingleton<PublicVersion>().AddHostedService(services => services.GetRequiredService<PublicVersion>());
        builder.Services.AddSingleton<PublicTimeline>().AddSingleton<PublicChoices>().AddSingleton<PublicDensity>().AddSingleton<PublicStories>().AddSingleton<PublicClaims>().AddSingleton<PublicCorrections>().AddSingleton<PublicSources>().AddSingleton<PublicNews>()
            .AddSingleton<PublicFacets>().AddSingleton<PublicReviews>().AddSingleton<PublicSitemap>()
            .AddSingleton<PublicProofs>().AddSingleton<PublicIndex>().AddSingleton<NamedSources>();
        builder.Services.AddApiDescription().AddRateLimits();
        builder.Services.AddAntiforgery();
        var inner = builder.Services.Last(service => service.ServiceType == typeof(IAntiforgery));
        builder.Services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(services =>
            new PublicAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(services, inner.ImplementationType!))));
        return builder;
    }

    /// <summary>Public pages may be kept by whoever passes them on: they are the same for everybody.</summary>
    public static WebApplication UsePublicPages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.IsPublicPage() && IsRead(context.Request))
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = context.Response.StatusCode == StatusCodes.Status200OK ? Cached : "no-cache";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        return app;
    }

    /// <summary>Public pages answer HEAD as they answer GET (the server drops the body), and keep no state for a circuit they never have.</summary>
    public static TBuilder KeepPublicPagesStatic<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (!endpoint.Metadata.OfType<PublicPageAttribute>().Any())
            {
                return;
            }

            foreach (var methods in endpoint.Metadata.OfType<HttpMethodMetadata>().ToList())
            {
                endpoint.Metadata.Remove(methods);
            }

            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

            // The framework's record of render modes is internal; one without any says that there is no circuit to keep state for.
            foreach (var modes in endpoint.Metadata.Where(item => item.GetType().Name == "ConfiguredRenderModesMetadata").ToList())
            {
                endpoint.Metadata.Remove(modes);
                endpoint.Metadata.Add(Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!);
            }
        });
        return endpoints;
    }

    internal static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
