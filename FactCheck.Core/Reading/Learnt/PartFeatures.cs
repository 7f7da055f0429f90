namespace FactCheck.Core.Reading.Learnt;

/// <summary>
/// What tells whether a token belongs to the source or to what is said, given a cue: which side of the cue it stands on and how far, what lies
/// between, the part of the sentence it is in, quotations, and what the rules make of it.
/// </summary>
internal sealed partial class PartFeatures
{
    private readonly Page _page;
    private readonly Codes _codes;
    private readonly FeatureList _found = new();
    private Draft _draft = null!;
    private FoundCue _cue = null!;
    private Stretch _sentence;
    private byte[] _rule = [];
    private byte[] _otherCue = [];
    private int[] _commas = [], _verbs = [], _cues = [], _links = [], _quotes = [], _segment = [], _segmentEnd = [];
    private uint _lemma, _kind, _shape, _ruleName, _sides, _clauses;

    public PartFeatures(Page page, Codes codes) => (_page, _codes) = (page, codes);

    /// <summary>The tokens that are looked at.</summary>
    public Stretch Window { get; private set; }

    /// <summary>Prepares for a draft that the rules have filled; <paramref name="all"/> are the drafts of its sentence.</summary>
    public void Begin(Draft draft, IReadOnlyList<Draft> all)
    {
        (_draft, _cue, _sentence) = (draft, draft.Cue, draft.Cue.Sentence);
        Window = new Stretch(Math.Max(_sentence.First, _cue.Where.First - PartModel.FarthestBefore), Math.Min(_sentence.Last, _cue.Where.Last + PartModel.FarthestAfter));
        var n = Window.Last - Window.First + 1;
        if (_rule.Length < n)
        {
            (_rule, _otherCue) = (new byte[n + 64], new byte[n + 64]);
            (_commas, _verbs, _cues, _links, _quotes, _segment, _segmentEnd) = (new int[n + 65], new int[n + 65], new int[n + 65], new int[n + 65], new int[n + 65], new int[n + 65], new int[n + 65]);
        }

        Array.Clear(_rule, 0, n);
        Array.Clear(_otherCue, 0, n);
        foreach (var part in draft.Content)
        {
            Fill(_rule, part, PartModel.Content);
        }

        Fill(_rule, draft.Source, PartModel.Source);
        Fill(_rule, _cue.Where, PartModel.Cue);
        foreach (var other in all)
        {
            if (other != draft)
            {
                Fill(_otherCue, other.Cue.Where, 1);
            }
        }

        Count(n);
        Describe();
    }

    public byte RuleAt(int i) => Window.Contains(i) ? _rule[i - Window.First] : (byte)0;

    /// <summary>Of the token alone.</summary>
    public ReadOnlySpan<uint> At(int i)
    {
        _found.Clear();
        var k = i - Window.First;
        var left = i < _cue.Where.First;
        var side = left ? 1u : 2u;
        var distance = left ? _cue.Where.First - i : i - _cue.Where.Last;
        var d = Bucket(distance);
        var (from, to) = left ? (k + 1, _cue.Where.First - Window.First) : (_cue.Where.Last + 1 - Window.First, k);
        var commas = Few(_commas[to] - _commas[from]);
        var verbs = Few(_verbs[to] - _verbs[from]);
        var cues = Few(_cues[to] - _cues[from]);
        var links = Few(_links[to] - _links[from]);
        var quotes = Few(_quotes[to] - _quotes[from]);
        var (w, t) = (W(i), T(i));
        var rule = (uint)RuleAt(i);
        var quotation = _page.QuotationOf[i];
        var quoted = quotation < 0 ? 0u : quotation == _page.QuotationOf[_cue.Verb] ? 2u : 1u;
        var ruleAround = (uint)RuleAt(i - 1) * 16 + rule * 4 + RuleAt(i + 1);
        _found.Add(100, side, d, _kind);
        _found.Add(101, side, d, _shape);
        _found.Add(102, side, w, Math.Min(d, 4));
        _found.Add(103, side, t, d);
        _found.Add(104, side, w, _lemma);
        _found.Add(105, side, (T(i - 1) * 64 + t) * 64 + T(i + 1), commas);
        _found.Add(106, side, commas * 8 + verbs, t);
        _found.Add(107, side, commas * 8 + verbs, _lemma);
        _found.Add(108, side, cues * 8 + commas, t);
        _found.Add(109, side, cues * 64 + links * 8 + quotes, rule);
        _found.Add(110, side, quoted, _lemma);
        _found.Add(111, side, quoted * 8 + quotes, commas);
        _found.Add(112, side, rule, _shape);
        _found.Add(113, side, rule, t);
        _found.Add(114, side, rule, _lemma);
        _found.Add(115, side, rule, commas * 8 + verbs);
        _found.Add(116, rule, _ruleName, d);
        _found.Add(117, side, C(i), d);
        _found.Add(118, side, C(i), _lemma);
        _found.Add(119, ruleAround, w);
        _found.Add(120, ruleAround, _kind, quoted);
        _found.Add(121, side, rule, _sides);
        _found.Add(122, side, commas, _sides);
        _found.Add(123, side, W(i - 1), rule);
        _found.Add(124, side, W(i + 1), rule);
        _found.Add(125, side, d, _lemma);
        _found.Add(126, side, W(_cue.Where.Last + 1), Math.Min(d, 8) * 2 + quoted);
        _found.Add(127, side, W(_cue.Where.First - 1), Math.Min(d, 8) * 2 + quoted);
        _found.Add(128, side * 4 + rule, i == _sentence.First ? 1u : i == _sentence.Last ? 2u : i == _sentence.Last - 1 ? 3u : 0, t);
        _found.Add(129, side, _sides, _kind * 8 + Math.Min(d, 4));
        _found.Add(132, side * 4 + rule, _clauses);
        _found.Add(133, side, _clauses / 64, commas);
        _found.Add(134, side, _clauses, _kind);
        if (distance <= 5)
        {
            var path = t;
            for (var j = left ? i + 1 : i - 1; left ? j < _cue.Where.First : j > _cue.Where.Last; j += left ? 1 : -1)
            {
                path = path * 64 + T(j);
            }

            _found.Add(130, side, path, _kind);
            _found.Add(131, side, path, w);
        }

        Segment(i, side, commas, rule);
        return _found.Hashes;
    }

