namespace FactCheck.Core.Reading.Worth;

/// <summary>What is counted in a sentence to judge how much it is worth a check. Each has a weight in worth-weights.txt; many are also a reason in words.</summary>
internal enum Sign
{
    /// <summary>Words in the sentence.</summary>
    Length,

    /// <summary>Fewer than five words.</summary>
    Short,
    Number,
    Percent,
    Money,
    Quantity,
    Comparison,
    Superlative,
    Change,
    Cause,
    Time,

    /// <summary>A verb in the past.</summary>
    Past,

    /// <summary>Somebody else did something.</summary>
    TheirDeed,

    /// <summary>The speaker did something.</summary>
    OwnDeed,

    /// <summary>The one spoken to did something.</summary>
    YourDeed,
    Name,
    Negation,
    Absolute,
    Said,
    Opinion,
    Future,
    Obligation,
    Possibility,
    Condition,
    Courtesy,
    Call,
    First,
    We,
    You,
    Third,
    They,
    Question,
    Quotation,

    /// <summary>It breaks off: "…", "--", no mark at its end.</summary>
    BrokenOff,

    /// <summary>All of it stands in brackets, as notes of applause do.</summary>
    Bracketed,
    Comma,

    /// <summary>Verbs of any form and auxiliaries; without one nothing is stated.</summary>
    Verb,
}
