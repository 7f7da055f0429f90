using System.Text.Json;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>Who is named in some claims.</summary>
public sealed class NamedSources(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>The sources with a page that a page of claims names, those in most of them first: one question for the editions on the page.</summary>
    /// <param name="cards">The claims on the page.</param>
    /// <param name="most">How many sources at most.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    public async Task<IReadOnlyList<SourceNeighbour>> InAsync(IReadOnlyList<TimelineCard> cards, int most, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var editions = cards.Select(card => card.EditionId).ToList();
        var documents = await db.Editions.AsNoTracking().Where(edition => editions.Contains(edition.Id)).Select(edition => edition.Document).ToListAsync(ct);
        return
        [
            .. documents.SelectMany(document => JsonSerializer.Deserialize<Named>(document)!.Sources.DistinctBy(source => source.Slug)).GroupBy(source => source.Slug)
                .Select(same => new SourceNeighbour(same.First(), same.Count()))
                .OrderByDescending(source => source.Claims).ThenBy(source => source.Source.Name, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>The part of an <see cref="EditionDocument"/> that is read here.</summary>
    private sealed record Named(IReadOnlyList<PublicLink> Sources);
}
