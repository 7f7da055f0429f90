using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Core.Reading.Worth;

/// <summary>
/// Logistic regression over signs and words, its weights in worth-weights.txt: log odds = bias + Σ sign weight · ln(1 + count)
/// + Σ word weight / √(known words); then a weighted mean with the sentences before and after, since what is checked stands together.
/// </summary>
internal sealed class WorthModel
{
    private static readonly Lazy<WorthModel> s_standard = new(() => Read(LexiconFile.Lines("worth-weights")));
    private readonly FrozenDictionary<string, int> _ids;
    private readonly double[] _words;
    private readonly double[] _signs;
    private readonly double _bias;
    private readonly double _neighbours;

    private WorthModel(WorthModel other, double neighbours) => (_ids, _words, _signs, _bias, _neighbours) = (other._ids, other._words, other._signs, other._bias, neighbours);

    /// <param name="bias">Log odds of a sentence without any sign.</param>
    /// <param name="neighbours">Weight of each neighbour, the sentence itself being 1.</param>
    /// <param name="signs">A weight for each <see cref="Sign"/>, in its order.</param>
    /// <param name="words">A weight for each known word.</param>
    public WorthModel(double bias, double neighbours, double[] signs, IReadOnlyDictionary<string, double> words)
    {
        (_bias, _neighbours, _signs) = (bias, neighbours, signs);
        _words = [.. words.Values];
        _ids = words.Keys.Select((word, id) => (word, id)).ToFrozenDictionary(entry => entry.word, entry => entry.id);
    }

    /// <summary>The one that travels with the program.</summary>
    public static WorthModel Standard => s_standard.Value;

    public WorthModel With(double neighbours) => new(this, neighbours);

    /// <param name="models">Trained on the same texts, so that they know the same words.</param>
    public static WorthModel Mean(IReadOnlyList<WorthModel> models) => new(
        models.Average(model => model._bias),
        models.Average(model => model._neighbours),
        [.. models[0]._signs.Select((_, sign) => models.Average(model => model._signs[sign]))],
        models[0]._ids.Keys.ToDictionary(word => word, word => models.Average(model => model.WeightOf(word))));

    public static WorthModel Read(IEnumerable<string> lines)
    {
        var (bias, neighbours) = (0d, 0d);
        var signs = new double[Enum.GetValues<Sign>().Length];
        var words = new Dictionary<string, double>();
        foreach (var parts in lines.Select(line => line.Split(' ')))
        {
            var weight = double.Parse(parts[^1], CultureInfo.InvariantCulture);
            _ = parts[0] switch
            {
                "bias" => bias = weight,
                "neighbours" => neighbours = weight,
                "sign" => signs[(int)Enum.Parse<Sign>(parts[1])] = weight,
                _ => words[parts[1]] = weight,
            };
        }

        return new WorthModel(bias, neighbours, signs, words);
    }

    /// <summary>What <see cref="Read"/> reads.</summary>
    public IEnumerable<string> Write() =>
    [
        Line("bias", _bias),
        Line("neighbours", _neighbours),
        .. Enum.GetValues<Sign>().Select(sign => Line($"sign {sign}", _signs[(int)sign])),
        .. _ids.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Line($"word {entry.Key}", _words[entry.Value])),
    ];

    /// <returns>For each sentence how likely it is to be taken up by fact-checkers, 0 to 1; an empty one 0.</returns>
    public double[] Score(WorthText text)
    {
        var counter = new SignCounter(text);
        var seen = new int[_words.Length];
        var alone = new double[text.Sentences.Count];
        for (var i = 0; i < alone.Length; i++)
        {
            counter.Read(i);
            alone[i] = LogOdds(counter, seen, i + 1);
        }

        return [.. alone.Select((own, i) => text.Sentences[i].IsEmpty ? 0
            : Likelihood((own + (_neighbours * (alone[Math.Max(0, i - 1)] + alone[Math.Min(alone.Length - 1, i + 1)]))) / (1 + (2 * _neighbours))))];
    }

    /// <summary>The weight of a word; 0 if it is not known.</summary>
    public double WeightOf(string word) => _ids.TryGetValue(word, out var id) ? _words[id] : 0;

    private double LogOdds(SignCounter counter, int[] seen, int turn)
    {
        var odds = _bias;
        for (var sign = 0; sign < _signs.Length; sign++)
        {
            odds += counter.Count((Sign)sign) is > 0 and var count ? _signs[sign] * Math.Log(1 + count) : 0;
        }

        var (sum, known) = (0d, 0);
        foreach (var word in counter.Words)
        {
            if (_ids.TryGetValue(word, out var id) && seen[id] != turn)
            {
                seen[id] = turn;
                sum += _words[id];
                known++;
            }
        }

        return odds + (known > 0 ? sum / Math.Sqrt(known) : 0);
    }

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name} {weight:F3}");

    private static double Likelihood(double odds) => 1 / (1 + Math.Exp(-odds));
}
