namespace FactCheck.Core.Reading.Learnt;

/// <summary>
/// A linear-chain conditional random field over a short stretch of tokens (Lafferty, McCallum and Pereira 2001): the best labelling, and how
/// probable each label of each token is. Scores are natural logarithms of odds; buffers are kept from call to call.
/// </summary>
internal sealed class LabelChain(int labels)
{
    private double[] _unary = [];
    private double[] _pair = [];
    private double[] _alpha = [];
    private double[] _beta = [];
    private double[] _odds = [];
    private double[] _pairOdds = [];
    private double[] _scale = [];
    private double[] _most = [];
    private int[] _back = [];

    public int Labels => labels;

    public int Length { get; private set; }

    /// <summary>The log of the sum over all labellings, once <see cref="Marginals"/> ran.</summary>
    public double LogTotal { get; private set; }

    public Span<double> Unary(int t) => _unary.AsSpan(t * labels, labels);

    /// <summary>The score of going from one label (row) at t − 1 to another (column) at t.</summary>
    public Span<double> Pair(int t) => _pair.AsSpan(t * labels * labels, labels * labels);

    public void Begin(int length)
    {
        Length = length;
        if (_unary.Length < length * labels)
        {
            var room = Math.Max(length, 64) * 2;
            (_unary, _alpha, _beta, _back) = (new double[room * labels], new double[room * labels], new double[room * labels], new int[room * labels]);
            (_pair, _pairOdds) = (new double[room * labels * labels], new double[room * labels * labels]);
            (_odds, _scale, _most) = (new double[room * labels], new double[room], new double[room]);
        }

        Array.Clear(_unary, 0, length * labels);
        Array.Clear(_pair, 0, length * labels * labels);
    }

    /// <summary>The most probable labelling.</summary>
    public void Best(Span<int> result)
    {
        for (var y = 0; y < labels; y++)
        {
            _alpha[y] = _unary[y];
        }

        for (var t = 1; t < Length; t++)
        {
            for (var y = 0; y < labels; y++)
            {
                var (best, from) = (double.NegativeInfinity, 0);
                for (var x = 0; x < labels; x++)
                {
                    var score = _alpha[(t - 1) * labels + x] + _pair[(t * labels + x) * labels + y];
                    if (score > best)
                    {
                        (best, from) = (score, x);
                    }
                }

                _alpha[t * labels + y] = best + _unary[t * labels + y];
                _back[t * labels + y] = from;
            }
        }

        var last = 0;
        for (var y = 1; y < labels; y++)
        {
            last = _alpha[(Length - 1) * labels + y] > _alpha[(Length - 1) * labels + last] ? y : last;
        }

        for (var t = Length - 1; t >= 0; t--)
        {
            result[t] = last;
            last = t > 0 ? _back[t * labels + last] : 0;
        }
    }

    /// <summary>The probability of each label of each token: forward and backward sums, scaled token by token so that nothing underflows (Rabiner 1989).</summary>
    public void Marginals()
    {
        LogTotal = 0;
        for (var t = 0; t < Length; t++)
        {
            Exponentiate(t);
            var sum = 0.0;
            for (var y = 0; y < labels; y++)
            {
                var before = t == 0 ? 1 : 0.0;
                for (var x = 0; x < labels && t > 0; x++)
                {
                    before += _alpha[(t - 1) * labels + x] * _pairOdds[(t * labels + x) * labels + y];
                }

                sum += _alpha[t * labels + y] = before * _odds[t * labels + y];
            }

            sum = Math.Max(sum, double.Epsilon);
            for (var y = 0; y < labels; y++)
            {
                _alpha[t * labels + y] /= sum;
            }

            _scale[t] = sum;
            LogTotal += Math.Log(sum) + _most[t];
        }

        for (var t = Length - 1; t >= 0; t--)
        {
            for (var x = 0; x < labels; x++)
            {
                var after = t == Length - 1 ? 1 : 0.0;
                for (var y = 0; y < labels && t < Length - 1; y++)
                {
                    after += _pairOdds[((t + 1) * labels + x) * labels + y] * _odds[(t + 1) * labels + y] * _beta[(t + 1) * labels + y];
                }

                _beta[t * labels + x] = t == Length - 1 ? 1 : after / _scale[t + 1];
            }
        }
    }

    public double Probability(int t, int label) => _alpha[t * labels + label] * _beta[t * labels + label];

    public double Probability(int t, int from, int to) =>
        _alpha[(t - 1) * labels + from] * _pairOdds[(t * labels + from) * labels + to] * _odds[t * labels + to] * _beta[t * labels + to] / _scale[t];

    /// <summary>Scores as odds, the best label and the best pair of a token at one.</summary>
    private void Exponentiate(int t)
    {
        var (most, mostPair) = (double.NegativeInfinity, 0.0);
        for (var y = 0; y < labels; y++)
        {
            most = Math.Max(most, _unary[t * labels + y]);
        }

        for (var y = 0; y < labels; y++)
        {
            _odds[t * labels + y] = Math.Exp(_unary[t * labels + y] - most);
        }

        if (t > 0)
        {
            var pairs = _pair.AsSpan(t * labels * labels, labels * labels);
            mostPair = double.NegativeInfinity;
            foreach (var score in pairs)
            {
                mostPair = Math.Max(mostPair, score);
            }

            for (var p = 0; p < pairs.Length; p++)
            {
                _pairOdds[t * labels * labels + p] = Math.Exp(pairs[p] - mostPair);
            }
        }

        _most[t] = most + mostPair;
    }
}
