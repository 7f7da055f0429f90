using System.Globalization;

namespace FactCheck.Core.Ledger;

/// <summary>Where the ledger ends. Whoever keeps one can show later that nothing before it was altered or cut off.</summary>
/// <param name="Sequence">The last entry's number; 0 for an empty ledger.</param>
/// <param name="At">When it was written.</param>
/// <param name="Hash">Its SHA-256; 32 zero bytes for an empty ledger.</param>
public sealed record LedgerHead(long Sequence, DateTimeOffset At, byte[] Hash)
{
    public static LedgerHead Empty { get; } = new(0, DateTimeOffset.MinValue, new byte[32]);

    /// <summary>"57:9f3c…e1" in full, as `verify --head` takes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Convert.ToHexStringLower(Hash)}");

    /// <exception cref="EditorialRuleException">The text is not a saved head.</exception>
    public static LedgerHead Parse(string text)
    {
        var parts = text.Trim().Split(':');
        EditorialRule.Require(
            parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigit),
            $"“{(text.Length > 80 ? text[..80] + "…" : text)}” is not a saved head. A head is a number, a colon and 64 hexadecimal digits, as `verify` prints it.");
        return new LedgerHead(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeOffset.MinValue, Convert.FromHexString(parts[1]));
    }
}
