namespace FactCheck.Core.Interchange.Export;

/// <summary>In which form everything published can be had; docs/interchange.md describes each.</summary>
public enum ExportFormat
{
    /// <summary>A schema.org DataFeed of ClaimReviews.</summary>
    ClaimReview,

    /// <summary>One row a claim, for a spreadsheet.</summary>
    Csv,

    /// <summary>The attribution graphs as PROV-JSON, one bundle a claim.</summary>
    Prov,

    /// <summary>Everything without loss, as JSON lines and tables.</summary>
    Zip,
}
