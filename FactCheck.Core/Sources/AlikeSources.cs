using System.Collections.Frozen;
using FactCheck.Core.Reading;

namespace FactCheck.Core.Sources;

/// <summary>
/// Which records of a registry may be one source. A proposal, never a finding: people nobody names by the body they speak for and by how articles
/// describe them; others by their names, or by the country that both names stand for.
/// </summary>
internal sealed class AlikeSources
{
    private const int MostShown = 200;
    private static readonly FrozenSet<string> s_empty = LexiconFile.SourceLines("descriptions").Where(line => line.StartsWith("empty:", StringComparison.Ordinal)).SelectMany(Items).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_common = LexiconFile.SourceLines("descriptions").Where(line => line.StartsWith("common:", StringComparison.Ordinal)).SelectMany(Items).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly SameSources _same;
    private readonly ILookup<Guid, Spoken> _spoken;
    private readonly Dictionary<Guid, Source> _registry;
    private readonly Dictionary<Guid, FrozenSet<string>> _words = [];
    private readonly ILookup<string, Source> _byKey;

    /// <param name="registry">All records.</param>
    /// <param name="same">Which of them are held for one.</param>
    /// <param name="spoken">What unnamed sources said, and where.</param>
    public AlikeSources(IEnumerable<Source> registry, SameSources same, ILookup<Guid, Spoken> spoken)
    {
        (_same, _spoken) = (same, spoken);
        _registry = registry.ToDictionary(source => source.Id);
        _byKey = _registry.Values.SelectMany(source => Keys(source).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => (Key: key, source))).ToLookup(pair => pair.Key, pair => pair.source, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<AlikePair> Of(Guid id) =>
        [.. Ranked(_same.Members(id).SelectMany(source => Keys(source).SelectMany(key => _byKey[key]).Distinct().Select(other => Compare(source, other))))];

    public IReadOnlyList<AlikePair> All() =>
        [.. Ranked(_registry.Values.SelectMany(source => Keys(source).SelectMany(key => _byKey[key]).Distinct().Where(other => source.Id.CompareTo(other.Id) < 0).Select(other => Compare(source, other))))];

    // one proposal for two sources, however many records they have
    private IEnumerable<AlikePair> Ranked(IEnumerable<AlikePair?> pairs) =>
        pairs.OfType<AlikePair>().OrderByDescending(pair => pair.Strength).ThenBy(pair => pair.Source.Name, StringComparer.Ordinal).ThenBy(pair => pair.Other.Name, StringComparer.Ordinal).ThenBy(pair => pair.Other.Id)
            .DistinctBy(pair => string.Join(' ', new[] { _same.One(pair.Source.Id).Id, _same.One(pair.Other.Id).Id }.Order())).Take(MostShown);

    // Whatever two records must share to be proposed at all, so that a registry of thousands is never compared pair by pair.
    private IEnumerable<string> Keys(Source source) => source.Anonymous
        ? Words(source).Select(word => $"described {word}")
        : source.Aliases.Append(source.Name).SelectMany(name => (string[])[$"called {Countries.Bare(name)}", .. Country(name) is { } country ? [$"country {country.Name}"] : Array.Empty<string>()]);

    private AlikePair? Compare(Source one, Source other)
    {
        if (one.Id == other.Id || one.Anonymous != other.Anonymous || _same.AreSame(one.Id, other.Id) || _same.DistinctFrom(one.Id).Contains(_same.One(other.Id).Id))
        {
            return null;
        }

        return one.Anonymous ? CompareDescribed(one, other) : CompareNamed(one, other);
    }

    private AlikePair? CompareDescribed(Source one, Source other)
    {
        var (body, elsewhere) = (_same.Above(one.Id), _same.Above(other.Id));
        var apart = one.Kind != other.Kind || (body is not null && elsewhere is not null && body != elsewhere) || (one.Private != other.Private && (body ?? elsewhere) is not null);
        if (apart || _spoken[one.Id].Any(said => said.Article is not null && _spoken[other.Id].Any(also => also.Article == said.Article)))
        {
            return null; // an article that describes two people in two ways has told them apart
        }

        string[] shared = [.. Words(one).Intersect(Words(other), StringComparer.OrdinalIgnoreCase)];
        var both = body is not null && body == elsewhere;
        var telling = shared.Count(word => !s_common.Contains(word));
        if (shared.Length == 0 || (!both && telling == 0 && shared.Length < 2))
        {
            return null;
        }

        var strength = (both ? 4.0 : 0) + telling + (shared.Length / (double)Words(one).Union(Words(other), StringComparer.OrdinalIgnoreCase).Count());
        var described = $"both described as “{string.Join(' ', shared.Order(StringComparer.Ordinal))}”";
        return new AlikePair(one, other, both ? $"both of “{_registry[body!.Value].Name}”, {described}" : $"{described}; whom {(body is null && elsewhere is null ? "they belong" : "one of them belongs")} to is not on record", strength);
    }

    private static AlikePair? CompareNamed(Source one, Source other)
    {
        if ((one.Kind is SourceKind.Outlet) != (other.Kind is SourceKind.Outlet) || (one.Kind is SourceKind.Person) != (other.Kind is SourceKind.Person))
        {
            return null;
        }

        if (one.Aliases.Append(one.Name).FirstOrDefault(other.IsCalled) is { } name)
        {
            return new AlikePair(one, other, $"both are called “{name}”", 6);
        }

        var country = one.Aliases.Append(one.Name).Select(Country).OfType<Country>().Intersect(other.Aliases.Append(other.Name).Select(Country).OfType<Country>()).FirstOrDefault();
        return country is null ? null : new AlikePair(one, other, $"both names stand for {country.Name}", 3);
    }

    // "Tehran", "Iran", "Iranian authorities": a name that is a country's, or its adjective with a word that means those who govern
    private static Country? Country(string name)
    {
        if (Countries.Called(name) is { } whole)
        {
            return whole;
        }

        var words = Countries.Bare(name).Split(' ');
        return words.Length > 1 && words[1..].All(word => s_common.Contains(word)) ? Countries.Called(words[0]) : null;
    }

    private FrozenSet<string> Words(Source source)
    {
        if (!_words.TryGetValue(source.Id, out var words))
        {
            var body = _same.Above(source.Id) is { } above ? _same.Members(above).SelectMany(record => Split(record.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
            _words[source.Id] = words = _spoken[source.Id].Select(said => said.Words).OfType<string>().Concat(source.Aliases).Append(source.Name)
                .SelectMany(Split).Where(word => !s_empty.Contains(word) && !body.Contains(word)).Select(Singular).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        }

        return words;
    }

    private static IEnumerable<string> Split(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static IEnumerable<string> Items(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Where an unnamed source spoke, and in which words the article put it.</summary>
internal sealed record Spoken(Guid? Article, Guid Claim, string? Words);

/// <summary>Two records that may be one source.</summary>
/// <param name="Source">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Because">What they have in common.</param>
/// <param name="Strength">For ordering only: the more they have in common the higher.</param>
public sealed record AlikePair(Source Source, Source Other, string Because, double Strength)
{
    /// <summary>Headlines of the claims in which the one spoke.</summary>
    public IReadOnlyList<string> SourceIn { get; init; } = [];

    /// <summary>Headlines of the claims in which the other spoke.</summary>
    public IReadOnlyList<string> OtherIn { get; init; } = [];
}
