using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>How many editions have a word.</summary>
internal sealed record WordCount(string Word, int Count);

/// <summary>The terms of an edition as they are kept.</summary>
internal sealed record IndexedTerms(long Position, string Headline, string ClaimText, string Conclusion, string SearchText);

/// <summary>The index of words: an FTS5 table of terms that we cut ourselves, and the number of editions that each of them is in.</summary>
internal static class SearchIndex
{
    /// <summary>
    /// The terms are kept beside their index, so that ranking reads them and cuts no text. The tokenizer takes everything but ASCII's own signs for letters,
    /// which leaves our terms as they are.
    /// </summary>
    public const string Anew = """
        DROP TABLE IF EXISTS EditionSearch;
        DROP TABLE IF EXISTS SearchWords;
        CREATE VIRTUAL TABLE EditionSearch USING fts5(Headline, ClaimText, Conclusion, SearchText, Facets, tokenize='ascii', columnsize=0);
        CREATE TABLE SearchWords (Word TEXT NOT NULL PRIMARY KEY, Count INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Back to words that SQLite cuts; an older program fills them when it opens the store.</summary>
    public const string Down = """
        DROP TABLE SearchWords;
        DROP TABLE EditionSearch;
        CREATE VIRTUAL TABLE EditionSearch USING fts5(
            Headline, ClaimText, Conclusion, SearchText, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        PRAGMA user_version = 0;
        """;

    public static Task<Dictionary<string, int>> CountsAsync(FactCheckDb db, IEnumerable<string> words, CancellationToken ct)
    {
        var asked = JsonSerializer.Serialize(words.Distinct());
        return db.Database.SqlQuery<WordCount>($"SELECT w.Word, w.Count FROM json_each({asked}) AS asked JOIN SearchWords AS w ON w.Word = asked.value").ToDictionaryAsync(word => word.Word, word => word.Count, ct);
    }

    /// <summary>The commonest words that begin like this.</summary>
    public static Task<List<WordCount>> CompletionsAsync(FactCheckDb db, string begun, int most, CancellationToken ct)
    {
        var end = begun + "\U0010ffff";
        return db.Database.SqlQuery<WordCount>($"SELECT Word, Count FROM SearchWords WHERE Word >= {begun} AND Word < {end} ORDER BY Count DESC, Word LIMIT {most}").ToListAsync(ct);
    }

    /// <summary>The positions of what matches an FTS5 expression, to be ordered by position: FTS5 walks in either direction and stops where it may.</summary>
    public static IQueryable<long> Matches(FactCheckDb db, string match, long from, long end) =>
        db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM EditionSearch WHERE EditionSearch MATCH {match} AND rowid >= {from} AND rowid < {end}");

    public static Task<List<IndexedTerms>> TermsAsync(FactCheckDb db, IEnumerable<long> positions, CancellationToken ct)
    {
        var asked = JsonSerializer.Serialize(positions);
        return db.Database.SqlQuery<IndexedTerms>($"SELECT e.rowid AS Position, e.Headline, e.ClaimText, e.Conclusion, e.SearchText FROM json_each({asked}) AS asked CROSS JOIN EditionSearch AS e ON e.rowid = asked.value").ToListAsync(ct);
    }
}
