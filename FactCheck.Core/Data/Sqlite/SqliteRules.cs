namespace FactCheck.Core.Data.Sqlite;

/// <summary>What the file itself enforces and finds, beyond tables: the SQL that a migration runs.</summary>
internal static class SqliteRules
{
    /// <summary>The ledger is append-only but for erasing a state; an edition never changes but for its end.</summary>
    public const string Up = """
        CREATE TRIGGER Ledger_no_delete BEFORE DELETE ON Ledger
        BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;

        CREATE TRIGGER Ledger_no_update BEFORE UPDATE ON Ledger
        WHEN NOT (NEW.State IS NULL AND NEW.Why IS NULL AND NEW.Salt IS NULL
            AND NEW.Sequence = OLD.Sequence AND NEW.At = OLD.At AND NEW.ActorId = OLD.ActorId AND NEW.Kind = OLD.Kind AND NEW.ItemId = OLD.ItemId
            AND NEW.ClaimId IS OLD.ClaimId AND NEW.SchemaVersion = OLD.SchemaVersion
            AND NEW.ContentHash = OLD.ContentHash AND NEW.PreviousHash = OLD.PreviousHash AND NEW.Hash = OLD.Hash)
        BEGIN SELECT RAISE(ABORT, 'A ledger entry never changes; its state can only be erased.'); END;

        CREATE TRIGGER Editions_no_delete BEFORE DELETE ON Editions
        BEGIN SELECT RAISE(ABORT, 'An edition is never deleted.'); END;

        CREATE TRIGGER Editions_no_update BEFORE UPDATE ON Editions
        WHEN NOT (OLD.ValidTo IS NULL AND NEW.Id = OLD.Id AND NEW.ClaimId = OLD.ClaimId AND NEW.Number = OLD.Number
            AND NEW.ValidFrom = OLD.ValidFrom AND NEW.Document = OLD.Document AND NEW.Headline = OLD.Headline AND NEW.ClaimText = OLD.ClaimText
            AND NEW.Rating = OLD.Rating AND NEW.Conclusion = OLD.Conclusion AND NEW.Slug = OLD.Slug)
        BEGIN SELECT RAISE(ABORT, 'An edition never changes; only its end is set, once.'); END;

        CREATE VIRTUAL TABLE EditionSearch USING fts5(
            EditionId UNINDEXED, Headline, ClaimText, Conclusion, SearchText, tokenize="unicode61 remove_diacritics 2");

        CREATE TRIGGER Editions_search AFTER INSERT ON Editions
        BEGIN
            INSERT INTO EditionSearch(EditionId, Headline, ClaimText, Conclusion, SearchText)
            VALUES (NEW.Id, NEW.Headline, NEW.ClaimText, NEW.Conclusion, NEW.SearchText);
        END;
        """;

    /// <summary>The end alone may be set, and that it must be: no other column can be changed on the way.</summary>
    public const string EditionsUp = """
        DROP TRIGGER Editions_no_update;
        CREATE TRIGGER Editions_no_update BEFORE UPDATE ON Editions
        WHEN NOT (OLD.ValidTo IS NULL AND NEW.ValidTo IS NOT NULL AND NEW.Id = OLD.Id AND NEW.ClaimId = OLD.ClaimId AND NEW.Number = OLD.Number
            AND NEW.ValidFrom = OLD.ValidFrom AND NEW.FirstPublished = OLD.FirstPublished AND NEW.Document = OLD.Document AND NEW.Fingerprint = OLD.Fingerprint
            AND NEW.Headline = OLD.Headline AND NEW.ClaimText = OLD.ClaimText AND NEW.Language = OLD.Language AND NEW.Rating = OLD.Rating
            AND NEW.Conclusion = OLD.Conclusion AND NEW.Chain = OLD.Chain AND NEW.SearchText = OLD.SearchText AND NEW.Slug = OLD.Slug)
        BEGIN SELECT RAISE(ABORT, 'An edition never changes; only its end is set, once.'); END;
        """;

