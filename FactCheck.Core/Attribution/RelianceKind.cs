namespace FactCheck.Core.Attribution;

/// <summary>How a statement rests on another (W3C PROV: wasQuotedFrom, wasDerivedFrom, wasRevisionOf, hadPrimarySource).</summary>
public enum RelianceKind
{
    Quotes,
    Paraphrases,
    Republishes,
    ReliesOn,
}
