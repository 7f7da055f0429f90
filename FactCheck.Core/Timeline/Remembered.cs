using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Core.Timeline;

/// <summary>What was worked out from the shelf for the questions asked last. It holds for one turn of the shelf, and never grows beyond its bound.</summary>
/// <param name="most">Answers kept; of more, the one not asked for longest goes.</param>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _asked = [];
    private long _turn;

    public int Count => _known.Count;

    public bool Has(long turn, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (turn != _turn || !_known.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _asked.Remove(node);
            _asked.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public TValue Keep(long turn, TKey key, TValue value)
    {
        lock (_lock)
        {
            if (turn > _turn)
            {
                _known.Clear();
                _asked.Clear();
                _turn = turn;
            }

            if (turn == _turn && !_known.ContainsKey(key)) // an answer from before the last turn is given, and forgotten
            {
                if (_known.Count == most)
                {
                    _known.Remove(_asked.Last!.Value.Key);
                    _asked.RemoveLast();
                }

                _known.Add(key, _asked.AddFirst((key, value)));
            }
        }

        return value;
    }
}
