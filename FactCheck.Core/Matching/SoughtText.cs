namespace FactCheck.Core.Matching;

/// <summary>One word of a text that earlier claims are sought for. <paramref name="Number"/> is −1 if no claim has it.</summary>
internal readonly record struct SoughtTerm(int Number, string Term, float Telling, bool IsName, bool IsNumber);

/// <summary>A text that earlier claims are sought for: its words as the claims number them, and the words that stand around it.</summary>
internal sealed class SoughtText
{
    /// <summary>How much a word of the sentence before or after counts beside one of the sentence itself.</summary>
    private const float AroundCounts = 0.5f;

    /// <summary>Words sought for; the first of a longer text. A claim has some twenty.</summary>
    private const int MostTerms = 256;

    private readonly Dictionary<int, int> _at = [];
    private readonly Dictionary<int, float> _around = [];
    private readonly List<SoughtTerm> _terms = [];
    private readonly List<int> _inOrder = [];
    private readonly SearchedClaims _claims;

    /// <param name="claims">What is searched.</param>
    /// <param name="text">The sentence or claim.</param>
    /// <param name="around">What stands near it, and how near: 1 next to it, less further off.</param>
    public SoughtText(SearchedClaims claims, string text, IEnumerable<(string Text, float Nearness)> around)
    {
        _claims = claims;
        foreach (var word in MatchWords.Of(text))
        {
            Take(word);
        }

        foreach (var (near, nearness) in around)
        {
            foreach (var word in MatchWords.Of(near))
            {
                if (!word.IsCommon && claims.Vocabulary.Find(word.Term) is var number and >= 0)
                {
                    _around[number] = Math.Min(1, _around.GetValueOrDefault(number) + nearness);
                }
            }
        }
    }

    /// <summary>The distinct words, common ones left out, in the order they first stand in.</summary>
    public IReadOnlyList<SoughtTerm> Terms => _terms;

    /// <summary>Every word in order, common ones too, as the claims number them.</summary>
    public ReadOnlySpan<int> InOrder => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inOrder);

    public bool HasAround => _around.Count > 0;

    /// <summary>Which of <see cref="Terms"/> it is; −1 if the text does not have the word.</summary>
    public int IndexOf(int number) => _at.GetValueOrDefault(number, -1);

    /// <summary>How near the word stands, 0 to 1.</summary>
    public float Nearness(int number) => _around.GetValueOrDefault(number);

    public List<SoughtWord> Sought()
    {
        var weights = new Dictionary<int, float>();
        foreach (var term in _terms)
        {
            weights[term.Number] = term.Telling;
        }

        foreach (var (number, nearness) in _around)
        {
            weights[number] = weights.GetValueOrDefault(number) + (AroundCounts * nearness * _claims.Telling(number));
        }

        return [.. weights.Where(word => word.Key >= 0).Select(word => new SoughtWord(_claims.Vocabulary.Occurrences(word.Key)!, word.Value / 255))];
    }

    private void Take(in MatchWord word)
    {
        var number = _claims.Vocabulary.Find(word.Term);
        if (number < 0 && word is { IsNumber: false, IsCommon: false } && Compound.Parts(_claims.Vocabulary, word.Term) is { Count: > 0 } parts)
        {
            foreach (var part in parts)
            {
                _inOrder.Add(part);
                TakeTerm(part, word with { IsName = false });
            }

            return;
        }

        _inOrder.Add(number);
        if (!word.IsCommon)
        {
            TakeTerm(number, word);
        }
    }

    private void TakeTerm(int number, in MatchWord word)
    {
        if (_terms.Count == MostTerms || (number >= 0 && !_at.TryAdd(number, _terms.Count)))
        {
            return;
        }

        var telling = number >= 0 ? _claims.Telling(number) : Vocabulary.Telling(0, MatchLexicon.Share(word.Term), _claims.Words.Count);
        _terms.Add(new SoughtTerm(number, word.Term, telling, word.IsName, word.IsNumber));
    }
}
