using System.Collections.Immutable;

namespace FactCheck.Core.Ledger;

/// <summary>Tells open pages that something changed. A singleton: one server, many circuits.</summary>
public sealed class ChangeFeed
{
    private ImmutableList<Subscription> _subscriptions = [];

    /// <summary>The callback gets the claim that changed (null: something that belongs to no claim) on the announcer's thread; a component must hop with <c>InvokeAsync</c>.</summary>
    public IDisposable Subscribe(Action<Guid?> onChanged)
    {
        var subscription = new Subscription(this, onChanged);
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Add(subscription));
        return subscription;
    }

    public void Announce(Guid? claimId)
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.OnChanged(claimId);
        }
    }

    private sealed record Subscription(ChangeFeed Feed, Action<Guid?> OnChanged) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref Feed._subscriptions, list => list.Remove(this));
    }
}
