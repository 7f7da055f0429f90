using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>Which editions the public may see. Whoever reads editions for the public starts here.</summary>
internal static class StandingEditions
{
    /// <summary>Every edition of every claim that is not restricted.</summary>
    public static IQueryable<Edition> PublicEditions(this FactCheckDb db) =>
        db.Editions.AsNoTracking().Where(e => db.Publications.Any(p => p.Id == e.ClaimId && !p.Restricted));

    /// <summary>The first instant after a day, in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : BeginningOf(day.AddDays(1));

    public static DateTimeOffset BeginningOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
