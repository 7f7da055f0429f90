using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Public.Cache;

/// <summary>
/// A number that rises with whatever may change a public page: a commit of this process at once, one of another process (an import) within
/// <see cref="LookEvery"/>, and midnight, because pages say what day it is.
/// </summary>
internal sealed partial class PublicVersion : BackgroundService
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);

    private readonly IDbContextFactory<FactCheckDb> _dbFactory;
    private readonly TimeProvider _clock;
    private readonly IDisposable _following;
    private readonly ILogger<PublicVersion> _log;
    private long _current;

    public PublicVersion(IDbContextFactory<FactCheckDb> dbFactory, ChangeFeed feed, TimeProvider clock, ILogger<PublicVersion> log)
    {
        (_dbFactory, _clock, _log) = (dbFactory, clock, log);
        _following = feed.Subscribe(_ => Rise());
    }

    public long Current => Interlocked.Read(ref _current);

    public override void Dispose()
    {
        _following.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery);
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(timer, stoppingToken);
        }
    }

    // until the site closes, or the file cannot be read: then it is begun anew, and every page with it
    private async Task LookAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            await using var db = await _dbFactory.CreateDbContextAsync(stoppingToken);
            await db.Database.OpenConnectionAsync(stoppingToken); // the number that SQLite keeps is a connection's own
            var (seen, day) = (await VersionAsync(db, stoppingToken), _clock.GetUtcNow().UtcDateTime.Date);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var (now, today) = (await VersionAsync(db, stoppingToken), _clock.GetUtcNow().UtcDateTime.Date);
                if ((now, today) != (seen, day))
                {
                    (seen, day) = (now, today);
                    Rise();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the site is closing
        }
        catch (Exception failure) when (failure is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
        {
            LogBlind(_log, failure);
            Rise();
            await timer.WaitForNextTickAsync(CancellationToken.None); // a file that stays unreadable is not asked in a circle
        }
    }

    [LoggerMessage(LogLevel.Error, "Whether another program changed the store could not be seen; it is tried again.")]
    private static partial void LogBlind(ILogger logger, Exception failure);

    private static Task<int> VersionAsync(FactCheckDb db, CancellationToken ct) =>
        db.Database.SqlQueryRaw<int>("SELECT data_version AS Value FROM pragma_data_version").SingleAsync(ct);

    private void Rise() => Interlocked.Increment(ref _current);
}
