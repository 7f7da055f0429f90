namespace FactCheck.Core;

/// <summary>An editorial rule was about to be broken. The message is written for the person at the desk.</summary>
public sealed class EditorialRuleException(string message, Exception? inner = null) : Exception(message, inner);

public static class EditorialRule
{
    /// <exception cref="EditorialRuleException"><paramref name="holds"/> is false; its message is <paramref name="message"/>.</exception>
    public static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new EditorialRuleException(message);
        }
    }
}
