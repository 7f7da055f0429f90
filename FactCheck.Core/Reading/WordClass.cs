namespace FactCheck.Core.Reading;

/// <summary>The classes of words.txt and nouns.txt; a word can be of several.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Determiner = 1L << 0,
    Pronoun = 1L << 1,
    Subject = 1L << 2,
    Preposition = 1L << 3,
    Subordinator = 1L << 4,
    Coordinator = 1L << 5,
    Auxiliary = 1L << 6,
    Modal = 1L << 7,
    Negation = 1L << 8,
    Adverb = 1L << 9,
    Number = 1L << 10,
    Weekday = 1L << 11,
    Month = 1L << 12,
    When = 1L << 13,
    Abbreviation = 1L << 14,
    Honorific = 1L << 15,
    His = 1L << 16,
    Hers = 1L << 17,
    Role = 1L << 18,
    Insider = 1L << 19,
    Plain = 1L << 20,
    Group = 1L << 21,
    Document = 1L << 22,
    Report = 1L << 23,
    Outlet = 1L << 24,
    OutletName = 1L << 25,
    Organisation = 1L << 26,
    Condition = 1L << 27,
    Familiar = 1L << 28,
    Joint = 1L << 29,
    Place = 1L << 30,
    Possible = 1L << 31,
    Probable = 1L << 32,

    /// <summary>Stands inside a name in lower case: de, van, bin.</summary>
    Particle = 1L << 33,

    /// <summary>Names a part of a page, so that what follows its colon is not said by it: headline, photo.</summary>
    Label = 1L << 34,

    /// <summary>Names a person by what they are or do, beyond the roles: novelist, herder (persons.txt).</summary>
    Person = 1L << 35,

    /// <summary>Ends the name of a company, a club or another body: Foods, Securities, United.</summary>
    Firm = 1L << 36,

    /// <summary>Stands before the name of a company or body and tells what it is: carmaker, charity.</summary>
    Trade = 1L << 37,
}
