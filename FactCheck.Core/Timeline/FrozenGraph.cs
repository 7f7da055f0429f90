using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;

namespace FactCheck.Core.Timeline;

public static class FrozenGraph
{
    /// <summary>The graph as it was published; empty when it cannot be read, so that a page still shows the verdict.</summary>
    public static GraphDocument ReadGraph(this EditionDocument document)
    {
        try
        {
            return GraphJson.Read(document.Graph);
        }
        catch (EditorialRuleException)
        {
            return new GraphDocument();
        }
    }
}
