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

    /// <summary>The editions that stand now, or that stood at the end of a day.</summary>
    public static IQueryable<Edition> Standing(this FactCheckDb db, DateOnly? asOf)
    {
        if (asOf is not { } day)
        {
            return db.Editions.AsNoTracking().Where(e => e.ValidTo == null && db.Publications.Any(p => p.Id == e.ClaimId && !p.Restricted));
        }

        var end = EndOf(day);
        return db.PublicEditions().Where(e => e.ValidFrom < end && (e.ValidTo == null || e.ValidTo >= end));
    }

    /// <summary>The first instant after a day, in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : BeginningOf(day.AddDays(1));

    public static DateTimeOffset BeginningOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
