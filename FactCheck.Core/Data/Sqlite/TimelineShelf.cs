using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Timeline.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>
/// Keeps what the public lists are read from: cards, facets with their counts, and the words of search. It is not on the ledger, because it can be
/// made anew from editions and publications; it is saved in their transaction, so that a list never shows what does not stand.
/// </summary>
internal sealed class TimelineShelf : IAsyncDisposable
{
    /// <summary>What is derived, and how; a store with another number is made anew when it is opened.</summary>
    private const int Version = 2;
    private const string Mark = "PRAGMA user_version = 2";

    /// <summary>What a hidden edition has for its end: it stood at no time.</summary>
    private const long Never = 0;

    private readonly FactCheckDb _db;
    private readonly Dictionary<string, DbCommand> _commands = [];
    private readonly Dictionary<(string Kind, string Slug), int> _facets = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<(int Facet, int Month), int> _months = [];
    private readonly Dictionary<string, int> _words = [];

    private TimelineShelf(FactCheckDb db) => _db = db;

    /// <summary>Brings the shelf up to date with editions that were issued and claims whose public state changed.</summary>
    /// <param name="db">With an open transaction in which they were saved.</param>
    /// <param name="issued">New editions.</param>
    /// <param name="touched">Claims of editions that ended, or whose publication changed.</param>
    /// <param name="ct">Given up, nothing is saved.</param>
    public static async Task KeepAsync(FactCheckDb db, IReadOnlyList<Edition> issued, IReadOnlyCollection<Guid> touched, CancellationToken ct)
    {
        if (issued.Count == 0 && touched.Count == 0)
        {
            return;
        }

        await using var shelf = new TimelineShelf(db);
        var publications = await shelf.PublicationsAsync([.. touched, .. issued.Select(edition => edition.ClaimId)], ct);
        foreach (var claim in touched)
        {
            await shelf.MoveAsync(publications[claim], ct);
        }

        foreach (var edition in issued)
        {
            await shelf.PutAsync(edition, publications[edition.ClaimId], ct);
        }

        await shelf.CountAsync(ct);
    }

