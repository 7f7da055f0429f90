using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>
/// Which internet addresses a page may be fetched from: those of the public internet only. Everything else (this machine, the newsroom's own
/// network, link-local, multicast, cloud metadata, documentation, and IPv6 forms that carry an IPv4 address inside) is refused, so that nobody can
/// use the desk to look behind its firewall.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] s_refused = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];
    private static readonly IPNetwork s_global = IPNetwork.Parse("2000::/3"); // all that is given out of IPv6 so far (RFC 4291, IANA)

    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.ScopeIdOrZero() == 0
            && (plain.AddressFamily is AddressFamily.InterNetwork || s_global.Contains(plain))
            && !Array.Exists(s_refused, range => range.BaseAddress.AddressFamily == plain.AddressFamily && range.Contains(plain));
    }

    private static long ScopeIdOrZero(this IPAddress address) => address.AddressFamily is AddressFamily.InterNetworkV6 ? address.ScopeId : 0;
}
