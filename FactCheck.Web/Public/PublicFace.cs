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

    /// <summary>Without a slash at the end.</summary>
    public string BaseFor(HttpRequest request) =>
        string.IsNullOrWhiteSpace(BaseUrl) ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}" : BaseUrl.TrimEnd('/');
}
