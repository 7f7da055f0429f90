using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>What a reader or a person says of an attribution.</summary>
public sealed record AttributionWords(
    IReadOnlyList<int> SourceSpans,
    IReadOnlyList<int> CueSpans,
    IReadOnlyList<int> ContentSpans,
    Act Act,
    Certainty Certainty,
    string Who,
    WhoKind WhoKind,
    string? Affiliation,
    IReadOnlyList<string> Via,
    IReadOnlyList<string> Basis,
    bool Jointly,
    DateOnly? SaidOn,
    DateOnly? ReportedOn,
    Lineage Lineage);
