namespace FactCheck.Core.Attribution.Difference;

/// <summary>The fields of an item that were changed, each from what to what.</summary>
internal sealed class ChangedFields
{
    private readonly List<string> _details = [];

    public IReadOnlyList<string> Details => _details;

    /// <param name="what">What is told: "certainty".</param>
    /// <param name="was">Before, in words.</param>
    /// <param name="now">After, in words.</param>
    /// <param name="same">Where the words do not tell whether it is the same.</param>
    public ChangedFields Told(string what, string was, string now, bool? same = null)
    {
        if (!(same ?? was == now))
        {
            _details.Add($"{what}: {was} → {now}");
        }

        return this;
    }
}
