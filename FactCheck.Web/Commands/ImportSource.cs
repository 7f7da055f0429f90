using FactCheck.Core.Articles.Fetch;

namespace FactCheck.Web.Commands;

/// <summary>What is imported: a file, or what stands at an address, fetched into a file that goes when it is closed.</summary>
/// <param name="Stream">Read once and forward.</param>
/// <param name="Name">For the ledger.</param>
/// <param name="Site">The address it came from; null for a file.</param>
internal sealed record ImportSource(FileStream Stream, string Name, string? Site) : IAsyncDisposable
{
    /// <summary>How much of it is read, 0 to 1.</summary>
    public double Share => Stream.Length == 0 ? 1 : (double)Stream.Position / Stream.Length;

    public static bool IsAddress(string file) => file.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public static async Task<ImportSource> OpenAsync(string file, FeedFetch fetch, ProgressBar bar, CancellationToken ct)
    {
        if (!IsAddress(file))
        {
            return new ImportSource(new FileStream(file, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }), Path.GetFileName(file), null);
        }

        var stream = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            var from = await fetch.FetchAsync(file, stream, (read, whole) => bar.Show(whole is > 0 ? (double)read / whole.Value : 0, FormattableString.Invariant($"{read / 1_000_000.0:N1} MB fetched")), ct);
            stream.Position = 0;
            return new ImportSource(stream, from.AbsoluteUri, from.AbsoluteUri);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Its bytes begin as a ZIP does.</summary>
    public async Task<bool> IsZipAsync(CancellationToken ct)
    {
        var start = new byte[4];
        var read = await Stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        Stream.Position = 0;
        return read == start.Length && start is [(byte)'P', (byte)'K', 3, 4];
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
