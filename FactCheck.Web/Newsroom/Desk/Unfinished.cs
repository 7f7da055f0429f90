using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>A statement, a piece of evidence or an appearance that this person began to write and never saved.</summary>
/// <param name="Item">The draft's name.</param>
/// <param name="Kind">"statement", "evidence", "appearance".</param>
/// <param name="Edited">What was edited; null: a new one.</param>
/// <param name="At">When it was last kept.</param>
public sealed record Unfinished(string Item, string Kind, Guid? Edited, DateTimeOffset At)
{
    public static string ItemOf(string kind, Guid claim, Guid? edited) => $"{kind}:{claim}:{edited?.ToString() ?? "new"}";

    public static Unfinished Of(Autosave kept)
    {
        var parts = kept.Item.Split(':');
        return new Unfinished(kept.Item, parts[0], Guid.TryParse(parts[^1], out var edited) ? edited : null, kept.SavedAt);
    }
}
