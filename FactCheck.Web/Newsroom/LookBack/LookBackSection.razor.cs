using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Timeline;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.LookBack;

public sealed partial class LookBackSection(ClaimPast claims, NavigationManager navigation)
{
    private IReadOnlyList<PastStop> _stops = [];
    private IReadOnlyList<DateOnly> _days = [];
    private IReadOnlyList<string> _stopWords = [];
    private IReadOnlyList<string> _dayWords = [];
    private PastClaim? _past;
    private PastClaim? _other;
    private bool _open;

    [Parameter, EditorRequired]
    public required LookBackAddress Address { get; set; }

    // the last moment at which something changed is now; between two moments the earlier one holds
    private int StopIndex => Address.AsOf is { } asOf ? Math.Max(0, _stops.Count(stop => stop.At <= asOf) - 1) : _stops.Count - 1;

    private int DayIndex => Address.SaidBy is { } day ? Math.Max(0, _days.Count(known => known <= day) - 1) : _days.Count;

    private string Said
    {
        get
        {
            var then = Address.AsOf is { } asOf ? $"what the desk knew on {Moment(asOf)}" : "what the desk knows now";
            var beside = Address.Compare switch
            {
                null => "",
                { } other when other == LookBackAddress.Now => ", beside what it knows now",
                { } other => $", beside what it knew on {Moment(other)}",
            };
            return $"{then}{beside}{(Address.SaidBy is { } day ? $", of what had been said by {day.InFull()} or bears no date" : "")}.";
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!_open && !Address.LooksBack)
        {
            (_past, _other) = (null, null);
            return;
        }

        var stops = await claims.StopsAsync(View.Id);
        var past = await claims.OpenAsync(View.Id, Address.AsOf ?? LookBackAddress.Now);
        var other = Address.Compare is { } compare ? await claims.OpenAsync(View.Id, compare) : null;
        var statements = past?.File?.Statements ?? [];
        (_stops, _past, _other) = (stops, past, other);
        _days = [.. statements.Select(statement => statement.SaidOn).OfType<DateOnly>().Distinct().Order()];
        _stopWords = [.. stops.Select((stop, index) => $"{(index == stops.Count - 1 ? "now; last changed " : "")}{Moment(stop.At)}, {stop.Who}: {stop.What}")];
        _dayWords = [.. _days.Select(day => $"{day.InFull()}: {string.Join(", ", statements.Where(statement => statement.SaidOn == day).Select(statement => past!.File!.SourceOf(statement).Name).Distinct())}"), "whenever it was said"];
    }

    private async Task OpenBarAsync()
    {
        _open = true;
        await OnParametersSetAsync();
    }

    private void StopAsync(int index) => GoTo(Address with { AsOf = index == _stops.Count - 1 ? null : _stops[index].At });

    private void DayAsync(int index) => GoTo(Address with { SaidBy = index == _days.Count ? null : _days[index] });

    private void EndOfDayAsync(DateOnly? day) => GoTo(Address with { AsOf = day is { } known ? new GraphTime(known).Latest : null });

    private void CompareAsync(ChangeEventArgs chosen) => GoTo(Address with
    {
        Compare = (chosen.Value as string) switch
        {
            "now" => LookBackAddress.Now,
            { Length: > 0 } index => _stops[int.Parse(index, CultureInfo.InvariantCulture)].At,
            _ => null,
        },
    });

    private void BackToNow()
    {
        _open = false;
        GoTo(new LookBackAddress(View.Id, null, null, null, []));
    }

    // a slider has many steps, and the way back in the browser should not have them all
    private void GoTo(LookBackAddress address)
    {
        _open |= !address.LooksBack && address != Address && Address.LooksBack;
        navigation.NavigateTo(address.ToString(), replace: Address.LooksBack);
    }

    private static PastClaim Earlier(PastClaim one, PastClaim other) => one.AsOf <= other.AsOf ? one : other;

    private static PastClaim Later(PastClaim one, PastClaim other) => one.AsOf <= other.AsOf ? other : one;

    private static string Short(PastStop stop) => $"{Moment(stop.At)}: {(stop.What.Length > 60 ? stop.What[..60] + "…" : stop.What)}";

    internal static string Moment(DateTimeOffset at) =>
        at == LookBackAddress.Now ? "now" : new GraphTime(at.Day()).Latest == at ? $"{at.Day().InFull()}, at its end" : at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
