namespace FactCheck.Core.Attribution;

/// <summary>
/// One basis of a statement. Several statements in <paramref name="On"/> are relied on jointly (one finding of A and B); several reliances of one
/// statement are relied on separately.
/// </summary>
/// <param name="Kind">How it rests on them.</param>
/// <param name="On">The statements it rests on, at least one.</param>
/// <param name="Changes">What was altered on the way: any of quantity, place, time, plural, attribution.</param>
public sealed record Reliance(RelianceKind Kind, IReadOnlyList<Guid> On, IReadOnlyList<string> Changes)
{
    public static IReadOnlyList<string> KindsOfChange { get; } = ["quantity", "place", "time", "plural", "attribution"];

    public static Reliance Of(RelianceKind kind, params IReadOnlyList<Guid> on) => new(kind, on, []);
}