    /// <summary>
    /// Walks along a facet are the public's most frequent question, so its rows lie in their order and nothing else (WITHOUT ROWID). The words of search
    /// are kept without the texts, under the positions of the cards.
    /// </summary>
    public const string ShelfUp = """
        CREATE TABLE EditionFacets (FacetId INTEGER NOT NULL, Position INTEGER NOT NULL, Until INTEGER NULL, PRIMARY KEY (FacetId, Position)) WITHOUT ROWID;
        CREATE TABLE FacetMonths (FacetId INTEGER NOT NULL, Month INTEGER NOT NULL, Count INTEGER NOT NULL, PRIMARY KEY (FacetId, Month)) WITHOUT ROWID;
        DROP TRIGGER Editions_search;
        DROP TABLE EditionSearch;
        CREATE VIRTUAL TABLE EditionSearch USING fts5(
            Headline, ClaimText, Conclusion, SearchText, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        """;

    /// <summary>As of editions: the end alone may be set, and that once.</summary>
    public const string StoriesUp = """
        CREATE TRIGGER StoryEditions_no_delete BEFORE DELETE ON StoryEditions
        BEGIN SELECT RAISE(ABORT, 'An edition of a story is never deleted.'); END;

        CREATE TRIGGER StoryEditions_no_update BEFORE UPDATE ON StoryEditions
        WHEN NOT (OLD.ValidTo IS NULL AND NEW.ValidTo IS NOT NULL AND NEW.Id = OLD.Id AND NEW.StoryId = OLD.StoryId AND NEW.Number = OLD.Number
            AND NEW.ValidFrom = OLD.ValidFrom AND NEW.Slug = OLD.Slug AND NEW.Name = OLD.Name AND NEW.Introduction = OLD.Introduction AND NEW.ClaimIds = OLD.ClaimIds)
        BEGIN SELECT RAISE(ABORT, 'An edition of a story never changes; only its end is set, once.'); END;
        """;

    /// <summary>The older lists, made anew from the editions: their search words here, their facets when an edition is next issued.</summary>
    public const string ShelfDown = """
        DROP TABLE EditionFacets;
        DROP TABLE FacetMonths;
        DROP TABLE EditionSearch;
        CREATE TABLE EditionFacets (
            EditionId TEXT NOT NULL REFERENCES Editions(Id) ON DELETE CASCADE, Kind TEXT NOT NULL, Slug TEXT NOT NULL, Name TEXT NOT NULL, PRIMARY KEY (EditionId, Kind, Slug));
        CREATE INDEX IX_EditionFacets_Kind_Slug_EditionId ON EditionFacets(Kind, Slug, EditionId);
        CREATE VIRTUAL TABLE EditionSearch USING fts5(
            EditionId UNINDEXED, Headline, ClaimText, Conclusion, SearchText, tokenize="unicode61 remove_diacritics 2");
        INSERT INTO EditionSearch(EditionId, Headline, ClaimText, Conclusion, SearchText) SELECT Id, Headline, ClaimText, Conclusion, SearchText FROM Editions;
        CREATE TRIGGER Editions_search AFTER INSERT ON Editions
        BEGIN
            INSERT INTO EditionSearch(EditionId, Headline, ClaimText, Conclusion, SearchText)
            VALUES (NEW.Id, NEW.Headline, NEW.ClaimText, NEW.Conclusion, NEW.SearchText);
        END;
        PRAGMA user_version = 0;
        """;

    public const string Down = """
        DROP TRIGGER Editions_search;
        DROP TABLE EditionSearch;
        DROP TRIGGER Editions_no_update;
        DROP TRIGGER Editions_no_delete;
        DROP TRIGGER Ledger_no_update;
        DROP TRIGGER Ledger_no_delete;
        """;
}
