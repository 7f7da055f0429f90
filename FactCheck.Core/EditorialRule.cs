using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FactCheck.Core;

/// <summary>An editorial rule was about to be broken. The message is written for the person at the desk.</summary>
public sealed class EditorialRuleException(string message, Exception? inner = null) : Exception(message, inner);

public static class EditorialRule
{
    /// <exception cref="EditorialRuleException"><paramref name="holds"/> is false; its message is <paramref name="message"/>.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new EditorialRuleException(message);
        }
    }

    /// <inheritdoc cref="Require(bool, string)"/>
    public static void Require([DoesNotReturnIf(false)] bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref RuleMessage message)
    {
        if (!holds)
        {
            throw new EditorialRuleException(message.ToString());
        }
    }
}

/// <summary>A message that is put together only when its rule is broken: rules are asked a hundred thousand times and broken once.</summary>
[InterpolatedStringHandler]
public ref struct RuleMessage
{
    private DefaultInterpolatedStringHandler _text;

    public RuleMessage(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    public override readonly string ToString() => _text.ToString();
}
