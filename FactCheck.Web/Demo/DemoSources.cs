using FactCheck.Core;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Demo;

/// <summary>Whoever is named in generated editions: about 20,000 people, outlets, ministries and registers, the first of each far more often than the rest.</summary>
internal sealed class DemoSources
{
    private const int Doubled = 14_700;
    private static readonly Lazy<DemoSources> s_all = new(() => new DemoSources());

    private DemoSources()
    {
        var words = DemoWords.All;
        var taken = new HashSet<string>();
        var (first, last) = (words["first"], words["last"]);
        People = [.. Enumerable.Range(0, Doubled).Select(i => Person(first, last, i)).Distinct().Select(name => Of(name, SourceKind.Person, taken))];
        Outlets = [.. Shuffled(words["place"].SelectMany(place => words["paper"].SelectMany(paper => new[] { $"{place} {paper}", $"New {place} {paper}" }))).Select(name => Of(name, SourceKind.Outlet, taken))];
        Bodies = [.. Shuffled(words["country"].SelectMany(country => words["body"].Select(body => $"{body} of {country}"))).Select(name => Of(name, SourceKind.Organisation, taken))];
        Registers = [.. Shuffled(words["country"].SelectMany(country => new[] { $"Statistical Yearbook of {country}", $"Population Register of {country}", $"Budget Report of {country}" })).Select(name => Of(name, SourceKind.Dataset, taken))];
    }

    public static DemoSources All => s_all.Value;

    public IReadOnlyList<ArchivedSource> People { get; }
    public IReadOnlyList<ArchivedSource> Outlets { get; }
    public IReadOnlyList<ArchivedSource> Bodies { get; }
    public IReadOnlyList<ArchivedSource> Registers { get; }

    private static string Person(IReadOnlyList<string> first, IReadOnlyList<string> last, int i)
    {
        var pair = (int)((long)i * 7919 % (first.Count * last.Count)); // neighbours in rank share no name
        var middle = i < first.Count * last.Count ? "" : $"{(char)('A' + (i % 23))}. ";
        return $"{first[pair % first.Count]} {middle}{last[pair / first.Count]}";
    }

    private static string[] Shuffled(IEnumerable<string> names)
    {
        var list = names.ToArray();
        var chance = new DemoChance(7, (ulong)list.Length);
        for (var i = list.Length - 1; i > 0; i--)
        {
            var j = chance.Of(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private static ArchivedSource Of(string name, SourceKind kind, HashSet<string> taken)
    {
        var slug = Slug.Free(Slug.From(name), taken);
        taken.Add(slug);
        return new ArchivedSource(name, slug, kind);
    }
}
