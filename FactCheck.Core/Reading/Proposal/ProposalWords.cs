using System.Collections.Frozen;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>The word classes of proposal.txt.</summary>
internal static class ProposalWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_classes = LexiconFile.Lines("proposal")
        .Select(line => line.Split(':', 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal));

    public static FrozenSet<string> Seeming { get; } = s_classes["seeming"];
    public static FrozenSet<string> Accusing { get; } = s_classes["accusing"];
    public static FrozenSet<string> Asking { get; } = s_classes["asking"];
    public static FrozenSet<string> Accusation { get; } = s_classes["accusation"];
    public static FrozenSet<string> Pointing { get; } = s_classes["pointing"];
    public static FrozenSet<string> Newest { get; } = s_classes["newest"];
    public static FrozenSet<string> Partial { get; } = s_classes["partial"];
    public static FrozenSet<string> Leaning { get; } = s_classes["leaning"];
    public static FrozenSet<string> Bare { get; } = s_classes["bare"];
    public static FrozenSet<string> Government { get; } = s_classes["government"];
    public static FrozenSet<string> StateBody { get; } = s_classes["statebody"];
    public static FrozenSet<string> Office { get; } = s_classes["office"];
    public static FrozenSet<string> Stop { get; } = s_classes["stop"];
}
