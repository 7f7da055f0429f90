using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom.Desk;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>What is held about the sources of the claim on the desk: read once for all its statements, and again when the desk was read again.</summary>
public sealed class DeskIdentities(SameSourceDesk same)
{
    private DeskView? _view;
    private Task<IReadOnlyDictionary<Guid, SourceIdentity>>? _read;

    public Task<IReadOnlyDictionary<Guid, SourceIdentity>> OfAsync(DeskView view)
    {
        if (_read is null || !ReferenceEquals(view, _view))
        {
            (_view, _read) = (view, same.FindAsync([.. view.File.Statements.Select(statement => statement.SourceId).Distinct()]));
        }

        return _read;
    }
}
