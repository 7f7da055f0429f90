using FactCheck.Core.Attribution;

namespace FactCheck.Core.Interchange;

/// <summary>A file that holds an attribution graph: its own JSON, or PROV-JSON.</summary>
public static class GraphFile
{
    /// <summary>The most bytes that are read.</summary>
    public const int SizeLimit = 15_000_000;

    /// <exception cref="EditorialRuleException">It holds no graph; the message says where and what to do.</exception>
    public static GraphDocument Read(string json) => Read(json, out _);

    /// <summary>The same graph in the other of the two forms.</summary>
    /// <exception cref="EditorialRuleException">It holds no graph.</exception>
    public static string Translate(string json)
    {
        var graph = Read(json, out var isProv);
        return isProv ? GraphJson.Write(graph) : ProvJson.Write(graph);
    }

    private static GraphDocument Read(string json, out bool isProv)
    {
        var prov = false;
        var graph = GraphJson.Parse(json, root => (prov = ProvReader.IsProv(root)) ? new ProvReader(root).Read() : new GraphReader(root).Read());
        isProv = prov;
        return graph;
    }
}
