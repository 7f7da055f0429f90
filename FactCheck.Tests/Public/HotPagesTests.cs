using System.Diagnostics;
using System.Net;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Public;

/// <summary>Public pages come out of memory; what a reader sees is the same as if they did not.</summary>
public sealed class HotPagesTests : IAsyncLifetime
{
    private RunningSite _site = null!; // started before each test
    private HttpClient _reader = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _reader = _site.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_rendered_once_and_answered_to_all_with_the_same_headers()
    {
        using var rendered = new Renderings(_site);
        using var first = await _reader.GetAsync("/method", Ct);
        using var second = await _reader.GetAsync("/method", Ct);

        Assert.Equal(1, rendered.Count);
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await second.Content.ReadAsStringAsync(Ct));
        Assert.Equal(Names(first), Names(second));
        Assert.Contains("Content-Security-Policy", Names(second));

        static IEnumerable<string> Names(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_the_page_already_is_told_so_and_HEAD_says_the_same_without_the_page()
    {
        using var first = await _reader.GetAsync("/", Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await _reader.SendAsync(again, Ct);
        using var head = await _reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"), Ct);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    [InlineData("br;q=0, gzip")]
    public async Task A_page_comes_in_an_encoding_that_the_reader_takes(string accepted)
    {
        using var plain = await _reader.GetAsync("/method", Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/method");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await _reader.SendAsync(request, Ct);

        var encoding = answer.Content.Headers.ContentEncoding.SingleOrDefault();
        Assert.Equal(accepted switch { "br" => "br", "identity" => null, _ => "gzip" }, encoding);
        var bytes = await answer.Content.ReadAsStreamAsync(Ct);
        await using var text = encoding switch
        {
            "br" => (Stream)new System.IO.Compression.BrotliStream(bytes, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Decompress),
            _ => bytes,
        };
        Assert.Equal(await plain.Content.ReadAsStringAsync(Ct), await new StreamReader(text).ReadToEndAsync(Ct));
    }

    [Fact]
    public async Task What_is_appended_to_an_address_makes_no_other_page()
    {
        using var rendered = new Renderings(_site);
        using var first = await _reader.GetAsync("/?verdict=false", Ct);
        using var second = await _reader.GetAsync("/?utm_source=mail&x=1&verdict=false&topic=", Ct);

        Assert.Equal(1, rendered.Count);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Made_up_searches_do_not_push_out_what_readers_look_at()
    {
        for (var visit = 0; visit < 20; visit++)
        {
            (await _reader.GetAsync("/method", Ct)).Dispose();
        }

        for (var flood = 0; flood < 2_000; flood++)
        {
            (await _reader.GetAsync($"/corrections?after=made-up-{flood}", Ct)).Dispose();
        }

        using var rendered = new Renderings(_site);
        (await _reader.GetAsync("/method", Ct)).Dispose();
        Assert.Equal(0, rendered.Count);
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_sent_past_the_kept_pages()
    {
        (await _reader.GetAsync("/method", Ct)).Dispose();
        using var rendered = new Renderings(_site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/method");
        request.Headers.Add("Cookie", "factcheck=anything");
        (await _reader.SendAsync(request, Ct)).Dispose();

        Assert.Equal(1, rendered.Count);
    }

    [Fact]
    public async Task A_change_is_seen_by_the_next_reader_and_one_by_another_program_within_a_second()
    {
        (await _reader.GetAsync("/method", Ct)).Dispose();
        _site.Get<ChangeFeed>().Announce(null);
        using (var rendered = new Renderings(_site))
        {
            (await _reader.GetAsync("/method", Ct)).Dispose();
            Assert.Equal(1, rendered.Count);
        }

        await using (var other = await _site.Get<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(Ct))
        {
            await other.Database.ExecuteSqlRawAsync("CREATE TABLE Somebody_elses (X); DROP TABLE Somebody_elses;", Ct);
        }

        using var since = new Renderings(_site);
        var began = Stopwatch.GetTimestamp();
        while (since.Count == 0 && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20))
        {
            (await _reader.GetAsync("/method", Ct)).Dispose();
        }

        Assert.Equal(1, since.Count);
    }

    /// <summary>Counts the requests that come past the kept pages: those that a route is looked for.</summary>
    private sealed class Renderings : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private readonly int _port;
        private int _count;

        public Renderings(RunningSite site)
        {
            _port = site.Address.Port;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.AspNetCore")
            {
                _subscriptions.Add(value.Subscribe(this, name => name == "Microsoft.AspNetCore.Routing.EndpointMatched"));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is HttpContext context && context.Request.Host.Port == _port)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
