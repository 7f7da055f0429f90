using System.Globalization;

namespace FactCheck.Core.Matching;

/// <summary>
/// What each <see cref="Measure"/> counts for: a linear model, trained on pairs that people had matched (Lexicon/weights.txt names the command).
/// Its score is the share of pairs as close as this that people called a match, 0 to 1: it orders, and is no probability that a claim is true.
/// </summary>
internal sealed class MatchModel(IReadOnlyDictionary<string, float> weights)
{
    public const string Base = "Base";

    private readonly float _base = weights.GetValueOrDefault(Base);
    private readonly float[] _weights = [.. Enum.GetNames<Measure>().Select(name => weights.GetValueOrDefault(name))];

    public static MatchModel Shipped { get; } = new(MatchLexicon.Lines("weights").Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => float.Parse(parts[1], CultureInfo.InvariantCulture)));

    public double Score(ReadOnlySpan<float> measured)
    {
        double sum = _base;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * measured[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
