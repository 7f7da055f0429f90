using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom.Desk;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>A part of a page on which an editor says whether two sources are one: first which, then why.</summary>
public abstract class SamePart : DeskPart
{
    protected enum Gesture
    {
        Same,
        Distinct,
        TakeBack,
    }

    [Inject]
    public required SameSourceDesk Same { get; set; }

    /// <summary>What waits for its reason.</summary>
    protected (Gesture What, Guid One, Guid Other)? Asked { get; private set; }

    protected bool IsAsked(Guid one, Guid other) => Asked is { } asked && asked.One == one && asked.Other == other;

    protected string Does => Asked?.What switch
    {
        Gesture.Same => "They are the same",
        Gesture.Distinct => "They are different",
        _ => "Take it back",
    };

    protected void Ask(Gesture what, Guid one, Guid other) => (Asked, Refusal) = ((what, one, other), null);

    protected void Leave() => (Asked, Refusal) = (null, null);

    protected async Task GiveAsync(Guid me, string? reason)
    {
        if (Asked is not var (what, one, other))
        {
            return;
        }

        var done = await TryAsync(
            () => what switch
            {
                Gesture.Same => Same.HoldSameAsync(me, one, other, reason),
                Gesture.Distinct => Same.HoldDistinctAsync(me, one, other, reason),
                _ => Same.TakeBackAsync(me, one, other, reason),
            },
            what switch
            {
                Gesture.Same => "Held to be the same. The counts follow on every claim concerned.",
                Gesture.Distinct => "Known to be different. The counts follow on every claim concerned.",
                _ => "Taken back. The counts are as before.",
            });
        if (done)
        {
            Leave();
        }
    }
}
