namespace FactCheck.Benchmarks.Matching;

/// <summary>
/// Believable claims, the same for the same seed: who did or said what, where, when and how much, with names of a long tail (invented from syllables) and
/// words as uneven as those of real claims are.
/// </summary>
internal sealed class SomeClaims(int seed)
{
    private static readonly string[] s_syllables = ["ba", "ker", "lin", "mor", "san", "del", "vi", "to", "ran", "gus", "ne", "hol", "par", "ti", "wen", "mar", "sol", "ka", "ber", "dim", "os", "fen", "ul", "ris", "zan", "pe", "lo", "hart", "ing", "ford"];
    private static readonly string[] s_offices = ["President", "Senator", "Governor", "Minister", "Mayor", "Professor", "Dr.", "the company", "the ministry of", "the foundation of"];
    private static readonly string[] s_acts = ["said", "claimed", "announced", "banned", "signed a bill on", "voted against", "cut spending on", "raised taxes on", "was arrested over", "paid for", "tweeted about", "admitted", "promised"];
    private static readonly string[] s_things = ["vaccines", "health insurance", "school lunches", "the minimum wage", "immigrants", "gun permits", "the border wall", "climate change", "drug prices", "voter fraud", "wind turbines", "student loans", "food stamps", "the military", "oil exports", "police budgets", "abortion", "lottery winners", "5G towers", "bottled water"];
    private static readonly string[] s_ends = ["percent of Americans", "people died", "jobs were lost", "dollars a year", "hospitals closed", "votes were counted twice", "children were affected", "homes have no power"];

    private readonly Random _random = new(seed);

    public (string Text, string Title) Next()
    {
        var (who, where, thing) = ($"{Pick(s_offices)} {Name(2)} {Name(3)}", Name(3), $"{Pick(s_things)} and {Name(2)}");
        var act = Pick(s_acts);
        var text = $"In {_random.Next(1990, 2026)}, {who} of {where} {act} {thing} because {_random.Next(2, 9999)} {Pick(s_ends)} in {Name(3)}.";
        return (text, $"Did {who} say that about {thing}?");
    }

    /// <summary>What somebody might post about a claim: some of its words, in another order, and some of their own.</summary>
    public string Post(string claim)
    {
        var words = claim.Split(' ').Where(_ => _random.NextDouble() < 0.6).ToArray();
        _random.Shuffle(words);
        return $"Unbelievable, have you seen this: {string.Join(' ', words)} {Pick(s_things)} #{Name(3)} https://example.org/{_random.Next()}";
    }

    /// <summary>A few names are in every other claim, most in a handful.</summary>
    private string Name(int syllables)
    {
        var rank = (int)Math.Min(int.MaxValue - 1, Math.Exp(_random.NextDouble() * 13));
        var inner = new Random(rank);
        var name = string.Concat(Enumerable.Range(0, syllables).Select(_ => s_syllables[inner.Next(s_syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string Pick(string[] words) => words[(int)(words.Length * Math.Pow(_random.NextDouble(), 2))];
}
