using System.Globalization;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>
/// Keeps what the public lists are read from: cards, facets with their counts, and the words of search. It is not on the ledger, because it can be
/// made anew from editions and publications; it is saved in their transaction, so that a list never shows what does not stand.
/// </summary>
internal sealed partial class TimelineShelf : IAsyncDisposable
{
    /// <summary>What is derived, and how; a store with another number is made anew when it is opened.</summary>
    private const int Version = 2;
    private const string Mark = "PRAGMA user_version = 2";

    private readonly FactCheckDb _db;
    private readonly PreparedCommands _commands;
    private readonly List<(int Facet, long Position, long? Until)> _rows = [];
    private readonly Dictionary<(string Kind, string Slug), (int Id, string? Name)> _facets = []; // with the name that was written, if one was

    private TimelineShelf(FactCheckDb db) => (_db, _commands) = (db, new PreparedCommands(db));

    /// <summary>Brings the shelf up to date with editions that were issued and claims whose public state changed.</summary>
    /// <param name="db">With an open transaction in which they were saved.</param>
    /// <param name="issued">New editions.</param>
    /// <param name="touched">Claims of editions that ended, or whose publication changed.</param>
    /// <param name="stories">Stories that were published or retired.</param>
    /// <param name="ct">Given up, nothing is saved.</param>
    public static async Task KeepAsync(FactCheckDb db, IReadOnlyList<Edition> issued, IReadOnlyCollection<Guid> touched, IReadOnlyCollection<Guid> stories, CancellationToken ct)
    {
        if (issued.Count == 0 && touched.Count == 0 && stories.Count == 0)
        {
            return;
        }

        await using var shelf = new TimelineShelf(db);
        var publications = await shelf.PublicationsAsync([.. touched, .. issued.Select(edition => edition.ClaimId)], ct);
        foreach (var claim in touched)
        {
            await shelf.MoveAsync(publications[claim], ct);
        }

        foreach (var shelved in Shelved.All(issued))
        {
            await shelf.PutAsync(shelved, publications[shelved.Edition.ClaimId], ct);
        }

        await shelf.FindableAsync(ct);
        await shelf.TellAsync(stories, ct);
        await shelf.CountAsync(ct);
    }

    /// <summary>Makes the shelf anew when it was made by another version of the program.</summary>
    public static async Task RenewAsync(FactCheckDb db, CancellationToken ct)
    {
        if (await MadeAsync(db, ct) == Version)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await MadeAsync(db, ct) == Version)
        {
            return; // another program did it while this one waited to write
        }

        await db.Database.ExecuteSqlRawAsync("DELETE FROM EditionFacets; DELETE FROM FacetMonths; DELETE FROM Facets; DELETE FROM TimelineCards; DELETE FROM StoryClaims;" + SearchIndex.Anew, ct);
        await using var shelf = new TimelineShelf(db);
        await foreach (var some in db.Editions.AsNoTracking().OrderBy(e => e.ValidFrom).ThenBy(e => e.Id).AsAsyncEnumerable().Chunk(1000).WithCancellation(ct))
        {
            var publications = await shelf.PublicationsAsync([.. some.Select(edition => edition.ClaimId)], ct);
            foreach (var shelved in Shelved.All(some))
            {
                await shelf.PutAsync(shelved, publications[shelved.Edition.ClaimId], ct);
            }

            await shelf.FindableAsync(ct);
            await shelf.CountWordsAsync(WordsAtOnce, ct);
        }

