namespace FactCheck.Core.Reading;

internal enum MentionKind
{
    Pronoun,
    Person,
    Organisation,
    Document,

    /// <summary>One person by what they are: "the top adviser".</summary>
    Described,
    Group,
}
