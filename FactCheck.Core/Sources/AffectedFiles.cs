using System.Runtime.CompilerServices;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Sources;

/// <summary>The claims in whose statements or evidence some sources have a part, found by the index on the source, and read many at a time.</summary>
internal static class AffectedFiles
{
    public static async IAsyncEnumerable<ClaimFile> ReadAsync(FactCheckDb db, IReadOnlyDictionary<Guid, Source> registry, IReadOnlyCollection<Guid> sources, [EnumeratorCancellation] CancellationToken ct)
    {
        var claims = new HashSet<Guid>();
        foreach (var some in sources.Chunk(ClaimFiles.AtATime))
        {
            claims.UnionWith(await Claims(db, some).ToListAsync(ct));
        }

        await foreach (var file in ClaimFiles.JudgedAsync(db, claims.Order(), registry, ct))
        {
            yield return file;
        }
    }

    internal static IQueryable<Guid> Claims(FactCheckDb db, Guid[] sources) =>
        db.Statements.Where(s => sources.Contains(s.SourceId) && !s.Removed).Select(s => s.ClaimId)
            .Union(db.Evidence.Where(e => e.SourceId != null && sources.Contains(e.SourceId.Value) && !e.Removed).Select(e => e.ClaimId));
}
