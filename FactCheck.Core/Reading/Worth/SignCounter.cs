namespace FactCheck.Core.Reading.Worth;

/// <summary>Counts the signs of one sentence after another, in place: nothing is kept of the one before.</summary>
internal sealed partial class SignCounter(WorthText text)
{
    public const string AnyNumber = "0";
    private const int ShortBelow = 5;
    private readonly int[] _counts = new int[Enum.GetValues<Sign>().Length];
    private readonly int[] _first = new int[Enum.GetValues<Sign>().Length];
    private readonly List<string> _words = [];
    private Stretch _sentence;

    /// <summary>The words of the sentence that are no names, in lower case; numbers are all <see cref="AnyNumber"/>.</summary>
    public IReadOnlyList<string> Words => _words;

    public int Count(Sign sign) => _counts[(int)sign];

    public bool Has(Sign sign) => _counts[(int)sign] > 0;

    /// <summary>Where the sign first shows, in tokens from the sentence's beginning; −1 if it does not.</summary>
    public int Place(Sign sign) => Has(sign) ? _first[(int)sign] - _sentence.First : -1;

    public void Read(int sentence)
    {
        Array.Clear(_counts);
        _words.Clear();
        _sentence = text.Sentences[sentence];
        for (var i = _sentence.First; i <= _sentence.Last; i++)
        {
            ReadToken(i);
        }

        if (!_sentence.IsEmpty)
        {
            ReadForm();
        }
    }

    private void ReadToken(int i)
    {
        var token = text.Tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Number:
                Add(Sign.Length, i);
                Add(Sign.Number, i);
                _words.Add(AnyNumber);
                return;
            case TokenKind.Word:
                Add(Sign.Length, i);
                if (text.IsEnglish)
                {
                    ReadWord(i, token.Lower);
                }

                return;
            case TokenKind.Comma:
                Add(Sign.Comma, i);
                return;
            case TokenKind.Quote when token.Lower is not ("'" or "’" or "`"):
                Add(Sign.Quotation, i);
                return;
            case TokenKind.Other when token.Lower is "$" or "€" or "£":
                Add(Sign.Money, i < _sentence.Last ? i + 1 : i);
                return;
            case TokenKind.Other when token.Lower is "%" or "٪":
                Add(Sign.Percent, i > _sentence.First ? i - 1 : i);
                return;
        }
    }

    private void ReadWord(int i, string lower)
    {
        if (text.IsName(i))
        {
            Add(Sign.Name, i);
            return;
        }

        _words.Add(lower.Contains('’', StringComparison.Ordinal) ? lower.Replace('’', '\'') : lower);
        foreach (var sign in WorthLexicon.Of(lower))
        {
            Add(sign, i);
        }

        if (text.Tags[i] is Tag.Number && lower is not "one")
        {
            Add(Sign.Number, i);
        }

        if (lower is "percent")
        {
            Add(Sign.Percent, i);
        }

        if (Reading.Words.Is(lower, WordClass.Negation))
        {
            Add(Sign.Negation, i);
        }

        var verb = Verbs.Find(lower);
        if (verb is not null || text.Tags[i] is Tag.Auxiliary)
        {
            Add(Sign.Verb, i);
        }

        if ((verb is { Form: VerbForm.Past } && lower is not ("are" or "am")) || lower is "was" or "were" or "had" or "did")
        {
            Add(Sign.Past, i);
            if (DoerOf(i) is { } deed)
            {
                Add(deed, i);
            }
        }
    }

    /// <summary>Whose deed the verb tells: by the name or pronoun before it, one auxiliary or adverb between.</summary>
    private Sign? DoerOf(int verb)
    {
        var i = verb - 1;
        if (i > _sentence.First && text.Tags[i] is Tag.Adverb or Tag.Auxiliary)
        {
            i--;
        }

        if (i < _sentence.First)
        {
            return null;
        }

        return (text.Tags[i], text.Tokens[i].Lower) switch
        {
            (Tag.Name, _) when text.IsName(i) => Sign.TheirDeed,
            (Tag.Pronoun, "he" or "she" or "they") => Sign.TheirDeed,
            (Tag.Pronoun, "i" or "we") => Sign.OwnDeed,
            (Tag.Pronoun, "you") => Sign.YourDeed,
            _ => null,
        };
    }

    private void ReadForm()
    {
        var last = text.Tokens[_sentence.Last];
        if (Count(Sign.Length) < ShortBelow)
        {
            Add(Sign.Short, _sentence.First);
        }

        if (text.Tokens[_sentence.First].Kind is TokenKind.Open && last.Kind is TokenKind.Close)
        {
            Add(Sign.Bracketed, _sentence.First);
        }

        var mark = _sentence.Last;
        while (mark > _sentence.First && text.Tokens[mark].Kind is TokenKind.Quote or TokenKind.Close)
        {
            mark--;
        }

        if (text.Tokens[mark].Lower.AsSpan().ContainsAny('?', '؟', '？'))
        {
            Add(Sign.Question, mark);
        }

        if (last.IsWord || last.Kind is TokenKind.Dash || last.Lower is "..." or "…" or "--")
        {
            Add(Sign.BrokenOff, _sentence.Last);
        }
    }

    private void Add(Sign sign, int token)
    {
        if (_counts[(int)sign]++ == 0)
        {
            _first[(int)sign] = token;
        }
    }
}
