using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

internal sealed partial class Chains
{
    /// <summary>Whoever stands around it, the outermost first; then through whom it was told there.</summary>
    private void FindVia(Draft draft)
    {
        _via[draft] = [];
        var relays = new List<Relay>();
        var who = _who.GetValueOrDefault(draft);
        if (_around.GetValueOrDefault(draft) is { } around)
        {
            relays.AddRange(PathTo(around));
            if (_who.GetValueOrDefault(around) is { } relay && relay != who && PassesOn(around) && (relay.Name ?? relay.Title) is { } name)
            {
                relays.Add(new Relay(name, _when.GetValueOrDefault(around)));
                relays.AddRange((_bases.GetValueOrDefault(around) ?? []).Where(basis => !basis.Joint && basis.Names[0] != who?.Name && Quoting(around)).Select(basis => new Relay(basis.Names[0], null)));
            }
        }

        relays.AddRange(_passings.Through(draft, who?.Name ?? who?.Title));
        _via[draft] = [.. relays.DistinctBy(relay => relay.Name)];
        if (who is { Kind: MentionKind.Described or MentionKind.Document, Via.Count: 0 })
        {
            who.Via = _via[draft];
        }
    }

    private List<Relay> PathTo(Draft around)
    {
        if (!_via.ContainsKey(around))
        {
            FindVia(around);
        }

        return _via[around];
    }

    private bool PassesOn(Draft around) => Judged(around).Act is not (Act.Denies or Act.Doubts or Act.Disowns or Act.Retracts or Act.DeclinesToComment);

    /// <summary>"AFP, quoting the Inquirer, said Ruiz had …": the Inquirer passed on what Ruiz said.</summary>
    private bool Quoting(Draft around)
    {
        for (var i = around.Cue.Sentence.First; i <= around.Cue.Sentence.Last; i++)
        {
            if (page.Lower(i) is "quoting" or "citing" or "cited" or "quoted" or "referring" or "pointing" && page.QuotationOf[i] < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an unnamed source or a document says reached us as it did before, unless the text tells otherwise.</summary>
    private List<Relay> Via(Draft draft, Character? who) =>
        _via[draft] is { Count: > 0 } own ? own : who is { Kind: MentionKind.Described or MentionKind.Document } ? [.. who.Via] : [];
}
