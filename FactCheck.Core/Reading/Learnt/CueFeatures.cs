namespace FactCheck.Core.Reading.Learnt;

/// <summary>What tells whether a word begins or continues a cue: the word, its neighbours, what stands before it as a subject and after it as an object, quotations.</summary>
internal sealed class CueFeatures(Page page, Codes codes)
{
    private readonly FeatureList _found = new();
    private Stretch _sentence;
    private uint[] _speech = [];
    private int[] _quoted = [];

    /// <summary>To be called before <see cref="At"/>.</summary>
    public void Begin(Stretch sentence)
    {
        _sentence = sentence;
        var n = sentence.Last - sentence.First + 1;
        if (_speech.Length <= n)
        {
            (_speech, _quoted) = (new uint[n + 64], new int[n + 64]);
        }

        var (speech, quoted) = (0u, 0);
        for (var k = 0; k < n; k++)
        {
            var i = sentence.First + k;
            (_speech[k], _quoted[k]) = (speech, quoted);
            quoted += page.QuotationOf[i] >= 0 ? 1 : 0;
            speech = codes.Meaning[i] > 0 && page.TagAt(i) == Tag.Verb && page.QuotationOf[i] < 0 ? codes.Meaning[i] : speech;
        }

        _quoted[n] = quoted;
    }

    public ReadOnlySpan<uint> At(int i)
    {
        _found.Clear();
        var (w, l, t) = (W(i), L(i), T(i));
        var quoted = (uint)(page.QuotationOf[i] >= 0 ? 1 : 0);
        var beside = Beside(i);
        var form = (uint)(Verbs.Find(page.Lower(i))?.Form ?? (VerbForm)7);
        var lf = l * 31 + form;
        var tn = T(i + 1);
        var tp = T(i - 1);
        _found.Add(0, t, form);
        _found.Add(1, w);
        _found.Add(2, lf, t);
        _found.Add(3, W(i - 1));
        _found.Add(4, W(i + 1));
        _found.Add(5, W(i - 2));
        _found.Add(6, W(i + 2));
        _found.Add(7, tp, t, tn);
        _found.Add(8, T(i - 2), tp, t);
        _found.Add(9, t, tn, T(i + 2));
        _found.Add(10, l, tp);
        _found.Add(11, l, tn);
        _found.Add(12, l, W(i + 1));
        _found.Add(13, l, W(i - 1));
        _found.Add(14, w, W(i + 1), W(i + 2));
        _found.Add(15, w, W(i - 1), W(i - 2));
        _found.Add(16, codes.Ending[i], t);
        _found.Add(17, lf, beside, quoted);
        _found.Add(18, codes.Meaning[i], form, tp * 16 + tn);
        _found.Add(19, codes.Meaning[i], beside, quoted);
        _found.Add(20, beside, quoted, t);
        _found.Add(21, L(i - 1), t);
        _found.Add(22, L(i + 1), t);
        _found.Add(23, L(i - 2), l);
        _found.Add(24, L(i + 2), l);
        _found.Add(25, W(i - 1), W(i - 2), t);
        _found.Add(26, W(i + 1), W(i + 2), t);
        _found.Add(27, C(i - 1), C(i), t);
        _found.Add(28, C(i + 1), t);
        _found.Add(29, codes.Class[i], w == 0 ? 1u : 0);
        Subject(i, lf);
        Object(i, lf);
        Neighbourhood(i, l, t, quoted);
        return _found.Hashes;
    }

    /// <summary>What stands left of the verb group.</summary>
    private void Subject(int i, uint lf)
    {
        var k = i - 1;
        while (k >= _sentence.First && i - k < 6 && page.TagAt(k) is Tag.Auxiliary or Tag.Adverb)
        {
            k--;
        }

        var negated = 0u;
        for (var j = k + 1; j < i; j++)
        {
            negated |= page.IsIn(j, WordClass.Negation) ? 1u : 0;
        }

        var aux = k + 1 < i ? W(k + 1) : 0;
        var who = T(k) * 64 + (page.TagAt(k) == Tag.Pronoun ? W(k) : C(k));
        _found.Add(40, who, T(i));
        _found.Add(41, who, lf);
        _found.Add(42, who, codes.Meaning[i]);
        _found.Add(43, aux, lf);
        _found.Add(44, W(k), T(i));
        _found.Add(45, negated, lf);
        _found.Add(46, (uint)Math.Min(3, i - k), T(k), T(i));

        // the verb before: "made the argument", "gave her backing"
        var verb = i - 1;
        while (verb >= _sentence.First && i - verb < 7 && page.TagAt(verb) is not (Tag.Verb or Tag.Participle or Tag.Mark))
        {
            verb--;
        }

        _found.Add(47, L(verb), T(i), (uint)(i - verb));
        _found.Add(48, L(verb), L(i));
        _found.Add(49, page.TagAt(i) is Tag.Preposition or Tag.To ? L(verb) : 0, page.TagAt(i) is Tag.Preposition or Tag.To ? L(i) : 0, (uint)(i - verb));
    }

