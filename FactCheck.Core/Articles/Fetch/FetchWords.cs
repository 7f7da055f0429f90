using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>Why a page was not fetched: what happened, where, and what to do instead.</summary>
internal static class FetchWords
{
    private const string Instead = "Open it in your browser and paste the text instead.";

    public static EditorialRuleException Refuse(string what) => new($"{what} {Instead}");

    /// <summary>A name that leads to no public address.</summary>
    public static EditorialRuleException NotPublic(string host) => Refuse($"{host} is not on the public internet: it leads to this machine or to a private network, where nothing is fetched.");

    /// <summary>The address that a person typed; "lamp.example/story" gets its https.</summary>
    public static Uri Typed(string? address)
    {
        var line = address?.Trim() ?? "";
        EditorialRule.Require(line.Length > 0, "There is no address yet. Type or paste the page's address.");
        var full = line.Contains("://", StringComparison.Ordinal) || !line.Contains('.', StringComparison.Ordinal) ? line : $"https://{line}";
        return Web(Plain.Address(full, "The address")!);
    }

    public static Uri Redirected(Uri from, Uri to)
    {
        EditorialRule.Require(
            Uri.TryCreate(from, to, out var next) && next.Scheme is "http" or "https" && next.IdnHost.Length > 0,
            $"{from.IdnHost} sends us on to “{Short(to.OriginalString)}”, which is no web page. {Instead}");
        return Web(next.AbsoluteUri);
    }

    /// <exception cref="EditorialRuleException">The site refuses, or has nothing there.</exception>
    public static void CheckAnswer(HttpResponseMessage response, Uri from)
    {
        var host = from.IdnHost;
        EditorialRule.Require(response.IsSuccessStatusCode, response.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => $"{host} has no page there any more ({(int)response.StatusCode}). Check the address, or find the page in an archive and paste its text.",
            HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden => $"{host} does not let us read this page ({(int)response.StatusCode}). {Instead}",
            HttpStatusCode.UnavailableForLegalReasons => $"{host} keeps this page back for legal reasons (451). {Instead}",
            HttpStatusCode.TooManyRequests => $"{host} asks us to come back later (429). Try again in some minutes, or paste the text instead.",
            >= HttpStatusCode.InternalServerError => $"{host} is in trouble ({(int)response.StatusCode}). Try again in a moment, or paste the text instead.",
            _ => $"{host} answered with {(int)response.StatusCode} and no page. {Instead}",
        });
    }

    /// <exception cref="EditorialRuleException">The answer holds no article.</exception>
    public static void Check(HttpResponseMessage response, Uri from)
    {
        CheckAnswer(response, from);
        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        EditorialRule.Require(
            type is null or "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf",
            $"{from.IdnHost} sent “{Short(type)}”, which is no page, PDF or text. Give the address of the article itself.");
        CheckSize(response.Content.Headers.ContentLength ?? 0, from);
    }

    public static void CheckSize(long bytes, Uri from) => EditorialRule.Require(
        bytes <= PageFetch.SizeLimit, $"{from.IdnHost} sends more than {PageFetch.SizeLimit / 1024 / 1024} MB for this page, far more than an article. {Instead}");

    /// <summary>What went wrong on the way.</summary>
    public static EditorialRuleException Failed(Uri at, Exception failure)
    {
        for (var cause = (Exception?)failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is EditorialRuleException refused)
            {
                return refused;
            }

            if (cause is AuthenticationException)
            {
                return Refuse($"The certificate of {at.IdnHost} is not in order, so nobody can tell who answers.");
            }

            if (cause is SocketException { SocketErrorCode: not SocketError.ConnectionReset } socket)
            {
                return Refuse(socket.SocketErrorCode switch
                {
                    SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"There is no site called {at.IdnHost}, or its name cannot be looked up just now. Check the address.",
                    SocketError.ConnectionRefused => $"{at.IdnHost} does not answer at that address.",
                    _ => $"{at.IdnHost} cannot be reached just now.",
                });
            }
        }

        return Refuse($"{at.IdnHost} broke off before the page was whole.");
    }

    private static Uri Web(string address)
    {
        var uri = new Uri(address);
        EditorialRule.Require(uri.UserInfo.Length == 0, "The address holds a name or password before the @. Take it out; pages are fetched as any reader would see them.");
        return uri;
    }

    private static string Short(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