    /// <summary>Commas cut a sentence into parts, and mostly a part belongs as a whole to what is said or not.</summary>
    private void Segment(int i, uint side, uint commas, uint rule)
    {
        var first = Math.Min(_segment[i - Window.First], i);
        var last = _segmentEnd[i - Window.First];
        var (a, b) = (first - Window.First, last + 1 - Window.First);
        var verbs = Few(_verbs[b] - _verbs[a]);
        var cues = Few(_cues[b] - _cues[a]);
        var quotes = Few(_quotes[b] - _quotes[a]);
        var size = Bucket(last - first + 1);
        var ends = last >= Window.Last - 1 ? 1u : 0;
        _found.Add(140, side * 8 + commas, W(first), verbs);
        _found.Add(141, side * 8 + commas, T(first) * 64 + T(first + 1), cues * 8 + verbs);
        _found.Add(142, side * 8 + commas, cues * 64 + verbs * 8 + quotes, size);
        _found.Add(143, side * 8 + commas, size * 2 + ends, _kind);
        _found.Add(144, side * 8 + commas, W(first), _lemma);
        _found.Add(145, side * 8 + rule, W(first), W(first + 1));
        _found.Add(146, side * 8 + rule, quotes * 8 + cues, ends * 8 + commas);
        _found.Add(147, side * 8 + commas, T(first), _sides);
        _found.Add(148, side * 8 + commas, T(last) * 64 + T(last + 1), rule);
    }

    /// <summary>Of the border between the token before and this one.</summary>
    public ReadOnlySpan<uint> Between(int i)
    {
        _found.Clear();
        var left = i <= _cue.Where.First;
        var side = left ? 1u : 2u;
        var near = i == _cue.Where.First ? 1u : i == _cue.Where.Last + 1 ? 2u : 0;
        var rules = (uint)RuleAt(i - 1) * 4 + RuleAt(i);
        var (w0, w1, w2) = (W(i - 1), W(i), W(i + 1));
        var (t0, t1, t2) = (T(i - 1), T(i), T(i + 1));
        var quote = (_page.OpeningAt(i) is not null ? 1u : 0) + (_page.ClosingAt(i - 1) is not null ? 2u : 0) + (_page.ClosingAt(i) is not null ? 4u : 0) + (_page.OpeningAt(i - 1) is not null ? 8u : 0);
        var k = i - Window.First;
        var n = Window.Last - Window.First + 1;
        var verbsAfter = Few(_verbs[n] - _verbs[k]);
        var cuesAfter = Few(_cues[n] - _cues[k]);
        var rest = Bucket(_sentence.Last - i + 1);
        var side2 = side * 4 + near;
        _found.Add(200, side2, w0, rules);
        _found.Add(201, side2, w1, rules);
        _found.Add(202, side2, t0 * 64 + t1, rules);
        _found.Add(203, side2, (T(i - 2) * 64 + t0) * 64 + t1, t2);
        _found.Add(204, side, w0, w1);
        _found.Add(205, side2, rules, _kind);
        _found.Add(206, side2, rules, quote);
        _found.Add(207, side, quote, t0 * 64 + t1);
        _found.Add(208, side, w1, w2);
        _found.Add(209, side2, w1, t2 * 64 + T(i + 2));
        _found.Add(210, side2, w1, verbsAfter * 8 + cuesAfter);
        _found.Add(211, side2, t1, rest);
        _found.Add(212, near, _lemma, w1);
        _found.Add(213, near, _lemma, t1 * 64 + t2);
        _found.Add(214, side2, _sides, rules);
        _found.Add(215, side2, t1 * 64 + t2, verbsAfter * 8 + cuesAfter);
        _found.Add(216, side, rules * 4 + Math.Min(3, Few(_commas[k] - _commas[0])), w1);
        _found.Add(217, side2, _lemma, rules);
        _found.Add(218, side, _page.Kind(i) == TokenKind.Comma ? w2 : 0, _page.Kind(i) == TokenKind.Comma ? T(i + 2) * 8 + cuesAfter : t1);
        _found.Add(219, side2, w0, t1 * 64 + t2);
        _found.Add(220, near, _lemma, w0);
        _found.Add(222, side2, _clauses, rules);
        _found.Add(221, side2, C(i - 1), C(i));
        return _found.Hashes;
    }

    private static uint Few(int count) => (uint)Math.Clamp(count, 0, 3);

    private static uint Bucket(int d) => d < 6 ? (uint)Math.Max(0, d) : d < 8 ? 6u : d < 11 ? 7u : d < 16 ? 8u : d < 26 ? 9u : 10u;

    private bool Inside(int i) => i >= _sentence.First && i <= _sentence.Last;

    private uint W(int i) => Inside(i) ? _codes.Word[i] : i < _sentence.First ? 1u : 2u;

    private uint C(int i) => Inside(i) ? _codes.Class[i] : 0;

    private uint T(int i) => !Inside(i) ? 20u : _page.Tags[i] == Tag.Mark ? 30u + (uint)_page.Kind(i) : (uint)_page.Tags[i];
}
