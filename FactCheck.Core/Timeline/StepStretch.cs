namespace FactCheck.Core.Timeline;

/// <summary>One step, or so many alike in a row that a reader should not have to pass them all: the first of them stand alone, the others are folded.</summary>
public sealed record StepStretch(IReadOnlyList<ClaimStep> Steps)
{
    /// <summary>So many alike in a row stand by themselves.</summary>
    public const int Alone = 3;

    /// <summary>Fewer are not folded: the fold would take about as much room.</summary>
    public const int Fewest = 5;

    public bool Folded => Steps.Count > 1;

    /// <summary>“2 Mar 2024 – 5 Mar 2024”, or the one day.</summary>
    public string When => Steps[0].When == Steps[^1].When ? Steps[0].When : $"{Steps[0].When} – {Steps[^1].When}";

    /// <summary>Steps in their order. Only what is told in the same lane is folded, and never what contests the claim, in whatever lane: no denial or correction is hidden among reports.</summary>
    public static IReadOnlyList<StepStretch> Of(IReadOnlyList<ClaimStep> steps)
    {
        var stretches = new List<StepStretch>();
        for (var next = 0; next < steps.Count;)
        {
            var alike = steps[next].Contests ? 1 : steps.Skip(next).TakeWhile(step => step.Lane == steps[next].Lane && !step.Contests).Count();
            var alone = alike < Alone + Fewest ? alike : Alone;
            stretches.AddRange(steps.Skip(next).Take(alone).Select(step => new StepStretch([step])));
            if (alone < alike)
            {
                stretches.Add(new StepStretch([.. steps.Skip(next + alone).Take(alike - alone)]));
            }

            next += alike;
        }

        return stretches;
    }
}