    /// <summary>What stands right of the word: "that", a quotation, a noun, a clause.</summary>
    private void Object(int i, uint lf)
    {
        uint that = 0, subject = 0;
        for (var k = i + 1; k <= _sentence.Last && k < i + 8; k++)
        {
            if (page.Lower(k) == "that" && page.TagAt(k) == Tag.Subordinator)
            {
                that = (uint)Math.Min(k - i, 4);
                break;
            }

            if (page.TagAt(k) is Tag.Auxiliary or Tag.Verb && k > i + 1)
            {
                subject = 1 + T(k - 1);
                break;
            }

            if (page.Kind(k) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Quote)
            {
                subject = 30 + (uint)page.Kind(k);
                break;
            }
        }

        _found.Add(50, lf, that, subject);
        _found.Add(51, codes.Meaning[i], that, subject);
        _found.Add(52, that, subject, T(i));
        _found.Add(53, lf, T(i + 1), T(i + 2));
        _found.Add(54, lf, C(i + 1) ^ (C(i + 2) * 7), T(i + 1));
    }

    private void Neighbourhood(int i, uint l, uint t, uint quoted)
    {
        var place = i == _sentence.First ? 0u : i - _sentence.First < 4 ? 1u : _sentence.Last - i < 2 ? 2u : _sentence.Last - i < 6 ? 3u : 4u;
        var k = i - _sentence.First;
        var speech = _speech[k];
        var quotes = (_quoted[k] > 0 ? 1u : 0) + (_quoted[_sentence.Last - _sentence.First + 1] > _quoted[k + 1] ? 2u : 0);
        _found.Add(60, place, t, quotes);
        _found.Add(61, place, l);
        _found.Add(62, speech, t, quoted);
        _found.Add(63, speech > 0 ? 1u : 0, l);
        _found.Add(64, quotes, l, quoted);
        _found.Add(65, (uint)Math.Min(20, _sentence.Last - _sentence.First), t);
        _found.Add(66, page.Tokens[i].Capital ? 1u : 0, t, place);
        _found.Add(67, W(i - 3), t);
        _found.Add(68, W(i + 3), t);
        _found.Add(69, L(i - 3), l);
        _found.Add(70, L(i + 3), l);
        _found.Add(71, W(i - 1), W(i + 1), t);
    }

    /// <summary>How the word stands to a quotation: before one, after one, both, neither.</summary>
    private uint Beside(int i)
    {
        var after = page.Kind(i + 1) is TokenKind.Comma or TokenKind.Colon ? i + 2 : i + 1;
        var beside = page.OpeningAt(after) is not null ? 1u : 0;
        for (var k = i + 1; k <= _sentence.Last && k < i + 6 && beside == 0; k++)
        {
            beside = page.OpeningAt(k) is not null ? 2u : 0;
        }

        for (var k = i - 1; k >= _sentence.First - 1 && k >= i - 5; k--)
        {
            if (page.ClosingAt(k) is not null)
            {
                return beside + (i - k < 3 ? 4u : 8u);
            }
        }

        return beside;
    }

    private bool Inside(int i) => i >= _sentence.First && i <= _sentence.Last;

    private uint W(int i) => Inside(i) ? codes.Word[i] : i < _sentence.First ? 1u : 2u;

    private uint L(int i) => Inside(i) ? codes.Lemma[i] : i < _sentence.First ? 1u : 2u;

    private uint C(int i) => Inside(i) ? codes.Class[i] : 0;

    private uint T(int i) => !Inside(i) ? 20u : page.Tags[i] == Tag.Mark ? 30u + (uint)page.Kind(i) : (uint)page.Tags[i];
}
