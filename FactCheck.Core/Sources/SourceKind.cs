namespace FactCheck.Core.Sources;

public enum SourceKind
{
    Person,
    Organisation,
    Outlet,
    Document,
    Dataset,

    /// <summary>One person nobody names.</summary>
    Unnamed,

    /// <summary>A collective nobody in particular speaks for: "Western governments", "officials".</summary>
    Group,
}
