using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Benchmarks.Picture;

/// <summary>A graph that looks like news, for the picture to be measured on.</summary>
internal sealed record StoryGraph(string Name, int Size, GraphDocument Graph);

/// <summary>Ten kinds of story in six sizes, seeded: sixty graphs, fixed before the layout was tuned; a test pins their hash.</summary>
internal static class StoryGraphs
{
    private static readonly int[] s_sizes = [8, 15, 30, 60, 120, 200];

    private static readonly (string Name, Action<StoryBuilder, int> Write)[] s_kinds =
    [
        ("wire tree", WireTree),
        ("rival agencies", RivalAgencies),
        ("joint findings", JointFindings),
        ("denials", Denials),
        ("circular", Circular),
        ("personas", Personas),
        ("long story", LongStory),
        ("witnesses", Witnesses),
        ("leak", Leak),
        ("mixed", Mixed),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. s_kinds.Select(kind => kind.Name)];

    public static IEnumerable<StoryGraph> All => s_kinds.SelectMany(kind => s_sizes, (kind, size) => new StoryGraph(kind.Name, size, Of(kind.Name, size)));

    public static GraphDocument Of(string name, int size)
    {
        var number = s_kinds.ToList().FindIndex(kind => kind.Name == name);
        var story = new StoryBuilder((ulong)((number * 1_000_003) + size));
        s_kinds[number].Write(story, size);
        return story.Tell();
    }

    // One official, one agency, and everybody copies whoever is widely copied.
    private static void WireTree(StoryBuilder story, int size)
    {
        var said = new List<(int Number, int Day)> { (story.Say(story.Source(SourceKind.Unnamed, "senior official"), Act.Asserts, null), 0) };
        said.Add((story.Report(0, said[0].Number), 0));
        while (story.Count < size)
        {
            var (on, day) = story.Any(story.Chance(60) ? said[..Math.Min(said.Count, 1 + (size / 12))] : said);
            day += story.Any(3);
            said.Add((story.Report(day, on), day));
        }
    }

    // Three agencies with an origin each; outlets take from one or two of them and from one another.
    private static void RivalAgencies(StoryBuilder story, int size)
    {
        var said = new List<(int Number, int Day)>();
        for (var i = 0; i < 3 && story.Count + 1 < size; i++)
        {
            said.Add((story.Report(i, story.Say(story.Source(SourceKind.Person, $"Minister {i}"), Act.Asserts, i)), i));
        }
        while (story.Count < size)
        {
            var on = Enumerable.Range(0, 1 + story.Any(2)).Select(_ => story.Any(story.Chance(70) ? said[..Math.Min(said.Count, 3 + (size / 10))] : said)).ToList();
            var day = on.Max(it => it.Day) + story.Any(2);
            said.Add((story.Report(day, on.Select(it => it.Number)), day));
        }
    }

    // Research groups find something together; reports rest on the finding, some on two findings.
    private static void JointFindings(StoryBuilder story, int size)
    {
        var (experts, findings) = (new List<int>(), new List<(int Number, int Day)>());
        while (story.Count < size)
        {
            if (experts.Count < 2 + (size / 4))
            {
                experts.Add(story.Say(story.Source(SourceKind.Organisation, $"Institute {experts.Count}"), Act.Asserts, story.Any(3)));
            }
            else if (findings.Count == 0 || story.Chance(40))
            {
                var day = 2 + story.Any(4);
                var (report, near) = (story.Say(story.Outlet(), Act.Reports, day, story.Chance(40)), story.Any(experts.Count));
                story.Rest(report, Enumerable.Range(0, 2 + story.Any(3)).Select(i => experts[(near + i) % experts.Count]));
                findings.Add((report, day));
            }
            else
            {
                var (on, day) = story.Any(findings);
                day += 1 + story.Any(2);
                findings.Add((story.Report(day, story.Chance(25) ? [on, story.Any(findings.Where(it => it.Day < day).ToList()).Number] : [on]), day));
            }
        }
    }

    // An accusation, answers to it, and reports that carry the one, the other or both.
    private static void Denials(StoryBuilder story, int size)
    {
        var claims = new List<(int Number, int Day)> { (story.Say(story.Source(SourceKind.Group, "Western governments"), Act.Asserts, 0, lineage: Lineage.Unknown), 0) };
        var denials = new List<(int Number, int Day)>();
        while (story.Count < size)
        {
            var day = 1 + (story.Count * 8 / size) + story.Any(2);
            switch (story.Any(10))
            {
                case 0:
                    denials.Add((story.Say(story.Source(SourceKind.Organisation, $"Ministry {story.Count}"), Act.Denies, day), day));
                    break;
                case 1:
                    story.Say(story.Source(SourceKind.Person, $"Spokesperson {story.Count}"), Act.DeclinesToComment, day);
                    break;
                case 2 when claims.Count > 2:
                    var target = story.Any(claims);
                    story.Disown(story.SourceOf(target.Number), target.Number, target.Day + 1);
                    break;
                case 3 or 4 when denials.Count > 0:
                    denials.Add((story.Report(day + 1, story.Any(denials).Number), day + 1));
                    break;
                default:
                    var on = story.Any(claims);
                    claims.Add((story.Report(Math.Max(day, on.Day), on.Number), Math.Max(day, on.Day)));
                    break;
            }
        }
    }

    // Reports that update themselves and come to rest on those who copied them.
    private static void Circular(StoryBuilder story, int size)
    {
        var said = new List<(int Number, int Day)> { (story.Report(0), 0) };
        while (story.Count < size)
        {
            var (on, day) = story.Any(said[Math.Max(0, said.Count - 12)..]);
            day += story.Any(2);
            var report = story.Report(day, on);
            said.Add((report, day));
            if (story.Chance(15))
            {
                story.Rest(story.Any(said[Math.Max(0, said.Count - 12)..]).Number, report);
            }
        }
    }