    /// <summary>Makes the shelf anew when it was made by another version of the program.</summary>
    public static async Task RenewAsync(FactCheckDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var made = await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(ct);
        if (made == Version)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM EditionFacets; DELETE FROM FacetMonths; DELETE FROM Facets; DELETE FROM TimelineCards; DELETE FROM EditionSearch; DELETE FROM SearchWords;", ct);
        await using var shelf = new TimelineShelf(db);
        var publications = await db.Publications.AsNoTracking().ToDictionaryAsync(publication => publication.Id, ct);
        await foreach (var edition in db.Editions.AsNoTracking().OrderBy(e => e.ValidFrom).ThenBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            await shelf.PutAsync(edition, publications[edition.ClaimId], ct);
        }

        await shelf.CountAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Mark, ct);
        await transaction.CommitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
        {
            await command.DisposeAsync();
        }
    }

    private async Task<Dictionary<Guid, Publication>> PublicationsAsync(HashSet<Guid> claims, CancellationToken ct)
    {
        var found = _db.ChangeTracker.Entries<Publication>().Select(entry => entry.Entity).Where(publication => claims.Contains(publication.Id)).ToDictionary(publication => publication.Id);
        var missing = claims.Where(claim => !found.ContainsKey(claim)).ToList();
        if (missing.Count > 0)
        {
            foreach (var publication in await _db.Publications.AsNoTracking().Where(p => missing.Contains(p.Id)).ToListAsync(ct))
            {
                found[publication.Id] = publication;
            }
        }

        return found;
    }

    private async Task PutAsync(Edition edition, Publication publication, CancellationToken ct)
    {
        var document = edition.Read();
        var position = await FreePositionAsync(edition.ValidFrom, ct);
        var until = UntilOf(edition, publication);
        var said = document.Appearances.Select(appearance => appearance.SaidOn).OfType<DateOnly>().ToList();
        var graph = document.ReadGraph();
        await RunAsync(
            """
            INSERT INTO TimelineCards(Position, EditionId, ClaimId, Slug, Headline, Conclusion, Language, Rating, Correction, Denied, SaidFirst, SaidLast, ChainJson, Until, State)
            VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l, $m, $n, $o)
            """,
            ct,
            position, edition.Id, edition.ClaimId, edition.Slug, edition.Headline, edition.Conclusion, edition.Language, edition.Rating.ToString(), document.Correction?.ToString(),
            graph.Statements.Any(statement => statement.Act is Attribution.Act.Denies), said.Count == 0 ? null : said.Min(), said.Count == 0 ? null : said.Max(),
            TimelineCard.Runs(document.Chain), until, publication.State.ToString());
        var searched = new List<string>();
        foreach (var (kind, slug, name) in EditionFacets.Of(document, graph))
        {
            var facet = await FacetAsync(kind, slug, name, ct);
            await RunAsync("INSERT INTO EditionFacets(FacetId, Position, Until) VALUES ($a, $b, $c)", ct, facet, position, until);
            Add(facet, position, until is null ? 1 : 0);
            searched.AddRange(FacetKind.IsSearched(kind) ? [SearchWords.Facet(facet)] : []);
        }

        var terms = SearchWords.Of(edition);
        SearchWords.Count(terms, _words);
        await RunAsync(
            "INSERT INTO EditionSearch(rowid, Headline, ClaimText, Conclusion, SearchText, Facets) VALUES ($a, $b, $c, $d, $e, $f)",
            ct, position, terms.Headline, terms.ClaimText, terms.Conclusion, terms.SearchText, string.Join(' ', searched));
    }

    // an edition ended, or its claim was withdrawn, restricted or put under review
    private async Task MoveAsync(Publication publication, CancellationToken ct)
    {
        var cards = await _db.TimelineCards.AsNoTracking().Where(card => card.ClaimId == publication.Id).ToListAsync(ct);
        if (cards.Count == 0)
        {
            return;
        }

        var ids = cards.ConvertAll(card => card.EditionId);
        var editions = await _db.Editions.AsNoTracking().Where(edition => ids.Contains(edition.Id)).ToDictionaryAsync(edition => edition.Id, ct);
        foreach (var card in cards)
        {
            var edition = editions[card.EditionId];
            var until = UntilOf(edition, publication);
            await RunAsync("UPDATE TimelineCards SET Until = $a, State = $b WHERE Position = $c", ct, until, publication.State.ToString(), card.Position);
            if (until == card.Until)
            {
                continue;
            }

            var document = edition.Read();
            foreach (var (kind, slug, name) in EditionFacets.Of(document, document.ReadGraph()))
            {
                var facet = await FacetAsync(kind, slug, name, ct);
                await RunAsync("UPDATE EditionFacets SET Until = $a WHERE FacetId = $b AND Position = $c", ct, until, facet, card.Position);
                Add(facet, card.Position, (until is null ? 1 : 0) - (card.Until is null ? 1 : 0));
            }
        }
    }

    private static long? UntilOf(Edition edition, Publication publication) =>
        publication.Restricted ? Never : edition.ValidTo is { } end ? TimelineCard.PositionOf(end) : null;

    private async Task<long> FreePositionAsync(DateTimeOffset at, CancellationToken ct)
    {
        var position = TimelineCard.PositionOf(at);
        while (await AskAsync("SELECT 1 FROM TimelineCards WHERE Position = $a", ct, position) is not null)
        {
            position++;
        }

        return position;
    }

    private async Task<int> FacetAsync(string kind, string slug, string name, CancellationToken ct)
    {
        if (!_facets.TryGetValue((kind, slug), out var id))
        {
            const string sql = "INSERT INTO Facets(Kind, Slug, Name, Count) VALUES ($a, $b, $c, 0) ON CONFLICT(Kind, Slug) DO UPDATE SET Name = excluded.Name RETURNING Id";
            id = Convert.ToInt32(await AskAsync(sql, ct, kind, slug, name), CultureInfo.InvariantCulture);
            _facets.Add((kind, slug), id);
        }

        return id;
    }

    private void Add(int facet, long position, int more)
    {
        if (more != 0)
        {
            var month = (facet, FacetMonth.MonthOf(TimelineCard.InstantOf(position).Day()));
            _counts[facet] = _counts.GetValueOrDefault(facet) + more;
            _months[month] = _months.GetValueOrDefault(month) + more;
        }
    }

    private async Task CountAsync(CancellationToken ct)
    {
        foreach (var (facet, more) in _counts)
        {
            await RunAsync("UPDATE Facets SET Count = Count + $a WHERE Id = $b", ct, more, facet);
        }

        foreach (var ((facet, month), more) in _months)
        {
            await RunAsync("INSERT INTO FacetMonths(FacetId, Month, Count) VALUES ($a, $b, $c) ON CONFLICT(FacetId, Month) DO UPDATE SET Count = Count + excluded.Count", ct, facet, month, more);
        }

        foreach (var (word, more) in _words)
        {
            await RunAsync("INSERT INTO SearchWords(Word, Count) VALUES ($a, $b) ON CONFLICT(Word) DO UPDATE SET Count = Count + excluded.Count", ct, word, more);
        }
    }

    private async Task RunAsync(string sql, CancellationToken ct, params object?[] values) => await Command(sql, values).ExecuteNonQueryAsync(ct);

    private async Task<object?> AskAsync(string sql, CancellationToken ct, params object?[] values) => await Command(sql, values).ExecuteScalarAsync(ct);

    // prepared once: an import puts thousands of editions on the shelf in one transaction
    private DbCommand Command(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"${(char)('a' + i)}";
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
