using System.Text.Json.Nodes;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Public;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace FactCheck.Web.Feeds;

/// <summary>The description of all that machines can ask, made from the endpoints themselves.</summary>
public static class OpenApiRoutes
{
    public const string Document = "/openapi/v1.json";
    private const string Name = "v1";
    private static readonly string[] s_tags = ["Claims", "Feeds", "Exports", "Embeds"];

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => MachineAnswer.Configure(options.SerializerOptions));
        return services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0; // the version that every tool reads
            options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().Any(tags => tags.Tags.Any(s_tags.Contains));
            options.AddOperationTransformer((operation, context, _) =>
            {
                Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameter>());
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                foreach (var path in document.Paths.Values)
                {
                    path.Operations?.Remove(HttpMethod.Head); // answered as GET, without the body
                }

                return Task.CompletedTask;
            });
        });
    }

    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapMethods(Document, [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, IOptions<PublicFace> face, CancellationToken ct) =>
        {
            var document = await ReadAsync(context.RequestServices, ct);
            document.Servers = [new OpenApiServer { Url = face.Value.BaseFor(context.Request) }];
            document.Info = new OpenApiInfo
            {
                Title = $"{face.Value.Name}: what we published, for machines",
                Version = "1",
                Description = "Everything the public may see, and nothing else. No key is needed. Ask again with `If-None-Match` and you get 304 when nothing changed; ask too often and you get 429 with `Retry-After`. What cannot be asked is answered as a problem (RFC 9457) with one sentence in `detail`.",
                License = face.Value.License is { Length: > 0 } license && Uri.TryCreate(license, UriKind.Absolute, out var address) ? new OpenApiLicense { Name = "The licence of what we publish", Url = address } : null,
            };
            return MachineAnswer.Bytes(context, System.Text.Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, ct)), MachineAnswer.JsonType);
        }).ExcludeFromDescription();
        return app;
    }

    /// <summary>The description as the page for people reads it.</summary>
    public static Task<OpenApiDocument> ReadAsync(IServiceProvider services, CancellationToken ct = default) =>
        services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(ct);

    private static void Describe(OpenApiOperation operation, IEnumerable<ApiParameter> parameters)
    {
        operation.Parameters ??= [];
        foreach (var given in operation.Parameters.OfType<OpenApiParameter>().Where(given => given.In is ParameterLocation.Path))
        {
            given.Description = "The last part of its public address.";
            given.Example = "china-15000-drones";
        }

        foreach (var parameter in parameters)
        {
            _ = operation.Parameters.FirstOrDefault(known => known.Name == parameter.Name) is { } bare && operation.Parameters.Remove(bare);
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.About,
                Example = parameter.Example.Length == 0 ? null : parameter.Kind == "integer" ? JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(parameter.Example),
                Schema = new OpenApiSchema
                {
                    Type = parameter.Kind == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
                    Format = parameter.Kind == "date" ? "date" : null,
                    Minimum = parameter.Kind == "integer" ? "1" : null,
                    Maximum = parameter.Name == "limit" ? "100" : null,
                    Enum = parameter.Choices.Length == 0 ? null : [.. parameter.Choices.Select(choice => (JsonNode)JsonValue.Create(choice)!)],
                },
            });
        }

        Explain(operation, "304", "Nothing changed since you last asked (`If-None-Match`).");
        Explain(operation, "400", "It cannot be asked so; `detail` says why in a sentence.");
        Explain(operation, "404", "There is nothing of that name, or nothing by then.");
        Explain(operation, "429", "Too often; `Retry-After` says when again.");
        Explain(operation, "200", operation.Summary ?? "");
    }

    private static void Explain(OpenApiOperation operation, string status, string words)
    {
        if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
        {
            response.Description = words;
        }
    }
}
