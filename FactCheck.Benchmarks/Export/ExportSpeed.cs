using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Export;

/// <summary>How fast everything published streams out, and whether memory stays flat: each form beside a plain reading of the same rows.</summary>
internal static class ExportSpeed
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The folder of a filled store.", Required = true };
        var command = new Command("export-speed", "Megabytes and claims a second of each export, its peak memory, and its time as a ratio to plain reading of the same rows.") { data };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(data), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task RunAsync(string folder, TextWriter output, CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();
        await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
        var claims = services.GetRequiredService<PublishedClaims>();
        await ReadAsync(claims, ct); // the first reading fills the machine's cache
        var (bytes, plain) = (0L, Stopwatch.StartNew());
        var all = 0;
        await foreach (var claim in claims.AllAsync(ct))
        {
            bytes += claim.Editions.Sum(edition => (long)edition.Document.Length);
            all++;
        }

        plain.Stop();
        await SayAsync("plain reading", bytes, all, plain.Elapsed, plain.Elapsed, GC.GetTotalMemory(true) >> 20);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            await using var counted = new CountingStream();
            await using var peak = new PeakMemory();
            var took = Stopwatch.StartNew();
            await services.GetRequiredService<Exporter>().WriteAsync(format, counted, new Publisher("The Desk", "https://check.example.org"), ct: ct);
            await SayAsync(format.ToString(), counted.Length, all, took.Elapsed, plain.Elapsed, await peak.MegabytesAsync());
        }

        Task SayAsync(string what, long size, int count, TimeSpan took, TimeSpan beside, long peak) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-14} {count:N0} claims, {size / 1e6:F0} MB: {size / 1e6 / took.TotalSeconds:F1} MB/s, {count / took.TotalSeconds:N0} claims/s, {took / beside:F2} × plain reading, peak {peak:N0} MB on the heap"));
    }

    private static async Task ReadAsync(PublishedClaims claims, CancellationToken ct)
    {
        await foreach (var _ in claims.AllAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks at the heap every so often.</summary>
    private sealed class PeakMemory : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _watching;
        private long _peak;

        public PeakMemory()
        {
            GC.Collect();
            _watching = WatchAsync();
        }

        public async Task<long> MegabytesAsync()
        {
            await _stop.CancelAsync();
            await _watching;
            return _peak >> 20;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _watching;
            _stop.Dispose();
        }

        private async Task WatchAsync()
        {
            using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            try
            {
                while (await every.WaitForNextTickAsync(_stop.Token))
                {
                    _peak = Math.Max(_peak, GC.GetTotalMemory(false));
                }
            }
            catch (OperationCanceledException)
            {
                _peak = Math.Max(_peak, GC.GetTotalMemory(false));
            }
        }
    }

    /// <summary>Where the bytes go: counted, and gone.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
