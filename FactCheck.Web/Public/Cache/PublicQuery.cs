using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Web.Public.Cache;

/// <summary>The part of a query that public pages read. Whatever else is appended to an address changes nothing of the page, so it must not make another one.</summary>
internal static class PublicQuery
{
    /// <summary>Longer addresses are answered, but not kept.</summary>
    private const int Longest = 600;

    // every name that a component of ours takes from the query
    private static readonly HashSet<string> s_names = typeof(PublicQuery).Assembly.GetTypes()
        .Where(type => typeof(IComponent).IsAssignableFrom(type))
        .SelectMany(type => type.GetProperties())
        .Select(property => (property.Name, From: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
        .Where(property => property.From is not null)
        .Select(property => property.From!.Name ?? property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page's address with what it reads of the query in one order; null when it is too long to keep.</summary>
    public static string? Canonical(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var query = request.QueryString.Value;
        if (string.IsNullOrEmpty(query))
        {
            return path.Length > Longest ? null : path;
        }

        if (path.Length + query.Length > Longest)
        {
            return null;
        }

        var parts = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in new QueryStringEnumerable(query))
        {
            var name = part.DecodeName().ToString();
            if (s_names.Contains(name) && part.EncodedValue.Length > 0)
            {
                parts[name] = parts.TryGetValue(name, out var before) ? $"{before}&{name.ToLowerInvariant()}={part.EncodedValue}" : part.EncodedValue.ToString();
            }
        }

        var canonical = new StringBuilder(path);
        foreach (var (name, value) in parts)
        {
            canonical.Append(canonical.Length == path.Length ? '?' : '&').Append(name.ToLowerInvariant()).Append('=').Append(value);
        }

        return canonical.ToString();
    }
}
