using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Gradient steps for a label chain: AdaGrad (Duchi, Hazan and Singer 2011) on the logarithm of the probability of what is annotated.</summary>
internal sealed class ChainTraining(int labels, float rate, float decay)
{
    private readonly LabelChain _free = new(labels);
    private readonly LabelChain _held = new(labels);

    public LabelChain Free => _free;

    /// <summary>
    /// Sets how much each label of each token should go up: probability when held to <paramref name="allowed"/> (a bit a label) less probability when free.
    /// </summary>
    public void Errors(ReadOnlySpan<byte> allowed)
    {
        var n = _free.Length;
        _held.Begin(n);
        for (var t = 0; t < n; t++)
        {
            _free.Unary(t).CopyTo(_held.Unary(t));
            _free.Pair(t).CopyTo(_held.Pair(t));
            for (var y = 0; y < labels; y++)
            {
                if ((allowed[t] >> y & 1) == 0)
                {
                    _held.Unary(t)[y] = -1e6;
                }
            }
        }

        _free.Marginals();
        _held.Marginals();
    }

    public double Loss => _free.LogTotal - _held.LogTotal;

    public void UnaryErrors(int t, Span<double> errors)
    {
        for (var y = 0; y < labels; y++)
        {
            errors[y] = _held.Probability(t, y) - _free.Probability(t, y);
        }
    }

    public void PairErrors(int t, Span<double> errors)
    {
        for (var x = 0; x < labels; x++)
        {
            for (var y = 0; y < labels; y++)
            {
                errors[x * labels + y] = _held.Probability(t, x, y) - _free.Probability(t, x, y);
            }
        }
    }

    /// <summary>The mean of what the weights were after each of the last epochs generalises better than where they ended (Collins 2002).</summary>
    public static void Average(float[] sum, float[] values, int epoch, int epochs, int first = 1)
    {
        for (var i = 0; i < values.Length && epoch >= first; i++)
        {
            sum[i] += values[i];
            values[i] = epoch == epochs - 1 ? sum[i] / (epochs - first) : values[i];
        }
    }

    public void Step(float[] values, float[] squares, int at, double error)
    {
        if (Math.Abs(error) < 1e-6)
        {
            return;
        }

        var g = (float)error - decay * values[at];
        squares[at] += g * g;
        values[at] += rate * g / MathF.Sqrt(squares[at] + 1);
    }
}
