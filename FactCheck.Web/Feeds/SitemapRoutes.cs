using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Core.Timeline;
using FactCheck.Web.Public;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Feeds;

/// <summary>What search engines are told: a map of all public pages in parts that stay as they are, and which pages are not for them.</summary>
public static class SitemapRoutes
{
    private const string Xml = "application/xml; charset=utf-8";
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly (string Name, string Kind, string Folder)[] s_facets = [("sources", FacetKind.Source, "sources"), ("topics", FacetKind.Topic, "topics"), ("stories", FacetKind.Story, "stories")];
    private static readonly string[] s_pages = ["/", "/stories", "/topics", "/sources", "/corrections", "/method", "/api"];

    public static WebApplication MapSitemap(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/robots.txt", reads, (HttpContext context, IOptions<PublicFace> face) => MachineAnswer.Bytes(
            context, Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /newsroom\nDisallow: /account\nDisallow: /admin\nDisallow: /embed/\nDisallow: /export/\n\nSitemap: {face.Value.BaseFor(context.Request)}/sitemap.xml\n"), "text/plain; charset=utf-8")).ExcludeFromDescription();
        app.MapMethods("/sitemap.xml", reads, IndexAsync).ExcludeFromDescription();
        app.MapMethods("/sitemaps/claims-{number:int}.xml", reads, ClaimsAsync).ExcludeFromDescription();
        app.MapMethods("/sitemaps/{name:regex(^(sources|topics|stories)$)}-{number:int}.xml", reads, FacetsAsync).ExcludeFromDescription();
        app.MapMethods("/sitemaps/pages.xml", reads, (HttpContext context, IOptions<PublicFace> face) => Document(context, "urlset", [.. s_pages.Select(page => ("url", face.Value.BaseFor(context.Request) + page, (DateTimeOffset?)null))])).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> IndexAsync(HttpContext context, PublicSitemap map, PublicFacets facets, IOptions<PublicFace> face, CancellationToken ct)
    {
        var site = face.Value.BaseFor(context.Request);
        var lines = new List<(string, string, DateTimeOffset?)> { ("sitemap", $"{site}/sitemaps/pages.xml", null) };
        lines.AddRange((await map.PartsAsync(ct: ct)).Select(part => ("sitemap", $"{site}/sitemaps/claims-{part.Number}.xml", (DateTimeOffset?)part.Changed)));
        foreach (var (name, kind, _) in s_facets)
        {
            var parts = (await facets.CountAsync(kind, ct) + PublicSitemap.PartSize - 1) / PublicSitemap.PartSize;
            lines.AddRange(Enumerable.Range(1, parts).Select(number => ("sitemap", $"{site}/sitemaps/{name}-{number}.xml", (DateTimeOffset?)null)));
        }

        return Document(context, "sitemapindex", lines);
    }

    private static async Task<IResult> ClaimsAsync(HttpContext context, int number, PublicSitemap map, IOptions<PublicFace> face, CancellationToken ct)
    {
        if ((await map.PartsAsync(ct: ct)).FirstOrDefault(part => part.Number == number) is not { } part)
        {
            return MachineAnswer.NotThere("There is no such part of the map; /sitemap.xml names those there are.");
        }

        var site = new FeedPublisher(face.Value.Name, face.Value.BaseFor(context.Request));
        var tag = MachineAnswer.Tag(Encoding.UTF8.GetBytes($"{site.BaseUrl} {part}")).Tag.ToString();
        return MachineAnswer.Streamed(context, tag, Xml, async output =>
        {
            await using var xml = Begin(output, "urlset");
            await foreach (var (slug, changed) in map.LinesAsync(part, ct))
            {
                await LineAsync(xml, "url", site.Claim(slug), changed);
            }

            await xml.WriteEndDocumentAsync();
        });
    }

    private static async Task<IResult> FacetsAsync(HttpContext context, string name, int number, PublicFacets facets, IOptions<PublicFace> face, CancellationToken ct)
    {
        var (_, kind, folder) = s_facets.Single(facet => facet.Name == name);
        var (site, cursor) = (face.Value.BaseFor(context.Request), (FacetCursor?)null);
        for (var part = 1; part < number; part++)
        {
            cursor = (await facets.PageAsync(kind, cursor, PublicSitemap.PartSize, ct)).Next;
            if (cursor is null)
            {
                break;
            }
        }

        var items = number > 1 && cursor is null ? [] : (await facets.PageAsync(kind, cursor, PublicSitemap.PartSize, ct)).Items;
        return number < 1 || items.Count == 0
            ? MachineAnswer.NotThere("There is no such part of the map; /sitemap.xml names those there are.")
            : Document(context, "urlset", [.. items.Select(facet => ("url", $"{site}/{folder}/{Uri.EscapeDataString(facet.Slug)}", (DateTimeOffset?)null))]);
    }

    private static IResult Document(HttpContext context, string root, IReadOnlyList<(string Element, string Address, DateTimeOffset? Changed)> lines)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings(async: false)))
        {
            xml.WriteStartElement(root, Schema);
            foreach (var (element, address, changed) in lines)
            {
                xml.WriteStartElement(element, Schema);
                xml.WriteElementString("loc", Schema, address);
                if (changed is { } at)
                {
                    xml.WriteElementString("lastmod", Schema, At(at));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return MachineAnswer.Bytes(context, bytes.ToArray(), Xml);
    }

    private static XmlWriter Begin(Stream output, string root)
    {
        var xml = XmlWriter.Create(output, Settings(async: true));
        xml.WriteStartElement(root, Schema);
        return xml;
    }

    private static async Task LineAsync(XmlWriter xml, string element, string address, DateTimeOffset changed)
    {
        await xml.WriteStartElementAsync(null, element, Schema);
        await xml.WriteElementStringAsync(null, "loc", Schema, address);
        await xml.WriteElementStringAsync(null, "lastmod", Schema, At(changed));
        await xml.WriteEndElementAsync();
    }

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static XmlWriterSettings Settings(bool async) => new() { Encoding = new UTF8Encoding(false), Indent = true, Async = async };
}
