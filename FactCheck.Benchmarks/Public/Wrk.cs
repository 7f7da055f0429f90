using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Public;

/// <summary>What <c>wrk</c> measured in one run.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Failed">Answers other than 2xx and 3xx, and connections that broke.</param>
internal sealed record Wrk(double PerSecond, double P50, double P99, long Failed)
{
    /// <summary>Asks addresses of a server in turn, over 32 connections.</summary>
    public static async Task<Wrk> RunAsync(string url, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> headers, int seconds, CancellationToken ct)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script(paths, headers), ct);
        try
        {
            var start = new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", "--latency", "-s", script, url]) { RedirectStandardOutput = true };
            using var wrk = Process.Start(start)!;
            var said = await wrk.StandardOutput.ReadToEndAsync(ct);
            await wrk.WaitForExitAsync(ct);
            return new Wrk(
                Number(said, @"Requests/sec:\s+([\d.]+)()"),
                Number(said, @"50%\s+([\d.]+)(us|ms|s)"),
                Number(said, @"99%\s+([\d.]+)(us|ms|s)"),
                (long)(Number(said, @"Non-2xx or 3xx responses: (\d+)()") + Number(said, @"Socket errors: connect \d+, read (\d+)()")));
        }
        finally
        {
            File.Delete(script);
        }
    }

    // every request is made before the run, so that wrk itself costs little
    private static string Script(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> headers) =>
        $$"""
        local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
        local headers = { {{string.Join(", ", headers.Select(header => $"[\"{header.Key}\"] = \"{header.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}} }
        local requests, next = {}, 0
        function init(args)
          for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end
        end
        function request()
          next = next % #requests + 1
          return requests[next]
        end
        """;

    private static double Number(string text, string pattern)
    {
        var found = Regex.Match(text, pattern);
        return !found.Success ? 0 : double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) * (found.Groups[2].Value switch { "us" => 0.001, "s" => 1000, _ => 1 });
    }
}
