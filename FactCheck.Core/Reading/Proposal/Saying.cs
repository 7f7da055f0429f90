using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>An attribution with what grouping looks at: its tokens, what it is about, and how it takes part.</summary>
internal sealed class Saying(int number, AttributionWords words, Voice voice)
{
    public int Number { get; } = number;
    public AttributionWords Words { get; } = words;
    public Voice Voice { get; } = voice;

    /// <summary>The tokens of what is said.</summary>
    public required IReadOnlyList<int> Tokens { get; init; }
    public required int Sentence { get; init; }

    /// <summary>What it is about: stems and countries, with how telling each is here.</summary>
    public required IReadOnlyDictionary<string, double> Terms { get; init; }
    public required IReadOnlySet<string> Numbers { get; init; }

    /// <summary>What is said is a statement, and not only a thing ("such deliveries").</summary>
    public required bool IsClause { get; init; }

    /// <summary>What is said is a direct quotation from end to end.</summary>
    public required bool IsQuotation { get; init; }

    /// <summary>Lays something at somebody's door.</summary>
    public required bool Accuses { get; init; }

    /// <summary>The attributions inside this one that make up what it says: it only passes them on.</summary>
    public List<Saying> PassesOn { get; } = [];

    /// <summary>Who passes this one on, around it.</summary>
    public Saying? PassedOnBy { get; set; }

    /// <summary>Stands inside another attribution, which says more than this one.</summary>
    public Saying? Around { get; set; }

    /// <summary>States nothing as a fact: it asks, hopes or promises, or nobody says so.</summary>
    public required bool IsNoStatement { get; init; }

    public bool Contests => Words.Act is Act.Denies or Act.Doubts or Act.DeclinesToComment or Act.Retracts or Act.Disowns;

    public double Weight { get; private set; }

    public Saying Weighed()
    {
        Weight = Terms.Values.Sum();
        return this;
    }

    /// <summary>Both mean the same, as far as their words tell: 0 to about 1.2.</summary>
    public double Likeness(Saying other)
    {
        var (few, many) = Terms.Count <= other.Terms.Count ? (Terms, other.Terms) : (other.Terms, Terms);
        var shared = few.Keys.Where(many.ContainsKey).ToList();
        if (shared.Count < 2)
        {
            return 0;
        }

        var weight = shared.Sum(term => few[term]);
        var least = Math.Min(Weight, other.Weight);
        var sameNumber = Numbers.Overlaps(other.Numbers);
        var otherNumbers = !sameNumber && Numbers.Count > 0 && other.Numbers.Count > 0;
        return (0.7 * weight / least + 0.3 * weight / (Weight + other.Weight - weight)) * (otherNumbers ? 0.5 : 1)
            + (sameNumber ? 0.1 : 0) + (Voice == other.Voice ? 0.1 : 0);
    }
}
