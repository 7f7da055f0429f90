using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Matching;

/// <summary>An article that is nearly the same text as another.</summary>
/// <param name="Article">The other article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Share">The share of five-word passages, of both texts together, that both have; estimated, 0 to 1.</param>
public sealed record NearCopy(Guid Article, string Title, double Share);

/// <summary>
/// Finds articles that are nearly the same text: wire copy republished under another headline. Each text is kept as 96 numbers (MinHash: A. Z. Broder, On the
/// resemblance and containment of documents, 1997), so that ten thousand articles take eight megabytes and are compared in milliseconds.
/// </summary>
public sealed class NearCopies(IDbContextFactory<FactCheckDb> dbFactory) : IDisposable
{
    /// <summary>The least share that is told of.</summary>
    public const double Least = 0.4;

    /// <summary>The newest articles that are compared.</summary>
    public const int MostArticles = 20_000;

    private const int Sketch = 96;
    private const int Passage = 5;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<Guid, ulong[]> _sketches = [];

    /// <summary>The other article, taken in earlier or later, that is most like this one; null: none is.</summary>
    public Task<NearCopy?> OfAsync(Guid article, CancellationToken ct = default) => Task.Run(() => NearestAsync(article, ct), ct); // the first look reads every article, and would hold a page up

    public void Dispose()
    {
        _one.Wait(); // whoever looks just now still reads the store
        _one.Dispose();
    }

    private async Task<NearCopy?> NearestAsync(Guid article, CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        await _one.WaitAsync(ct);
        try
        {
            var all = await db.Articles.AsNoTracking().OrderByDescending(a => a.TakenInAt).ThenByDescending(a => a.Id).Take(MostArticles).Select(a => a.Id).ToListAsync(ct);
            foreach (var some in all.Append(article).Where(id => !_sketches.ContainsKey(id)).Distinct().Chunk(50))
            {
                foreach (var text in await db.Articles.AsNoTracking().Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToListAsync(ct))
                {
                    _sketches[text.Id] = SketchOf(text.Text); // a text never changes
                }
            }

            if (!_sketches.TryGetValue(article, out var sought))
            {
                return null;
            }

            var (best, share) = all.Where(id => id != article && _sketches.ContainsKey(id)).Select(id => (id, Share: Same(sought, _sketches[id]))).DefaultIfEmpty().MaxBy(other => other.Share);
            return share < Least ? null : new NearCopy(best, await db.Articles.Where(a => a.Id == best).Select(a => a.Title).SingleAsync(ct), share);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The share of places at which two sketches are the same.</summary>
    internal static double Same(ulong[] one, ulong[] other) => one.Length == 0 || other.Length == 0 ? 0 : one.Zip(other).Count(pair => pair.First == pair.Second) / (double)Sketch;

    /// <summary>For each of 96 hash functions the least value of any passage of five words; empty for a text that has no such passage.</summary>
    internal static ulong[] SketchOf(string text)
    {
        var words = Words(text);
        if (words.Count < Passage)
        {
            return [];
        }

        var least = new ulong[Sketch];
        Array.Fill(least, ulong.MaxValue);
        for (var i = 0; i + Passage <= words.Count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = 0; j < Passage; j++)
            {
                hash = (hash ^ words[i + j]) * 1099511628211;
            }

            for (var k = 0; k < Sketch; k++)
            {
                least[k] = Math.Min(least[k], Mixed(hash + ((ulong)k * 0x9E3779B97F4A7C15)));
            }
        }

        return least;
    }

    /// <summary>The words in small letters as numbers; quotation marks and spaces do not count.</summary>
    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        var (hash, begun) = (14695981039346656037UL, false);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                (hash, begun) = ((hash ^ char.ToLowerInvariant(letter)) * 1099511628211, true);
            }
            else if (begun)
            {
                words.Add(Mixed(hash));
                (hash, begun) = (14695981039346656037UL, false);
            }
        }

        if (begun)
        {
            words.Add(Mixed(hash));
        }

        return words;
    }

    /// <summary>SplitMix64: every bit of the result depends on every bit given.</summary>
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
