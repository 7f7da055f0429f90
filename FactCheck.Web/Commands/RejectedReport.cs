using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core;
using FactCheck.Core.Interchange.Import;

namespace FactCheck.Web.Commands;

/// <summary>The records that could not be kept: the first of them on standard error, all of them in a file if one is named.</summary>
internal sealed class RejectedReport : IAsyncDisposable
{
    /// <summary>More lines nobody reads at a terminal.</summary>
    private const int Shown = 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ProgressBar _bar;
    private readonly StreamWriter? _file;
    private readonly string? _path;

    /// <exception cref="EditorialRuleException">The file cannot be written.</exception>
    public RejectedReport(string? path, ProgressBar bar)
    {
        (_bar, _path) = (bar, path);
        try
        {
            _file = path is null ? null : new StreamWriter(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EditorialRuleException($"The rejected records cannot be written to {path}. Check the folder and your rights.");
        }
    }

    public long Count { get; private set; }

    public async Task AddAsync(string file, ReadReview record)
    {
        if (++Count <= Shown)
        {
            var line = record.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" (line {record.Line})") : "";
            await _bar.SayAsync(string.Create(CultureInfo.InvariantCulture, $"{file} record {record.Record}: {record.Problem} It is left out{line}."));
        }

        if (_file is not null)
        {
            await _file.WriteLineAsync(JsonSerializer.Serialize(new { file, record.Record, Line = record.Line > 0 ? record.Line : (long?)null, reason = record.Problem, record.Text }, s_json));
        }
    }

    /// <summary>Says how many were not shown.</summary>
    public async Task EndAsync()
    {
        if (Count > Shown)
        {
            await _bar.SayAsync(string.Create(CultureInfo.InvariantCulture, $"{Count - Shown:N0} more were left out. {(_path is null ? "--rejected FILE lists them all." : $"{_path} lists them all.")}"));
        }
    }

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
