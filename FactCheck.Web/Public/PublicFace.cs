using FactCheck.Core.Interchange;

namespace FactCheck.Web.Public;

/// <summary>How the newsroom shows itself to the public; the section "PublicFace" of the configuration.</summary>
public sealed class PublicFace
{
    /// <summary>The newsroom's name, as it signs its verdicts.</summary>
    public string Name { get; set; } = "FactCheck";

    /// <summary>Where the site is reached, such as https://check.example.org; empty: where the request came in.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Where readers complain.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The address of the licence under which programs may use what is published.</summary>
    public string? License { get; set; } = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>Without a slash at the end.</summary>
    public string BaseFor(HttpRequest request) =>
        string.IsNullOrWhiteSpace(BaseUrl) ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}" : BaseUrl.TrimEnd('/');

    /// <summary>As it stands in what machines read.</summary>
    public Publisher PublisherFor(HttpRequest request) => new(Name, BaseFor(request), string.IsNullOrWhiteSpace(License) ? null : License);
}
