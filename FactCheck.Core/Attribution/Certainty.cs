namespace FactCheck.Core.Attribution;

/// <summary>
/// How certain a statement is, according to its source (FactBank, Saurí and Pustejovsky 2009): certain (CT), probable (PR) or possible (PS),
/// positive or negative, or uncommitted (Uu).
/// </summary>
public enum Certainty
{
    Certain,
    Probable,
    Possible,
    Uncommitted,
    PossiblyNot,
    ProbablyNot,
    CertainlyNot,
}
