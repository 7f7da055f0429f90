namespace FactCheck.Core.Attribution;

/// <summary>Where a statement that declares no basis comes from: first hand, or from nobody knows where.</summary>
public enum Lineage
{
    Own,
    Unknown,
}
