using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>Puts drafts into relation: who stands inside whose words, through whom things came, on what they rest; and makes the result.</summary>
internal sealed partial class Chains(Page page, IReadOnlyList<Draft> drafts, DateOnly? published, FullNames names)
{
    private readonly Dictionary<Draft, Draft> _around = [];
    private readonly Dictionary<Draft, Character> _who = [];
    private readonly Dictionary<Draft, List<Basis>> _bases = [];
    private readonly Dictionary<Draft, DateOnly?> _when = [];
    private readonly Dictionary<Draft, List<Relay>> _via = [];
    private readonly FullNames _names = names;
    private readonly Dictionary<Draft, (Act Act, Certainty Certainty)> _judged = [];
    private readonly Dictionary<int, Draft> _ending = [];
    private readonly Draft?[] _owner = new Draft?[page.Tokens.Count];
    private readonly Passings _passings = new(page, drafts, new Outlets(page, names));
    private Cast? _everybody;

    private Cast Everybody => _everybody ??= new Cast(_names);

    public List<FoundAttribution> Tie()
    {
        FindNesting();
        var saidWhen = new SaidWhen(page, published);
        var next = 0;
        foreach (var sentence in page.SentenceList)
        {
            NoteSubject(sentence, speaks: next < drafts.Count && drafts[next].Cue.Sentence == sentence && drafts[next].Source.First == sentence.First && !drafts[next].Source.IsEmpty);
            var first = next;
            for (; next < drafts.Count && drafts[next].Cue.Sentence == sentence; next++)
            {
                var draft = drafts[next];
                if (!draft.Source.IsEmpty && !IsFirstPerson(draft))
                {
                    Everybody.At = draft.Source.First;
                    _who[draft] = Everybody.Resolve(MentionOf(draft), (page.QuotationOf[draft.Cue.Verb] >= 0 || page.TagAt(draft.Source.First) is not Tag.Pronoun) && _around.TryGetValue(draft, out var speaking) ? _who.GetValueOrDefault(speaking) : null);
                }

                _when[draft] = saidWhen.Of(draft, _around.GetValueOrDefault(draft));
            }

            foreach (var stated in Bases.In(page, sentence))
            {
                Attach(stated, first, next);
            }
        }

        for (var k = 0; k < drafts.Count; k++)
        {
            var draft = drafts[k];
            if (IsFirstPerson(draft) && (_around.TryGetValue(draft, out var around) ? _who.GetValueOrDefault(around) : SpeakerNear(k)) is { } speaker)
            {
                _who[draft] = speaker;
            }
        }

        foreach (var draft in drafts)
        {
            FindVia(draft);
        }

        return [.. drafts.Select(Make)];
    }

    private FoundAttribution Make(Draft draft)
    {
        var (act, certainty) = Judged(draft);
        var who = _who.GetValueOrDefault(draft);
        var around = _around.GetValueOrDefault(draft);
        (act, certainty) = Kept(draft, around, act, certainty);
        var basis = _bases.GetValueOrDefault(draft) ?? [];
        if (who is { Kind: MentionKind.Organisation, Outlet: false, Title: null } && act == Act.Asserts && draft.Cue.Lemma is "say" or "according" or "write" or "state" or "claim" or "note" && basis.Count > 0 && !IsNoOutlet(who) && Quoting(draft))
        {
            act = Act.Reports; // "Bernama said, citing a report"
        }

        if (who is { Outlet: true, Kind: not MentionKind.Document } && act == Act.Asserts && IsPress(who))
        {
            act = Act.Reports;
        }
        else if (act == Act.Reports && who is { Outlet: false } && IsNoOutlet(who))
        {
            act = Act.Asserts; // "police reported"
        }

        // An outlet that names where it has it from passes on; what it states as its own finding it stands for.
        certainty = act == Act.Reports && basis.Count > 0 && certainty == Certainty.Certain && draft.Cue.Lemma is not ("conclude" or "find" or "establish" or "determine" or "calculate") ? Certainty.Uncommitted : certainty;
        return new FoundAttribution
        {
            Source = draft.Source.IsEmpty ? [] : [page.Span(draft.Source)],
            Cue = [page.Span(draft.Cue.Where)],
            Content = [.. draft.Content.Select(page.Span)],
            Act = act,
            Certainty = certainty,
            Who = who?.Who(),
            Via = Via(draft, who),
            Basis = basis,
            When = _when.GetValueOrDefault(draft),
            Nested = _around.ContainsKey(draft) || page.QuotationOf[draft.Cue.Verb] >= 0,
            Score = draft.Cue.Score,
            Rule = draft.Rule,
        };
    }

    /// <summary>A news agency, not an agency for migration.</summary>
    private static bool IsPress(Character who)
    {
        var words = (who.Name ?? who.Title ?? string.Empty).ToLowerInvariant().Split(' ');
        return words[^1] is not ("agency" or "service" or "office" or "authority" or "site" or "station") || words[..^1].Any(word => word is "news" or "press" or "wire" or "radio" or "television" or "tv" || (Words.Of(word) & WordClass.OutletName) != 0);
    }

    private static bool IsNoOutlet(Character who) => who.Kind is MentionKind.Described or MentionKind.Group
        || who.Kind == MentionKind.Person
        || (who.Kind == MentionKind.Organisation && Words.Is((who.Name ?? who.Title ?? string.Empty).Split(' ')[^1].ToLowerInvariant(), WordClass.Organisation | WordClass.Firm | WordClass.Place));

    /// <summary>“I never said so,” she said: whoever says of themselves that they did not say it disowns it.</summary>
    private (Act, Certainty) Kept(Draft draft, Draft? around, Act act, Certainty certainty)
    {
        var own = around is not null && (_who.GetValueOrDefault(around) == _who.GetValueOrDefault(draft) && _who.ContainsKey(draft));
        var past = draft.Cue.Negated && draft.Cue.Meaning.Act == Act.Asserts && draft.Cue.IsSpeech && NotSaid(draft);
        return past && (own || page.Lower(draft.Cue.Where.First) is "had") ? (Act.Disowns, Certainty.CertainlyNot)
            : own && act == Act.Asserts && Judged(around!).Act == Act.Disowns ? (Act.Disowns, Certainty.CertainlyNot)
            : (act, certainty);
    }

    /// <summary>"never said", "did not tell", "had not claimed"; not "cannot tell whether".</summary>
    private bool NotSaid(Draft draft)
    {
        if (draft.Content.Count > 0 && page.Lower(draft.Content[0].First) is "whether" or "if" or "what" or "how" or "when" or "who")
        {
            return false;
        }

        for (var i = draft.Cue.Where.First; i <= draft.Cue.Verb; i++)
        {
            if (page.Lower(i) is "did" or "had" or "have" or "has" or "never")
            {
                return !page.IsIn(draft.Cue.Where.First, WordClass.Modal);
            }
        }

        return false;
    }

    private (Act Act, Certainty Certainty) Judged(Draft draft)
    {
        if (!_judged.TryGetValue(draft, out var known))
        {
            _judged[draft] = known = Judgement.Of(page, draft);
        }

        return known;
    }
}