    // Officials nobody names; reports rest on one or several, separately.
    private static void Personas(StoryBuilder story, int size)
    {
        var ministry = story.Source(SourceKind.Organisation, "Intelligence Ministry");
        var (officials, reports) = (new List<int>(), new List<(int Number, int Day)>());
        while (story.Count < size)
        {
            var day = story.Count * 7 / size;
            if (officials.Count < 2 || story.Chance(30))
            {
                officials.Add(story.Say(story.Source(SourceKind.Unnamed, $"official {officials.Count}", story.Chance(50) ? ministry : null), Act.Asserts, story.Chance(70) ? day : null));
            }
            else
            {
                var on = reports.Count > 1 && story.Chance(45) ? [story.Any(reports).Number] : Enumerable.Range(0, 1 + story.Any(3)).Select(_ => story.Any(officials[Math.Max(0, officials.Count - 8)..])).ToArray();
                reports.Add((story.Report(day, on), day));
            }
        }
    }

    // A dozen outlets keep at it for weeks: each new report rests on its own last one and on somebody else's.
    private static void LongStory(StoryBuilder story, int size)
    {
        var outlets = Enumerable.Range(0, 3 + (size / 15)).Select(_ => (Source: story.Outlet(), Last: -1)).ToArray();
        var first = story.Say(story.Source(SourceKind.Person, "Police chief"), Act.Asserts, 0);
        while (story.Count < size)
        {
            var (who, day) = (story.Any(outlets.Length), 1 + (story.Count * 14 / size));
            var (report, own) = (story.Say(outlets[who].Source, Act.Reports, day, story.Chance(30)), outlets[who].Last);
            var other = story.Any(outlets).Last;
            foreach (var on in new[] { own, own < 0 ? first : other }.Where(on => on >= 0).Distinct())
            {
                story.Rest(report, on);
            }
            outlets[who].Last = report;
        }
    }

    // People who saw it; two organisations sum them up jointly; the press passes that on and talks to some itself.
    private static void Witnesses(StoryBuilder story, int size)
    {
        var people = Enumerable.Range(0, Math.Max(3, size / 3)).Select(i => story.Say(story.Source(story.Chance(30) ? SourceKind.Unnamed : SourceKind.Person, $"Witness {i}"), Act.Asserts, story.Any(2))).ToList();
        var sums = new List<int>();
        while (story.Count < size)
        {
            if (sums.Count < 1 + (size / 25))
            {
                sums.Add(story.Say(story.Source(SourceKind.Organisation, $"Relief group {sums.Count}"), Act.Asserts, 3));
                story.Rest(sums[^1], people.Where((_, i) => i % (1 + (size / 25)) == sums.Count - 1).Take(8));
            }
            else
            {
                story.Report(4 + story.Any(3), story.Chance(70) ? [story.Any(sums)] : [story.Any(sums), story.Any(people)]);
            }
        }
    }

    // Documents without an issuer go to partners, each of whom reads some; governments answer; others copy the partners.
    private static void Leak(StoryBuilder story, int size)
    {
        var papers = Enumerable.Range(0, 1 + (size / 20)).Select(i => story.Say(story.Source(SourceKind.Document, $"Memo {i}"), Act.Asserts, null)).ToList();
        var partners = new List<int>();
        while (story.Count < size)
        {
            if (partners.Count < 2 + (size / 10))
            {
                partners.Add(story.Report(0, Enumerable.Range(0, 1 + story.Any(3)).Select(_ => story.Any(papers))));
            }
            else if (story.Count + 1 < size && story.Chance(10))
            {
                var answer = story.Say(story.Source(SourceKind.Organisation, $"Government {story.Count}"), story.Chance(50) ? Act.Denies : Act.Confirms, 1 + story.Any(3));
                story.Report(4, answer);
            }
            else
            {
                story.Report(1 + story.Any(4), story.Any(partners), story.Any(partners));
            }
        }
    }

    // A little of everything: two agencies, a joint finding, denials, a circle, reports without a basis.
    private static void Mixed(StoryBuilder story, int size)
    {
        var said = Enumerable.Range(0, Math.Min(4, size / 2)).Select(i => (Number: story.Say(story.Source(i % 2 == 0 ? SourceKind.Unnamed : SourceKind.Organisation, $"Origin {i}"), Act.Asserts, i % 2), Day: i % 2)).ToList();
        while (story.Count < size)
        {
            var recent = said[Math.Max(0, said.Count - 15)..];
            var (on, before) = story.Any(recent);
            var day = before + story.Any(2);
            switch (story.Any(12))
            {
                case 0:
                    story.Say(story.Source(SourceKind.Organisation, $"Office {story.Count}"), Act.Denies, day);
                    break;
                case 1 or 2:
                    var joint = story.Say(story.Outlet(), Act.Reports, day + 1);
                    story.Rest(joint, on, story.Any(recent).Number);
                    said.Add((joint, day + 1));
                    break;
                case 3:
                    said.Add((story.Say(story.Outlet(), Act.Reports, day, lineage: Lineage.Unknown), day));
                    break;
                case 4:
                    var report = story.Report(day, on);
                    story.Rest(on, report);
                    said.Add((report, day));
                    break;
                case 5 or 6:
                    said.Add((story.Report(day + 1, on, story.Any(recent).Number), day + 1));
                    break;
                default:
                    said.Add((story.Report(day, on), day));
                    break;
            }
        }
    }
}
