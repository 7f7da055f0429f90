namespace FactCheck.Core.Matching;

/// <summary>What is measured of how close a claim is to a text. The names are those of Lexicon/weights.txt.</summary>
internal enum Measure
{
    /// <summary>The sum of the weights of the words both have (<see cref="FirstLook"/>).</summary>
    Score,

    /// <summary>The most telling word that both have.</summary>
    Rarest,

    /// <summary>The second.</summary>
    SecondRarest,

    /// <summary>The share of the text's words, each as telling as it is, that the claim has.</summary>
    OfText,

    /// <summary>The share of the claim's words that the text has; words with the same beginning count in part.</summary>
    OfClaim,

    /// <summary>The same of the claim's title.</summary>
    OfTitle,

    /// <summary>The share of the text's names that the claim has.</summary>
    OfNames,

    /// <summary>The share of the claim's words that stand near the text and not in it.</summary>
    Near,

    /// <summary>Words in the longest passage that both have word for word, in the first 500 words of each.</summary>
    Run,

    /// <summary>How telling the words are that stand side by side in both.</summary>
    Pairs,

    /// <summary>Numbers of the claim that the text does not have.</summary>
    NumbersOfClaim,

    /// <summary>Numbers of the text that the claim does not have.</summary>
    NumbersOfText,
}

/// <summary>Measures how close claims are to one text.</summary>
internal sealed class Closeness(SearchedClaims claims, SoughtText sought)
{
    public static readonly int Measures = Enum.GetValues<Measure>().Length;

    /// <summary>The words of a text and of a claim in which a common passage is looked for.</summary>
    private const int LongestRun = 500;
    private const int LeastSameBeginning = 4;
    private const float LeastShareOfWord = 0.6f;

    private readonly bool[] _had = new bool[sought.Terms.Count];
    private readonly HashSet<int> _seen = [];

    /// <param name="claim">The claim's number.</param>
    /// <param name="score">What <see cref="FirstLook"/> gave it.</param>
    /// <param name="measured">Takes a value for each <see cref="Measure"/>.</param>
    public void Of(int claim, float score, Span<float> measured)
    {
        measured.Clear();
        Array.Clear(_had);
        var text = claims.Words.Text(claim);
        var title = claims.Words.Title(claim);
        measured[(int)Measure.Score] = score;
        measured[(int)Measure.OfClaim] = Share(text, measured, inText: true);
        measured[(int)Measure.OfTitle] = title.Length > 0 ? Share(title, measured, inText: false) : measured[(int)Measure.OfClaim];
        measured[(int)Measure.Run] = Run(text);
        measured[(int)Measure.Near] = sought.HasAround ? Near(text, title) : 0;
        Had(measured);
    }

    private float Share(ReadOnlySpan<int> words, Span<float> measured, bool inText)
    {
        var (had, all, before) = (0f, 0.001f, -1);
        _seen.Clear();
        foreach (var word in words)
        {
            var telling = claims.Telling(word);
            if (telling == 0)
            {
                continue;
            }

            var at = sought.IndexOf(word);
            if (inText && at >= 0 && before >= 0 && at != before && Math.Abs(at - before) <= 2)
            {
                measured[(int)Measure.Pairs] += Math.Min(sought.Terms[at].Telling, sought.Terms[before].Telling);
            }

            before = at;
            if (!_seen.Add(word))
            {
                continue;
            }

            all += telling;
            if (at >= 0)
            {
                _had[at] = true;
                had += telling;
            }
            else if (char.IsAsciiDigit(claims.Vocabulary.Term(word)[0]))
            {
                measured[(int)Measure.NumbersOfClaim] += inText ? 1 : 0;
            }
            else
            {
                had += telling * Alike(claims.Vocabulary.Term(word));
            }
        }

        return had / all;
    }

    /// <summary>How much of a word the likest word of the text begins with: “Israel”, “Israeli”.</summary>
    private float Alike(string term)
    {
        var most = 0f;
        foreach (var other in sought.Terms)
        {
            most = Math.Max(most, SameBeginning(term, other.Term));
        }

        return most;
    }

    public static float SameBeginning(string one, string other)
    {
        if (one.Length < LeastSameBeginning || other.Length < LeastSameBeginning || one[0] != other[0])
        {
            return 0;
        }

        var same = one.AsSpan().CommonPrefixLength(other);
        var share = same / (float)Math.Max(one.Length, other.Length);
        return same >= LeastSameBeginning && share >= LeastShareOfWord ? share : 0;
    }

    private void Had(Span<float> measured)
    {
        var (had, all, names, allNames) = (0f, 0.001f, 0f, 0.001f);
        for (var i = 0; i < _had.Length; i++)
        {
            var term = sought.Terms[i];
            all += term.Number >= 0 ? term.Telling : 0;
            allNames += term.IsName ? term.Telling : 0;
            if (!_had[i])
            {
                measured[(int)Measure.NumbersOfText] += term.IsNumber ? 1 : 0;
                continue;
            }

            had += term.Telling;
            names += term.IsName ? term.Telling : 0;
            if (term.Telling > measured[(int)Measure.Rarest])
            {
                (measured[(int)Measure.SecondRarest], measured[(int)Measure.Rarest]) = (measured[(int)Measure.Rarest], term.Telling);
            }
            else
            {
                measured[(int)Measure.SecondRarest] = Math.Max(measured[(int)Measure.SecondRarest], term.Telling);
            }
        }

        measured[(int)Measure.OfText] = had / all;
        measured[(int)Measure.OfNames] = names / allNames;
    }

    private float Near(ReadOnlySpan<int> text, ReadOnlySpan<int> title)
    {
        var (near, all) = (0f, 0.001f);
        Add(text);
        Add(title);
        return near / all;

        void Add(ReadOnlySpan<int> words)
        {
            foreach (var word in words)
            {
                var telling = claims.Telling(word);
                all += telling;
                near += sought.IndexOf(word) < 0 ? telling * sought.Nearness(word) : 0;
            }
        }
    }

    // every place of the one is held against every place of the other: a book on both sides would take minutes
    private int Run(ReadOnlySpan<int> words)
    {
        var longest = 0;
        var text = Beginning(sought.InOrder);
        words = Beginning(words);
        for (var i = 0; i < words.Length - longest; i++)
        {
            for (var j = 0; j < text.Length - longest; j++)
            {
                longest = Math.Max(longest, words[i..].CommonPrefixLength(text[j..]));
            }
        }

        return longest;

        static ReadOnlySpan<int> Beginning(ReadOnlySpan<int> words) => words[..Math.Min(words.Length, LongestRun)];
    }
}
