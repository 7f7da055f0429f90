using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FactCheck.Core;
using FactCheck.Web.Public;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Feeds;

/// <summary>What every answer to a machine has in common: a tag by which it is asked for again only when it changed, leave to be kept and read from anywhere, and problems in a sentence.</summary>
internal static class MachineAnswer
{
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>As all that machines are told is written: camelCase, words for words, numbers never as text, letters of every script readable.</summary>
    public static JsonSerializerOptions JsonOptions { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    public static IResult Json<T>(HttpContext context, T value) => Bytes(context, JsonSerializer.SerializeToUtf8Bytes(value, JsonOptions), JsonType);

    /// <param name="context">The request.</param>
    /// <param name="value">What is answered.</param>
    /// <param name="sameAs">What makes it another answer: a cursor that only tells when it was asked does not.</param>
    public static IResult Json<T>(HttpContext context, T value, T sameAs) =>
        Bytes(context, JsonSerializer.SerializeToUtf8Bytes(value, JsonOptions), JsonType, Tag(JsonSerializer.SerializeToUtf8Bytes(sameAs, JsonOptions)));

    public static IResult Bytes(HttpContext context, byte[] bytes, string type, EntityTagHeaderValue? tag = null, DateTimeOffset? modified = null)
    {
        Open(context);
        return Results.Bytes(bytes, type, lastModified: modified, entityTag: tag ?? Tag(bytes));
    }

    /// <summary>A long answer that is written as it is read; its tag is known before.</summary>
    public static IResult Streamed(HttpContext context, string tag, string type, Func<Stream, Task> write)
    {
        Open(context);
        context.Response.Headers.ETag = tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == tag || known.Tag == "*"))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.ContentType = type;
        return HttpMethods.IsHead(context.Request.Method) ? Results.Empty : Results.Stream(write, type);
    }

    public static EntityTagHeaderValue Tag(byte[] bytes) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");

    public static IResult Problem(int status, string sentence) => Results.Problem(sentence, statusCode: status);

    public static IResult NotThere(string sentence) => Problem(StatusCodes.Status404NotFound, sentence);

    /// <summary>What cannot be asked is answered with its sentence.</summary>
    public static TBuilder RefusesInSentences<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (asked, next) =>
        {
            try
            {
                return await next(asked);
            }
            catch (EditorialRuleException refused)
            {
                return Problem(StatusCodes.Status400BadRequest, refused.Message);
            }
        });

    // it is public, so a page of another site may read it as well
    public static void Open(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = PublicPages.Cached;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
    }
}
