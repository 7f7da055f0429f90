namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Numbers the steps that somebody takes on a page: the newest is undone first, whichever part of the page it was made in.</summary>
public sealed class StepCounter
{
    private int _last;

    public int Next() => ++_last;
}

/// <summary>A step on an article's page that can be taken back.</summary>
/// <param name="Said">What was done.</param>
/// <param name="Undo">Takes it back.</param>
/// <param name="Order">Its number.</param>
/// <param name="Claim">The claim it was done on: its id and headline.</param>
internal sealed record ArticleStep(string Said, Func<Task> Undo, int Order, (Guid Id, string Headline)? Claim = null);
