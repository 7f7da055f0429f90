namespace FactCheck.Core.Timeline.Search;

/// <summary>Whether a word may be the beginning of one.</summary>
internal enum Begun
{
    No,

    /// <summary>The last word typed: if hardly any edition has it as a whole.</summary>
    Perhaps,

    /// <summary>It ends with an asterisk.</summary>
    Yes,
}

/// <summary>One word, or several that must follow one another.</summary>
/// <param name="Words">In order.</param>
/// <param name="Excluded">It must not occur.</param>
/// <param name="Quoted">It was typed in quotation marks.</param>
/// <param name="Begun">Of the last word.</param>
/// <param name="Optional">So common that it only helps to rank.</param>
internal sealed record AskedGroup(IReadOnlyList<CutWord> Words, bool Excluded, bool Quoted, Begun Begun, bool Optional = false);

/// <summary>A word that was asked for, with what it is kept under.</summary>
/// <param name="Terms">Any of them will do.</param>
/// <param name="Completions">Whole words that begin like it; they will do as well, but count less.</param>
/// <param name="Editions">How many editions have it, at most.</param>
internal sealed record AskedWord(IReadOnlyList<string> Terms, IReadOnlyList<string> Completions, int Editions)
{
    public IEnumerable<string> Every => Terms.Concat(Completions);
}
