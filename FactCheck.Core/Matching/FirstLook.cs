namespace FactCheck.Core.Matching;

/// <summary>A word of a query with where it occurs and how much it counts.</summary>
internal readonly record struct SoughtWord(Postings Occurrences, float Weight)
{
    /// <summary>The most that this word can add to the score of any claim.</summary>
    public float Most => Weight * Occurrences.Heaviest;
}

/// <summary>
/// The claims with the greatest sum of weights, without looking at every claim: a claim that has only words whose greatest weights do not add up to the
/// score in the last place is never visited. H. Turtle and J. Flood, Query evaluation: strategies and optimizations, IPM 31 (1995), there called MaxScore.
/// </summary>
internal static class FirstLook
{
    public static List<(int Claim, float Score)> Best(IEnumerable<SoughtWord> sought, int top, Func<int, bool> skip)
    {
        SoughtWord[] words = [.. sought.OrderBy(word => word.Most)];
        var n = words.Length;
        var places = new int[n];
        var next = new int[n]; // the claim at each place
        var upTo = new float[n + 1]; // the most that the first i words can add together
        for (var i = 0; i < n; i++)
        {
            upTo[i + 1] = upTo[i] + words[i].Most;
            next[i] = words[i].Occurrences.ClaimAt(0);
        }

        var heap = new PriorityQueue<int, (float Score, int Claim)>(top + 1, s_worstFirst);
        var (needed, first) = (0f, 0); // words before `first` cannot bring a claim in alone
        while (first < n)
        {
            var claim = int.MaxValue;
            for (var i = first; i < n; i++)
            {
                claim = Math.Min(claim, next[i]);
            }

            if (claim == Postings.End)
            {
                break;
            }

            var score = 0f;
            for (var i = n - 1; i >= first; i--)
            {
                if (next[i] == claim)
                {
                    score += words[i].Weight * words[i].Occurrences.Weight(places[i]);
                    next[i] = words[i].Occurrences.ClaimAt(++places[i]);
                }
            }

            for (var i = first - 1; i >= 0 && score + upTo[i + 1] > needed; i--)
            {
                if (next[i] < claim)
                {
                    places[i] = words[i].Occurrences.Seek(places[i], claim);
                    next[i] = words[i].Occurrences.ClaimAt(places[i]);
                }

                score += next[i] == claim ? words[i].Weight * words[i].Occurrences.Weight(places[i]) : 0;
            }

            if ((heap.Count < top || score > needed) && !skip(claim))
            {
                heap.Enqueue(claim, (score, -claim));
                if (heap.Count > top)
                {
                    heap.Dequeue();
                }

                if (heap.Count == top && heap.TryPeek(out _, out var last))
                {
                    needed = last.Score;
                    while (first < n && upTo[first + 1] <= needed)
                    {
                        first++;
                    }
                }
            }
        }

        var best = new List<(int Claim, float Score)>(heap.Count);
        while (heap.TryDequeue(out var claim, out var priority))
        {
            best.Add((claim, priority.Score));
        }

        best.Reverse();
        return best;
    }

    private static readonly Comparer<(float Score, int Claim)> s_worstFirst = Comparer<(float Score, int Claim)>.Create((a, b) =>
        a.Score != b.Score ? a.Score.CompareTo(b.Score) : a.Claim.CompareTo(b.Claim));
}
