using FactCheck.Core.Editions;

namespace FactCheck.Core.Claims;

/// <summary>A claim as the desk's ledger held it at a moment.</summary>
/// <param name="AsOf">The moment: everything recorded at it or before.</param>
/// <param name="File">All that the desk had on the claim then; null when it was not written down yet.</param>
/// <param name="Editions">What had been published by then, newest first.</param>
/// <param name="Corrections">What had been corrected by then, newest first.</param>
/// <param name="Erased">Items whose state of then was erased since; they cannot be shown.</param>
public sealed record PastClaim(DateTimeOffset AsOf, ClaimFile? File, IReadOnlyList<Edition> Editions, IReadOnlyList<Correction> Corrections, int Erased);

/// <summary>A moment at which something changed that a look back shows.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Who">The name of whoever recorded it.</param>
/// <param name="What">What changed, in a few words.</param>
public sealed record PastStop(DateTimeOffset At, string Who, string What);
