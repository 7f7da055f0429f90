namespace FactCheck.Benchmarks.Reading;

/// <summary>
/// Logistic regression with a quadratic penalty, to its one minimum by L-BFGS (Liu and Nocedal, 1989): no seed and no order of the examples
/// changes the result. The last weight is the bias, which is not penalised.
/// </summary>
internal sealed class LogisticRegression(IReadOnlyList<(int Feature, double Value)[]> rows, IReadOnlyList<bool> positive, int features, double penalty)
{
    private const int Iterations = 100;
    private const int Memory = 8;
    private const double CloseEnough = 1e-7;

    public double[] Train()
    {
        var weights = new double[features + 1];
        var (loss, gradient) = Loss(weights);
        var steps = new List<(double[] Step, double[] Turn)>();
        for (var i = 0; i < Iterations; i++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(gradient, direction);
            var size = steps.Count == 0 ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1;
            var (next, nextLoss, nextGradient) = (weights, loss, gradient);
            do
            {
                next = Sum(weights, direction, size);
                (nextLoss, nextGradient) = Loss(next);
                size /= 2;
            }
            while (nextLoss > loss + (1e-4 * 2 * size * slope) && size > 1e-12);

            var (step, turn) = (Sum(next, weights, -1), Sum(nextGradient, gradient, -1));
            if (Dot(step, turn) > 1e-12)
            {
                steps.Add((step, turn));
                steps.RemoveRange(0, Math.Max(0, steps.Count - Memory));
            }

            var done = loss - nextLoss < CloseEnough * loss;
            (weights, loss, gradient) = (next, nextLoss, nextGradient);
            if (done)
            {
                break;
            }
        }

        return weights;
    }

    private (double Loss, double[] Gradient) Loss(double[] weights)
    {
        var loss = 0d;
        var gradient = new double[weights.Length];
        for (var i = 0; i < rows.Count; i++)
        {
            var score = weights[^1];
            foreach (var (feature, value) in rows[i])
            {
                score += weights[feature] * value;
            }

            var sign = positive[i] ? 1 : -1;
            var margin = sign * score;
            loss += margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : -margin + Math.Log(1 + Math.Exp(margin));
            var pull = -sign / (1 + Math.Exp(margin));
            foreach (var (feature, value) in rows[i])
            {
                gradient[feature] += pull * value;
            }

            gradient[^1] += pull;
        }

        for (var i = 0; i < features; i++)
        {
            loss += penalty * weights[i] * weights[i] / 2;
            gradient[i] += penalty * weights[i];
        }

        return (loss, gradient);
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Turn)> steps)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var shares = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(steps[k].Step, direction) / Dot(steps[k].Step, steps[k].Turn);
            direction = Sum(direction, steps[k].Turn, -shares[k]);
        }

        if (steps is [.., var (step, turn)])
        {
            var scale = Dot(step, turn) / Dot(turn, turn);
            direction = Array.ConvertAll(direction, value => value * scale);
        }

        for (var k = 0; k < steps.Count; k++)
        {
            direction = Sum(direction, steps[k].Step, shares[k] - (Dot(steps[k].Turn, direction) / Dot(steps[k].Step, steps[k].Turn)));
        }

        return direction;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double[] Sum(double[] a, double[] b, double times)
    {
        var sum = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            sum[i] = a[i] + (times * b[i]);
        }

        return sum;
    }
}