        await shelf.TellAsync(await db.StoryEditions.AsNoTracking().Where(e => e.ValidTo == null).Select(e => e.StoryId).ToListAsync(ct), ct);
        await shelf.CountAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Mark, ct);
        await transaction.CommitAsync(ct);
    }

    public ValueTask DisposeAsync() => _commands.DisposeAsync();

    private static Task<int> MadeAsync(FactCheckDb db, CancellationToken ct) =>
        db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(ct);

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

    private async Task PutAsync(Shelved shelved, Publication publication, CancellationToken ct)
    {
        var (edition, document, graph, facets) = shelved;
        var position = await FreePositionAsync(edition.ValidFrom, ct);
        var card = TimelineCard.Of(edition, document, graph, publication, position);
        var until = card.Until;
        await RunAsync(
            """
            INSERT INTO TimelineCards(Position, EditionId, ClaimId, Slug, Headline, Conclusion, Language, Rating, Correction, Denied, SaidFirst, SaidLast, ChainJson, Until, State)
            VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l, $m, $n, $o)
            """,
            ct,
            position, card.EditionId, card.ClaimId, card.Slug, card.Headline, card.Conclusion, card.Language, card.Rating.ToString(), card.Correction?.ToString(), card.Denied,
            card.SaidFirst, card.SaidLast, card.ChainJson, until, card.State.ToString());
        var searched = new List<int>();
        foreach (var (kind, slug, name) in facets.Concat(await StoriesOfAsync(edition.ClaimId, ct)))
        {
            var facet = await FacetAsync(kind, slug, name, isNews: true, ct);
            _rows.Add((facet, position, until));
            Add(facet, position, until is null ? 1 : 0);
            searched.AddRange(FacetKind.IsSearched(kind) ? [facet] : []);
        }

        await SearchableAsync(position, edition, searched, ct);
    }

    // in the order in which they lie in the table, several with one statement: most of what an import costs is here
    private async Task FindableAsync(CancellationToken ct)
    {
        const string one = "INSERT INTO EditionFacets(FacetId, Position, Until) VALUES ($a, $b, $c)";
        const string eight = one + ", ($d, $e, $f), ($g, $h, $i), ($j, $k, $l), ($m, $n, $o), ($p, $q, $r), ($s, $t, $u), ($v, $w, $x)";
        _rows.Sort();
        foreach (var some in _rows.Chunk(8))
        {
            if (some.Length == 8)
            {
                await RunAsync(eight, ct, [.. some.SelectMany(row => new object?[] { row.Facet, row.Position, row.Until })]);
                continue;
            }

            foreach (var row in some)
            {
                await RunAsync(one, ct, row.Facet, row.Position, row.Until);
            }
        }

        _rows.Clear();
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
        var stories = await StoriesOfAsync(publication.Id, ct);
        var editions = await _db.Editions.AsNoTracking().Where(edition => ids.Contains(edition.Id)).ToDictionaryAsync(edition => edition.Id, ct);
        foreach (var card in cards)
        {
            var edition = editions[card.EditionId];
            var until = TimelineCard.UntilOf(edition, publication.Restricted);
            await RunAsync("UPDATE TimelineCards SET Until = $a, State = $b WHERE Position = $c", ct, until, publication.State.ToString(), card.Position);
            if (until == card.Until)
            {
                continue;
            }

            var document = edition.Read();
            foreach (var (kind, slug, name) in EditionFacets.Of(document, document.ReadGraph()).Concat(stories))
            {
                var facet = await FacetAsync(kind, slug, name, isNews: false, ct); // what ends says nothing of how it is called now
                await RunAsync("UPDATE EditionFacets SET Until = $a WHERE FacetId = $b AND Position = $c", ct, until, facet, card.Position);
                Add(facet, card.Position, (until is null ? 1 : 0) - (card.Until is null ? 1 : 0));
            }
        }
    }

    private async Task<long> FreePositionAsync(DateTimeOffset at, CancellationToken ct)
    {
        var position = TimelineCard.PositionOf(at);
        while (await AskAsync("SELECT 1 FROM TimelineCards WHERE Position = $a", ct, position) is not null)
        {
            position++;
        }

        return position;
    }

    private async Task<int> FacetAsync(string kind, string slug, string name, bool isNews, CancellationToken ct)
    {
        const string insert = "INSERT INTO Facets(Kind, Slug, Name, Count) VALUES ($a, $b, $c, 0) ON CONFLICT(Kind, Slug) DO UPDATE SET Name = ";
        if (!_facets.TryGetValue((kind, slug), out var facet) || (isNews && facet.Name != name))
        {
            var id = await AskAsync(insert + (isNews ? "excluded.Name" : "Name") + " RETURNING Id", ct, kind, slug, name);
            facet = (Convert.ToInt32(id, CultureInfo.InvariantCulture), isNews ? name : null);
            _facets[(kind, slug)] = facet;
        }

        return facet.Id;
    }

    private Task RunAsync(string sql, CancellationToken ct, params object?[] values) => _commands.RunAsync(sql, values, ct);

    private Task<object?> AskAsync(string sql, CancellationToken ct, params object?[] values) => _commands.AskAsync(sql, values, ct);
}
