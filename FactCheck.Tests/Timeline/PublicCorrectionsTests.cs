using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

public sealed class PublicCorrectionsTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PublicCorrections Corrections => new(_press.Db);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task Whoever_pages_through_the_corrections_and_back_sees_each_once_the_newest_first()
    {
        await _press.PublishAsync(SomeEdition.Of("A claim"));
        var notes = Enumerable.Range(0, PublicCorrections.PageSize + 5).Select(i => $"Note {i}").ToList();
        foreach (var note in notes)
        {
            _press.Clock.Advance(TimeSpan.FromSeconds(note.Length % 2)); // some in one instant
            await _press.CorrectAsync(SomeEdition.Of("A claim").Corrected(Rating.Mixed, CorrectionKind.Update, note));
        }

        var first = await Corrections.PageAsync(new CorrectionFilter(), null, ct: Ct);
        var second = await Corrections.PageAsync(new CorrectionFilter(), PageCursor.Parse(first.Next!.ToString()), ct: Ct);
        var again = await Corrections.PageAsync(new CorrectionFilter(), PageCursor.Parse(second.Previous!.ToString()), ct: Ct);

        Assert.Null(first.Previous);
        Assert.Null(second.Next);
        Assert.Equal(notes.Order(), first.Items.Concat(second.Items).Select(correction => correction.Note).Order());
        Assert.Equal([.. first.Items.Concat(second.Items).OrderByDescending(correction => correction.At).Select(correction => correction.At)], first.Items.Concat(second.Items).Select(correction => correction.At));
        Assert.Equal(first.Items.Select(correction => correction.Id), again.Items.Select(correction => correction.Id));
        Assert.Null(again.Previous);
        Assert.NotNull(again.Next);
    }

    [Fact]
    public async Task Corrections_are_found_by_kind_and_year_and_counted_without_what_is_hidden()
    {
        await _press.PublishAsync(SomeEdition.Of("One"));
        await _press.PublishAsync(SomeEdition.Of("Two"));
        await _press.PublishAsync(SomeEdition.Of("Three"));
        await _press.CorrectAsync(SomeEdition.Of("One").Corrected(Rating.Mixed, CorrectionKind.Update, "Late in 2023."));
        await _press.CorrectAsync(SomeEdition.Of("Three").Corrected(Rating.Mixed, CorrectionKind.Update, "Hidden."));
        _press.Clock.SetUtcNow(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await _press.CorrectAsync(SomeEdition.Of("One").Corrected(Rating.True, CorrectionKind.Correction, "At midnight."));
        await _press.WithdrawAsync("two", "Made up.");
        await _press.RestrictAsync("three");

        Assert.Equal(
            [new CorrectionCount(CorrectionKind.Correction, 2024, 1), new CorrectionCount(CorrectionKind.Withdrawal, 2024, 1), new CorrectionCount(CorrectionKind.Update, 2023, 1)],
            await Corrections.CountsAsync(Ct));
        Assert.Equal(["Late in 2023."], await NotesAsync(new CorrectionFilter(CorrectionKind.Update)));
        Assert.Equal(["At midnight."], await NotesAsync(new CorrectionFilter(CorrectionKind.Correction, 2024)));
        Assert.Empty(await NotesAsync(new CorrectionFilter(CorrectionKind.Correction, 2023)));
        Assert.Equal(["Made up.", "At midnight."], await NotesAsync(new CorrectionFilter(Year: 2024)));
    }

    private async Task<IEnumerable<string>> NotesAsync(CorrectionFilter filter) => (await Corrections.PageAsync(filter, null, ct: Ct)).Items.Select(correction => correction.Note);
}
