namespace FactCheck.Core.Reading.Worth;

/// <content>The words of the sentence that show a sign.</content>
internal sealed partial class SignCounter
{
    /// <summary>The nouns of the sentence, in lower case.</summary>
    public IEnumerable<string> Nouns
    {
        get
        {
            for (var i = _sentence.First; i <= _sentence.Last; i++)
            {
                if (text.Tags[i] is Tag.Noun || (text.Tags[i] is Tag.Name && !text.IsName(i)))
                {
                    yield return text.Tokens[i].Lower;
                }
            }
        }
    }

    /// <summary>False if the only name is one word that opens the sentence: it may be any noun.</summary>
    public bool NamesForSure => Has(Sign.Name) && LongestName() is var (from, to) && to >= from;

    /// <summary>The words that show the sign first: the longest name, a number with what it counts, a deed with who did it.</summary>
    public string Evidence(Sign sign)
    {
        var at = _first[(int)sign];
        var (from, to) = sign switch
        {
            Sign.Name => LongestName(),
            Sign.Number => WholeNumber(at),
            Sign.TheirDeed => (DoerStart(at), at),
            Sign.Said when at < _sentence.Last && text.Tokens[at].Lower is "according" => (at, at + 1),
            _ => (at, at),
        };
        return new TextSpan(text.Tokens[from].Start, text.Tokens[to].End).In(text.Text);
    }

    private (int From, int To) WholeNumber(int at)
    {
        var from = at > _sentence.First && text.Tokens[at - 1] is { Lower: "$" or "€" or "£" } before && before.End == text.Tokens[at].Start ? at - 1 : at;
        var to = at;
        while (to < _sentence.Last && (text.Tokens[to + 1].Lower is "%" || WorthLexicon.Of(text.Tokens[to + 1].Lower).Contains(Sign.Quantity)))
        {
            to++;
        }

        return (from, to);
    }

    private int DoerStart(int verb)
    {
        var i = verb - 1;
        i -= i > _sentence.First && text.Tags[i] is Tag.Adverb or Tag.Auxiliary ? 1 : 0;
        while (i > _sentence.First && text.IsName(i) && text.IsName(i - 1))
        {
            i--;
        }

        return i;
    }

    private (int From, int To) LongestName()
    {
        var (from, length) = (_first[(int)Sign.Name], 0);
        for (var i = from; i <= _sentence.Last; i++)
        {
            var run = 0;
            while (i + run <= _sentence.Last && text.IsName(i + run))
            {
                run++;
            }

            (from, length) = run > length && !(run == 1 && i == _sentence.First) ? (i, run) : (from, length);
            i += run;
        }

        return (from, from + length - 1);
    }
}
