namespace FactCheck.Core.Reading;

/// <summary>What a token does in its sentence, as far as a few rules can tell.</summary>
internal enum Tag
{
    Noun,
    Name,
    Number,
    Determiner,
    Pronoun,
    Possessive,
    Adverb,
    Preposition,
    Subordinator,
    Coordinator,
    Auxiliary,
    To,
    Verb,
    Participle,
    Mark,
}
