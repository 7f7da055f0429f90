namespace FactCheck.Core.Matching;

/// <summary>An earlier claim that matches: its key, and how closely, 0 to 1.</summary>
public readonly record struct FoundClaim(string Key, double Score);

/// <summary>
/// Finds the earlier claims that say what a text says, in memory and without a neural model: a first look takes the hundred claims with the greatest weight of
/// common words (<see cref="FirstLook"/>), a second measures how close each is (<see cref="Closeness"/>) and orders them (<see cref="MatchModel"/>).
/// The texts themselves are not kept. One thread at a time.
/// </summary>
public sealed class MatchIndex
{
    internal const int SecondLook = 100;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string?> _keys = [];
    private readonly SearchedClaims _claims = new();
    private readonly float[] _measured = new float[Closeness.Measures];

    /// <summary>The claims that can be found.</summary>
    public int Count => _numbers.Count;

    /// <summary>Claims that were replaced or taken out and still take memory: when they are the greater part, build anew.</summary>
    public int Dead => _keys.Count - _numbers.Count;

    /// <summary>Adds a claim; one with the same key is replaced.</summary>
    /// <param name="key">What the claim is known by.</param>
    /// <param name="text">The claim, in any language; the first 20,000 characters are read.</param>
    /// <param name="title">A headline of it, if there is one.</param>
    public void Add(string key, string text, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        Remove(key);
        _numbers[key] = _claims.Add(text, title);
        _keys.Add(key);
    }

    /// <summary>Takes a claim out. False if it was not in.</summary>
    public bool Remove(string key)
    {
        if (!_numbers.Remove(key, out var number))
        {
            return false;
        }

        _keys[number] = null;
        return true;
    }

    public bool Contains(string key) => _numbers.ContainsKey(key);

    /// <summary>The claims closest to a text, the closest first; none that has no telling word in common with it.</summary>
    /// <param name="text">A sentence, a post or a claim, in any language.</param>
    /// <param name="top">How many, 1 or more.</param>
    /// <param name="around">Sentences that stand near it, and how near: 1 next to it, less further off. Their words count, but less.</param>
    public IReadOnlyList<FoundClaim> Find(string text, int top = 5, IEnumerable<(string Text, float Nearness)>? around = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var found = new List<FoundClaim>();
        Look(text, around ?? [], Math.Max(SecondLook, top), (claim, measured) => found.Add(new FoundClaim(_keys[claim]!, MatchModel.Shipped.Score(measured))));
        return [.. found.Index().OrderByDescending(each => each.Item.Score).ThenBy(each => each.Index).Take(top).Select(each => each.Item)];
    }

    /// <summary>For training: what is measured of each claim that the first look finds.</summary>
    internal void Measured(string text, IEnumerable<(string Text, float Nearness)> around, Action<string, float[]> each) =>
        Look(text, around, SecondLook, (claim, measured) => each(_keys[claim]!, measured.ToArray()));

    private void Look(string text, IEnumerable<(string Text, float Nearness)> around, int deep, Action<int, Span<float>> each)
    {
        var sought = new SoughtText(_claims, text, around);
        var closeness = new Closeness(_claims, sought);
        foreach (var (claim, score) in FirstLook.Best(sought.Sought(), deep, claim => _keys[claim] is null))
        {
            closeness.Of(claim, score, _measured);
            each(claim, _measured);
        }
    }
}
