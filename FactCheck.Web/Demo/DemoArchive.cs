using System.Threading.Channels;
using FactCheck.Core.Editions;

namespace FactCheck.Web.Demo;

/// <summary>
/// Fills a newsroom with generated claims of the last ten years: published, some of them corrected, withdrawn or under review. The same number and
/// seed make the same editions on the same day. They are written on one thread and brought in on another, a commit for some hundreds.
/// </summary>
internal sealed class DemoArchive(ArchiveDesk desk, DemoClock clock, Guid editor, Guid checker)
{
    /// <summary>Enough that a commit costs little of each, few enough that memory does not notice.</summary>
    private const int AtOnce = 1000;

    private const int CorrectedPermille = 80;
    private const int WithdrawnPermille = 10;
    private const int UnderReviewOfTheNewest = 3;
    private const int Newest = 120;

    /// <param name="claims">How many.</param>
    /// <param name="seed">Which.</param>
    /// <param name="end">They were published before this day.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1.</param>
    /// <param name="ct">Stops after the commit that is under way.</param>
    public async Task FillAsync(int claims, ulong seed, DateOnly end, Action<double> progress, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var written = Channel.CreateBounded<(ArchiveBatch Batch, int Done)>(3);
        var writing = Task.Run(() => WriteAsync(claims, seed, end, written.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var (batch, done) in written.Reader.ReadAllAsync(ct))
            {
                clock.StandAt(batch.Moves[^1].At);
                await desk.BringInAsync(editor, checker, batch, ct);
                progress((double)done / claims);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await writing;
    }

    private static async Task WriteAsync(int claims, ulong seed, DateOnly end, ChannelWriter<(ArchiveBatch, int)> to, CancellationToken ct)
    {
        try
        {
            var (known, done) = (new HashSet<string>(), 0);
            foreach (var some in Events(claims, seed, end).Chunk(AtOnce))
            {
                var written = some.AsParallel().AsOrdered().WithCancellation(ct).Select(one => Write(new DemoClaims(seed), seed, one)).ToList();
                done += some.Count(one => one.Kind is Kind.First);
                await to.WriteAsync((new ArchiveBatch([.. written.Select(one => one.Move)], [.. written.SelectMany(one => one.Sources).Where(source => known.Add(source.Slug))]), done), ct);
            }

            to.Complete();
        }
        catch (Exception problem)
        {
            to.Complete(problem);
            throw;
        }
    }

    private static (ArchivedMove Move, IReadOnlyList<ArchivedSource> Sources) Write(DemoClaims claims, ulong seed, Event one)
    {
        var chance = new DemoChance(seed, (ulong)one.Number + (1UL << 42));
        switch (one.Kind)
        {
            case Kind.First:
                var (document, sources) = claims.First(one.Number, one.At);
                return (new ArchivedEdition(document, one.At), sources);
            case Kind.Next:
                return (new ArchivedEdition(claims.Next(one.Number, one.First, one.At), one.At), []);
            case Kind.Withdrawn:
                return (new ArchivedWithdrawal(claims.First(one.Number, one.First).Document.Slug, one.At, chance.Of(DemoWords.All["withdrawal"])), []);
            default:
                return (new ArchivedReview(claims.First(one.Number, one.First).Document.Slug, one.At, chance.Of(DemoWords.All["review"])), []);
        }
    }

    private static IEnumerable<Event> Events(int claims, ulong seed, DateOnly end)
    {
        var later = new PriorityQueue<Event, DateTimeOffset>();
        var last = new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var (number, at) in DemoCalendar.Days(claims, end, seed).Index())
        {
            while (later.TryPeek(out var next, out var when) && when < at)
            {
                yield return later.Dequeue();
            }

            yield return new Event(number, Kind.First, at, at);
            if (After(number, claims, at, seed) is { } follows && follows.At < last)
            {
                later.Enqueue(follows, follows.At);
            }
        }

        while (later.TryDequeue(out var next, out _))
        {
            yield return next;
        }
    }

    private static Event? After(int number, int claims, DateTimeOffset at, ulong seed)
    {
        var chance = new DemoChance(seed, (ulong)number + (1UL << 43));
        var share = chance.Of(1000);
        var wait = chance.Wait(TimeSpan.FromHours(2), TimeSpan.FromDays(12));
        return share < CorrectedPermille ? new Event(number, Kind.Next, at, at + wait)
            : share < CorrectedPermille + WithdrawnPermille ? new Event(number, Kind.Withdrawn, at, at + wait)
            : number >= claims - Newest && (claims - number) % (Newest / UnderReviewOfTheNewest) == 1 ? new Event(number, Kind.Reviewed, at, at + TimeSpan.FromMinutes(5))
            : null;
    }

    private enum Kind
    {
        First,
        Next,
        Withdrawn,
        Reviewed,
    }

    private sealed record Event(int Number, Kind Kind, DateTimeOffset First, DateTimeOffset At);
}
