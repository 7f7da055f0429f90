using System.Globalization;
using CsvHelper;

namespace FactCheck.Core.Interchange.Export;

/// <summary>A table for spreadsheets (RFC 4180, UTF-8): a text that begins like a formula gets an apostrophe before it, so that none is run.</summary>
internal sealed class CsvTable : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;

    private static readonly CsvWriterOptions s_options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = false, NewLine = "\r\n", FormatProvider = CultureInfo.InvariantCulture };
    private readonly MemoryStream _bytes = new(); // the writer below writes at once, which a connection does not allow
    private readonly Stream _output;
    private readonly CsvWriter _csv;

    public CsvTable(Stream output, string[] columns)
    {
        _output = output;
        _csv = CsvWriter.Create(_bytes, s_options, leaveOpen: true);
        _csv.WriteHeader(columns);
    }

    public CsvTable Add(string? text)
    {
        _csv.WriteField(text ?? "");
        return this;
    }

    public CsvTable Add(int? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    public CsvTable Add(DateOnly? day) => Add(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public CsvTable Add(DateTimeOffset? at) => Add(at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public void EndRow() => _csv.EndRecord();

    public Task FlushIfLargeAsync(CancellationToken ct)
    {
        _csv.Flush();
        return _bytes.Length < FlushAt ? Task.CompletedTask : FlushAsync(ct);
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        _csv.Flush();
        await _output.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), ct);
        _bytes.SetLength(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        await _bytes.DisposeAsync();
    }
}
