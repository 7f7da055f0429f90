using FactCheck.Core;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>A form, section or dialog that gives commands: what a rule refuses is said beside it, and nothing typed is lost.</summary>
public abstract class DeskPart : ComponentBase
{
    [Inject]
    public required ILogger<DeskPart> Log { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <summary>Why the last command was not carried out.</summary>
    protected string? Refusal { get; set; }

    /// <summary>A command is on its way: its button waits.</summary>
    protected bool Busy { get; private set; }

    /// <returns>Whether it was carried out.</returns>
    protected async Task<bool> TryAsync(Func<Task> command, string? said = null)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, Refusal) = (true, null);
        try
        {
            await command();
            if (said is not null)
            {
                Snackbar.Clear();
                Snackbar.Add(said, Severity.Normal);
            }

            return true;
        }
        catch (EditorialRuleException refused)
        {
            Refusal = refused.Message;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            s_logFailure(Log, GetType().Name, exception);
            Refusal = "Something went wrong on our side and nothing was saved. What you typed is still here; try again in a moment.";
        }
        finally
        {
            Busy = false;
        }

        return false;
    }

    private static readonly Action<ILogger, string, Exception?> s_logFailure =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "CommandFailed"), "A command of {Part} failed");
}
