using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>
/// Fetches a feed or an export of any size into a file, by the same guarded way out as a page. There is no deadline over all of it, as a feed of a
/// gigabyte takes its time; but a site that sends nothing for <see cref="Silence"/> is given up.
/// </summary>
public sealed class FeedFetch : IDisposable
{
    /// <summary>The most bytes that are taken, after decompression.</summary>
    public const long SizeLimit = 4L * 1024 * 1024 * 1024;

    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock;
    private readonly GuardedWeb _web;

    public FeedFetch(TimeProvider clock)
        : this(clock, alsoAllowed: null)
    {
    }

    /// <param name="clock">Measures the silence.</param>
    /// <param name="alsoAllowed">One endpoint that is not public, for a test's own server.</param>
    internal FeedFetch(TimeProvider clock, IPEndPoint? alsoAllowed) => (_clock, _web) = (clock, new GuardedWeb(alsoAllowed));

    public void Dispose() => _web.Dispose();

    /// <param name="address">What a person typed.</param>
    /// <param name="into">Where it is written to.</param>
    /// <param name="done">Told how many bytes came, and how many there will be if the site says so.</param>
    /// <param name="ct">The person gave up.</param>
    /// <returns>The address it came from, after redirects.</returns>
    /// <exception cref="EditorialRuleException">It was not fetched; the message says what happened, where, and what to do instead.</exception>
    public async Task<Uri> FetchAsync(string? address, Stream into, Action<long, long?>? done = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(into);
        var next = FetchWords.Typed(address);
        using var silence = new CancellationTokenSource(Silence, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, silence.Token);
        try
        {
            var (response, from) = await _web.GetAsync(next, "application/ld+json, application/json, text/csv, application/zip, application/gzip, text/html;q=0.9, */*;q=0.1", at => next = at, either.Token);
            using (response)
            {
                FetchWords.CheckAnswer(response, from);
                var whole = response.Content.Headers.ContentLength;
                await using var body = await response.Content.ReadAsStreamAsync(either.Token);
                var buffer = new byte[81_920];
                var sum = 0L;
                for (int read; (read = await body.ReadAsync(buffer, either.Token)) > 0;)
                {
                    EditorialRule.Require((sum += read) <= SizeLimit, $"{from.IdnHost} sends more than {SizeLimit / 1024 / 1024 / 1024} GB. Ask its publisher for a file in parts.");
                    await into.WriteAsync(buffer.AsMemory(0, read), either.Token);
                    silence.CancelAfter(Silence);
                    done?.Invoke(sum, whole);
                }

                return from;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new EditorialRuleException($"{next.IdnHost} sent nothing for {Silence.TotalSeconds:0} seconds. Try again later, or import a file.");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or AuthenticationException or InvalidDataException || (failure is IOException && failure is not DirectoryNotFoundException))
        {
            throw FetchWords.Failed(next, failure);
        }
    }
}
