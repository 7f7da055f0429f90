using System.IO.Compression;
using FactCheck.Core.Timeline;

namespace FactCheck.Core.Interchange.Export;

/// <summary>The tables of an export, each filled beside the others in a packed file that goes when it is closed.</summary>
internal sealed class SpooledTables : IAsyncDisposable
{
    private readonly Spool _claims = new("claims", ClaimTables.ClaimColumns);
    private readonly Spool _verdicts = new("verdicts", ClaimTables.VerdictColumns);
    private readonly Spool _sources = new("sources", ClaimTables.SourceColumns);
    private readonly Spool _appearances = new("appearances", ClaimTables.AppearanceColumns);
    private readonly Spool _evidence = new("evidence", ClaimTables.EvidenceColumns);
    private readonly Spool _statements = new("statements", ClaimTables.StatementColumns);
    private readonly Spool _bases = new("bases", ClaimTables.BasisColumns);
    private readonly Spool _corrections = new("corrections", ClaimTables.CorrectionColumns);

    public IEnumerable<(string Name, Spool Table)> All => Spools.Select(spool => (spool.Name, spool));

    private Spool[] Spools => [_claims, _verdicts, _sources, _appearances, _evidence, _statements, _bases, _corrections];

    public async Task AddAsync(PublishedClaim claim, Publisher publisher, CancellationToken ct)
    {
        foreach (var edition in claim.Editions)
        {
            var document = edition.Read();
            if (edition == claim.Last)
            {
                ClaimTables.Claim(_claims.Table, claim, document, publisher);
            }

            ClaimTables.Verdict(_verdicts.Table, edition, document);
            ClaimTables.Sources(_sources.Table, edition, document);
            ClaimTables.Appearances(_appearances.Table, edition, document);
            ClaimTables.Evidence(_evidence.Table, edition, document);
            ClaimTables.Graph(_statements.Table, _bases.Table, edition, document.ReadGraph());
        }

        foreach (var correction in claim.Corrections)
        {
            ClaimTables.Correction(_corrections.Table, correction);
        }

        foreach (var spool in Spools)
        {
            await spool.Table.FlushIfLargeAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var spool in Spools)
        {
            await spool.DisposeAsync();
        }
    }

    /// <summary>One table.</summary>
    internal sealed class Spool : IAsyncDisposable
    {
        private readonly FileStream _file = new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });

        private readonly BrotliStream _packed;

        public Spool(string name, string[] columns)
        {
            Name = name;
            _packed = new BrotliStream(_file, CompressionLevel.Fastest, leaveOpen: true);
            Table = new CsvTable(_packed, columns);
        }

        public string Name { get; }
        public CsvTable Table { get; }

        /// <summary>All of it, once.</summary>
        public async Task CopyToAsync(Stream output, CancellationToken ct)
        {
            await Table.FlushAsync(ct);
            await _packed.DisposeAsync();
            _file.Position = 0;
            await using var unpacked = new BrotliStream(_file, CompressionMode.Decompress, leaveOpen: true);
            await unpacked.CopyToAsync(output, ct);
        }

        public async ValueTask DisposeAsync()
        {
            await Table.DisposeAsync();
            await _packed.DisposeAsync();
            await _file.DisposeAsync();
        }
    }
}
