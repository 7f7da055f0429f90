using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Web.Public;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Feeds;

/// <summary>How often one address may ask; the section "RateLimits" of the configuration. 0: no limit.</summary>
public sealed class RateLimits
{
    /// <summary>Public pages a minute.</summary>
    public int Pages { get; set; } = 1_200;

    /// <summary>Answers of the API, feeds and embeds a minute.</summary>
    public int Api { get; set; } = 300;

    /// <summary>Exports of everything an hour.</summary>
    public int Exports { get; set; } = 20;

    /// <summary>Exports of everything at one time, whoever asks.</summary>
    public int ExportsAtOnce { get; set; } = 4;

    /// <summary>Also limit this very machine. A proxy on it that does not pass on who asks would otherwise be limited as one reader.</summary>
    public bool Loopback { get; set; }
}

/// <summary>Nobody may ask so often that others wait. What is remembered is bounded: addresses share a fixed number of buckets.</summary>
public static class RateLimiting
{
    private const int Buckets = 65_536;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimits>().BindConfiguration(nameof(RateLimits));
        services.AddOptions<RateLimiterOptions>().PostConfigure<IOptions<RateLimits>>((limiter, limits) =>
        {
            // the limit on tries to sign in stays, with its own words
            var (signIn, refuseSignIn) = (limiter.GlobalLimiter!, limiter.OnRejected!);
            limiter.OnRejected = (rejected, ct) => KindOf(rejected.HttpContext) is Kind.None ? refuseSignIn(rejected, ct) : RefuseAsync(rejected.HttpContext, rejected.Lease, ct);
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                signIn,
                PartitionedRateLimiter.Create<HttpContext, (Kind, int)>(context => ByAddress(context, limits.Value)),
                PartitionedRateLimiter.Create<HttpContext, int>(context => Bounded(context, limits.Value) is { } address && KindOf(context) is Kind.Export
                    ? RateLimitPartition.GetConcurrencyLimiter(BucketOf(address), _ => new ConcurrencyLimiterOptions { PermitLimit = 1 }) // one reader does not keep the others out
                    : RateLimitPartition.GetNoLimiter(-1)),
                PartitionedRateLimiter.Create<HttpContext, bool>(context => KindOf(context) is Kind.Export && limits.Value.ExportsAtOnce > 0
                    ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = limits.Value.ExportsAtOnce })
                    : RateLimitPartition.GetNoLimiter(false)));
        });
        return services;
    }

    private static RateLimitPartition<(Kind, int)> ByAddress(HttpContext context, RateLimits limits)
    {
        var kind = KindOf(context);
        var (permits, window) = kind switch
        {
            Kind.Page => (limits.Pages, TimeSpan.FromMinutes(1)),
            Kind.Api => (limits.Api, TimeSpan.FromMinutes(1)),
            Kind.Export => (limits.Exports, TimeSpan.FromHours(1)),
            _ => (0, TimeSpan.Zero),
        };
        return permits <= 0 || Bounded(context, limits) is not { } address
            ? RateLimitPartition.GetNoLimiter((Kind.None, 0))
            : RateLimitPartition.GetFixedWindowLimiter((kind, BucketOf(address)), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
    }

    // whom limits hold for; this machine itself only if that is wanted
    private static IPAddress? Bounded(HttpContext context, RateLimits limits) =>
        context.Connection.RemoteIpAddress is { } address && (limits.Loopback || !IPAddress.IsLoopback(address)) ? address : null;

    // somebody with one IPv6 line has 2^64 addresses; hashes are seeded anew at each start, so nobody can aim at another's bucket
    private static int BucketOf(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var hash = default(HashCode);
        hash.AddBytes(address.AddressFamily is AddressFamily.InterNetworkV6 && bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
        return (int)((uint)hash.ToHashCode() % Buckets);
    }

    private static Kind KindOf(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/export") ? Kind.Export
            : path.StartsWithSegments("/api") || path.StartsWithSegments("/feeds") || path.StartsWithSegments("/oembed") || path.StartsWithSegments("/embed") || path.StartsWithSegments("/openapi")
                || path.StartsWithSegments("/sitemaps") || path.StartsWithSegments("/sitemap.xml") ? Kind.Api
            : context.IsPublicPage() ? Kind.Page
            : path.StartsWithSegments("/claims") ? Kind.Api // files of a claim: its picture, its proof, how to cite it
            : Kind.None;
    }

    private static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease, CancellationToken ct)
    {
        var often = lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        var wait = often ? (int)Math.Ceiling(after.TotalSeconds) : 60;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var sentence = !often ? "As many exports are being made as we can make at one time. Ask again in a minute." : string.Create(CultureInfo.InvariantCulture, $"You asked more often than one address may. Ask again in {wait} {(wait == 1 ? "second" : "seconds")}; whoever needs everything finds it in one file at {ExportRoutes.Zip}.");
        await (KindOf(context) is Kind.Page ? Results.Text(sentence, statusCode: StatusCodes.Status429TooManyRequests) : MachineAnswer.Problem(StatusCodes.Status429TooManyRequests, sentence)).ExecuteAsync(context);
    }

    private enum Kind
    {
        None,
        Page,
        Api,
        Export,
    }
}
