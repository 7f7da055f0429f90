using System.CommandLine;
using System.Diagnostics;
using FactCheck.Core.Matching;

namespace FactCheck.Benchmarks.Matching;

/// <summary>Milliseconds for a query against a thousand to a million claims, beside a scan of all claims; time and memory that the index takes.</summary>
internal static class MatchingSpeed
{
    private const int Seed = 20260517;

    public static Command Create()
    {
        var most = new Option<int>("--claims") { Description = "The greatest archive.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("matching-speed", "Milliseconds for a query against 1,000 … 1,000,000 generated claims, beside a linear scan.") { most };
        command.SetAction(parsed => Run(parsed.GetValue(most), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(int most, TextWriter output)
    {
        for (var claims = 1_000; claims <= most; claims *= 10)
        {
            var made = new SomeClaims(Seed);
            var posts = new List<string>();
            var scanned = new HashSet<string>[Math.Min(claims, 100_000)];
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var index = new MatchIndex();
            var building = TimeSpan.Zero;
            for (var i = 0; i < claims; i++)
            {
                var (text, title) = made.Next();
                var began = Stopwatch.GetTimestamp();
                index.Add($"claim-{i}", text, title);
                building += Stopwatch.GetElapsedTime(began);
                if (i % (claims / 500) == 0)
                {
                    posts.Add(made.Post(text));
                }
            }

            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
            var speed = Speed.Of(i => index.Find(posts[i % posts.Count]), times: posts.Count, warm: 50);
            made = new SomeClaims(Seed);
            for (var i = 0; i < scanned.Length; i++)
            {
                scanned[i] = [.. made.Next().Text.Split(' ')];
            }

            var scan = Speed.Of(i => Scan(scanned, posts[i]), times: 20, warm: 2);
            output.WriteLine($"{claims,9:N0} claims: p50 {speed.Median:F2} ms, p95 {speed.P95:F2} ms; built in {building.TotalSeconds:F1} s, {memory / 1e6:F0} MB ({memory / (double)claims:F0} bytes a claim); "
                + $"scan p50 {scan.Median * claims / scanned.Length:F0} ms{(scanned.Length < claims ? $" (measured on {scanned.Length:N0})" : "")}");
            GC.KeepAlive(index);
        }
    }

    /// <summary>The yardstick: the five claims with the most words of the post, by looking at each.</summary>
    private static void Scan(HashSet<string>[] claims, string post)
    {
        var words = post.Split(' ').ToHashSet();
        _ = claims.Select((claim, i) => (i, Same: claim.Count(words.Contains))).OrderByDescending(pair => pair.Same).Take(5).ToList();
    }
}
