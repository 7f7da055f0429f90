using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>Puts drafts into relation: who stands inside whose words, through whom things came, on what they rest; and makes the result.</summary>
internal sealed class Chains(Page page, IReadOnlyList<Draft> drafts, DateOnly? published, FullNames names)
{
    private readonly Dictionary<Draft, Draft> _around = [];
    private readonly Dictionary<Draft, Character> _who = [];
    private readonly Dictionary<Draft, List<Basis>> _bases = [];
    private readonly Dictionary<Draft, DateOnly?> _when = [];
    private readonly Dictionary<Draft, List<Relay>> _via = [];
    private readonly FullNames _names = names;
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
            NoteSubject(sentence);
            var first = next;
            for (; next < drafts.Count && drafts[next].Cue.Sentence == sentence; next++)
            {
                var draft = drafts[next];
                if (!draft.Source.IsEmpty && !IsFirstPerson(draft))
                {
                    _who[draft] = Everybody.Resolve(MentionOf(draft), page.QuotationOf[draft.Cue.Verb] >= 0 && _around.TryGetValue(draft, out var speaking) ? _who.GetValueOrDefault(speaking) : null);
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

    /// <summary>“I think so,” she said: whoever speaks, who may be named only after the quotation.</summary>
    private bool IsFirstPerson(Draft draft) => draft.Source.First == draft.Source.Last && page.Lower(draft.Source.First) is "i" or "we" or "me" or "us" or "you";

    private Mention MentionOf(Draft draft)
    {
        var source = draft.Source;
        if (page.Lower(source.First) is "who" or "which" or "that" && source.First == source.Last && NounPhrase.EndingAt(page, draft.Cue.Sentence, page.Kind(source.First - 1) == TokenKind.Comma ? source.First - 2 : source.First - 1) is { IsEmpty: false } antecedent)
        {
            source = antecedent;
        }

        var mention = Mention.Of(page, source) with { Speaks = draft.Cue.IsSpeech };
        var reports = draft.Cue.Lemma == "report" && mention is { Kind: MentionKind.Person, Titled: false, Name: { } name } && name.Contains(' ', StringComparison.Ordinal);
        return reports ? mention with { Kind = MentionKind.Organisation, Outlet = true } : mention; // papers report, persons say
    }

    /// <summary>“I think so,” in words that nobody's attribution holds: whoever speaks nearest in the paragraph.</summary>
    private Character? SpeakerNear(int index)
    {
        for (var distance = 1; distance < 6; distance++)
        {
            foreach (var k in (ReadOnlySpan<int>)[index + distance, index - distance])
            {
                if (k >= 0 && k < drafts.Count && !IsFirstPerson(drafts[k]) && page.QuotationOf[drafts[k].Cue.Verb] < 0 && drafts[k].Cue.IsSpeech && _who.TryGetValue(drafts[k], out var speaker)
                    && SameParagraph(drafts[k].Cue.Verb, drafts[index].Cue.Verb))
                {
                    return speaker;
                }
            }
        }

        return null;
    }

    private bool SameParagraph(int one, int other)
    {
        for (var i = Math.Min(one, other) + 1; i <= Math.Max(one, other); i++)
        {
            if (page.ParagraphOpens.Contains(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A person whom a sentence begins with is whom a later "he" can mean, even if they say nothing there.</summary>
    private void NoteSubject(Stretch sentence)
    {
        if (page.TagAt(sentence.First) is Tag.Name or Tag.Determiner && page.QuotationOf[sentence.First] < 0 && NounPhrase.StartingAt(page, sentence, sentence.First) is { IsEmpty: false } subject
            && Mention.Of(page, subject) is { Kind: MentionKind.Person or MentionKind.Organisation, Name: not null } mention)
        {
            Everybody.Resolve(mention);
        }

        for (var i = sentence.First + 1; i < sentence.Last; i++)
        {
            if (page.TagAt(i) == Tag.Name && page.TagAt(i - 1) != Tag.Name && page.TagAt(i + 1) == Tag.Name && page.QuotationOf[i] < 0)
            {
                var last = i + 1;
                while (last < sentence.Last && page.TagAt(last + 1) == Tag.Name)
                {
                    last++;
                }

                if (Mention.Of(page, new Stretch(i, last)) is { Kind: MentionKind.Person } passing && (page.IsIn(i - 1, WordClass.Role) || _names.IsCalledByLast(passing.Name ?? string.Empty)))
                {
                    Everybody.Pass(passing);
                }

                i = last;
            }
        }
    }

    private void FindNesting()
    {
        foreach (var draft in drafts)
        {
            if (page.QuotationOf[draft.Cue.Verb] < 0 && !RestsOnly(draft))
            {
                _ending.TryAdd(draft.Cue.Sentence.Last, draft);
            }
        }

        foreach (var draft in drafts.Where(draft => !RestsOnly(draft)).OrderByDescending(d => d.Content.Sum(c => c.Last - c.First + 1)).ThenBy(d => d.First))
        {
            Nest(draft);
            foreach (var part in draft.Content)
            {
                Array.Fill(_owner, draft, part.First, part.Last - part.First + 1);
            }
        }

        foreach (var draft in drafts.Where(RestsOnly))
        {
            Nest(draft);
        }
    }

    private void Nest(Draft draft)
    {
        if ((_owner[draft.Cue.Verb] ?? SpeakerBefore(draft)) is { } around && !Continues(draft, around))
        {
            _around[draft] = around;
            InnerSource(draft, around);
        }
    }

    /// <summary>“She said the gate was shut.” In a quotation of its own, after a sentence of whoever speaks there.</summary>
    private Draft? SpeakerBefore(Draft draft)
    {
        var quotation = page.QuotationOf[draft.Cue.Verb];
        if (quotation < 0 || page.ParagraphOpens.Contains(page.QuotationList[quotation].First))
        {
            return null;
        }

        var before = page.QuotationList[quotation].First - 1;
        return _ending.GetValueOrDefault(before);
    }

    /// <summary>"was confirmed by Ann Lee, who told the Post …": told by the speaker, not inside of what is confirmed.</summary>
    private bool Continues(Draft draft, Draft around) => draft.Source.First == draft.Source.Last && page.Lower(draft.Source.First) is "who" or "which"
        && !around.Source.IsEmpty && around.Source.Last < draft.Source.First && draft.Source.First - around.Source.Last <= 2;

    /// <summary>"…, citing two officials" states what the words before rest on; nobody stands inside of it.</summary>
    private bool RestsOnly(Draft draft) => draft.Cue.Lemma is "cite" or "quote" && draft.Cue.Form == VerbForm.Ing && page.Lower(draft.Cue.Where.Last) is not "as";

    /// <summary>Who speaks inside what is said is named there: the subject of the first verb, if what was found stands outside.</summary>
    private void InnerSource(Draft draft, Draft around)
    {
        if (draft.Source.IsEmpty || around.Says(draft.Source.First) || draft.Cue.IsAccordingTo)
        {
            return;
        }

        var part = around.Content.Find(c => c.Contains(draft.Cue.Verb));
        for (var i = part.First + 1; i <= draft.Cue.Where.First; i++)
        {
            var finite = page.TagAt(i) is Tag.Verb or Tag.Auxiliary && page.TagAt(i - 1) is not (Tag.Auxiliary or Tag.To or Tag.Adverb or Tag.Verb or Tag.Subordinator) && page.Lower(i - 1) is not ("who" or "which");
            if (finite && NounPhrase.EndingAt(page, new Stretch(part.First, part.Last), page.Kind(i - 1) == TokenKind.Comma && i - 2 > part.First && page.TagAt(i - 2) == Tag.Name ? i - 2 : i - 1) is { IsEmpty: false } subject)
            {
                draft.Source = subject;
                draft.SharesSource = i < draft.Cue.Where.First;
                return;
            }
        }
    }

    /// <summary>A basis belongs to whoever speaks in its sentence, or, if a sentence of its own states it ("It cited a circular"), to what that source said last.</summary>
    private void Attach(Bases.Stated stated, int first, int next)
    {
        var draft = stated.Subject.IsEmpty ? SpeakerBeside(stated.Verb, first, next) : SaidBefore(stated, next);
        if (draft is null)
        {
            return;
        }

        _bases.TryAdd(draft, []);
        _bases[draft].AddRange(stated.On.Where(basis => !_bases[draft].Exists(known => known.Names.SequenceEqual(basis.Names))));
    }

    private Draft? SpeakerBeside(int at, int first, int next)
    {
        Draft? found = null;
        for (var k = first; k < next; k++)
        {
            var draft = drafts[k];
            if (draft.Cue.Verb == at || RestsOnly(draft) || (_around.TryGetValue(draft, out var around) && !around.Says(at)))
            {
                continue;
            }

            if (found is null || (draft.Cue.Verb < at && !draft.Says(at)))
            {
                found = draft;
            }
        }

        return found;
    }

    private Draft? SaidBefore(Bases.Stated stated, int next)
    {
        var subject = stated.Subject;
        for (var k = next - 1; k >= 0 && drafts[k].Cue.Sentence.Contains(stated.Verb); k--)
        {
            if (drafts[k].Source.Contains(subject.Last) && drafts[k].Cue.Verb < stated.Verb && !drafts[k].Cue.Where.Contains(stated.Verb))
            {
                return drafts[k]; // "according to Marca, which spoke to two players"
            }
        }

        var owner = page.Lower(subject.First) is "its" or "his" or "her" or "their" ? Everybody.Resolve(Mention.Pronoun(page.Lower(subject.First))) : Everybody.Resolve(Mention.Of(page, subject));
        for (var k = next - 1; k >= Math.Max(0, next - 40); k--)
        {
            if (!drafts[k].Cue.Where.Contains(stated.Verb) && !RestsOnly(drafts[k]) && !drafts[k].Says(stated.Verb) && drafts[k].Cue.Verb < stated.Verb && _who.GetValueOrDefault(drafts[k]) == owner && !(drafts[k].Cue.Sentence.Contains(stated.Verb) && drafts[k].Cue.Lemma is "cite"))
            {
                return drafts[k];
            }
        }

        Draft? last = null;
        for (var k = next - 1; k >= Math.Max(0, next - 40) && last is null; k--)
        {
            last = drafts[k].Cue.Sentence.Last < subject.First && !_around.ContainsKey(drafts[k]) ? drafts[k] : null;
        }

        return last is not null && (page.IsIn(subject.Last, WordClass.Report | WordClass.Document | WordClass.Outlet) || page.Lower(subject.First) is "it" or "its" or "his" or "her" or "their" or "that" or "this" or "he" or "she" or "they") ? last : null;
    }

    private FoundAttribution Make(Draft draft)
    {
        var (act, certainty) = Judgement.Of(page, draft);
        var who = _who.GetValueOrDefault(draft);
        var around = _around.GetValueOrDefault(draft);
        (act, certainty) = Kept(draft, around, act, certainty);
        var basis = _bases.GetValueOrDefault(draft) ?? [];
        if (who is { Kind: MentionKind.Organisation, Outlet: false, Title: null } && act == Act.Asserts && draft.Cue.Lemma is "say" or "according" && basis.Count > 0 && !IsNoOutlet(who) && Quoting(draft))
        {
            act = Act.Reports; // "Bernama said, citing a report"
        }

        if (who is { Outlet: true } && act == Act.Asserts && IsPress(who))
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
        return words[^1] is not ("agency" or "service" or "office" or "authority" or "site" or "station") || words.Any(word => word is "news" or "press" or "wire" or "radio" or "television" or "tv" || (Words.Of(word) & WordClass.OutletName) != 0);
    }

    private static bool IsNoOutlet(Character who) => who.Kind is MentionKind.Described or MentionKind.Group
        || who.Kind == MentionKind.Person
        || (who.Kind == MentionKind.Organisation && Words.Is((who.Name ?? who.Title ?? string.Empty).Split(' ')[^1].ToLowerInvariant(), WordClass.Organisation));

    /// <summary>“I never said so,” she said: whoever says of themselves that they did not say it disowns it.</summary>
    private (Act, Certainty) Kept(Draft draft, Draft? around, Act act, Certainty certainty)
    {
        var own = around is not null && (_who.GetValueOrDefault(around) == _who.GetValueOrDefault(draft) && _who.ContainsKey(draft));
        var past = draft.Cue.Negated && draft.Cue.Meaning.Act == Act.Asserts && draft.Cue.IsSpeech && NotSaid(draft);
        return past && (own || page.Lower(draft.Cue.Where.First) is "had") ? (Act.Disowns, Certainty.CertainlyNot)
            : own && act == Act.Asserts && Judgement.Of(page, around!).Act == Act.Disowns ? (Act.Disowns, Certainty.CertainlyNot)
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

    private bool PassesOn(Draft around) => Judgement.Of(page, around).Act is not (Act.Denies or Act.Doubts or Act.Disowns or Act.Retracts or Act.DeclinesToComment);

    /// <summary>"AFP, quoting the Inquirer, said Ruiz had …": the Inquirer passed on what Ruiz said.</summary>
    private bool Quoting(Draft around)
    {
        for (var i = around.Cue.Sentence.First; i <= around.Cue.Sentence.Last; i++)
        {
            if (page.Lower(i) is "quoting" or "citing" or "cited" or "quoted" && page.QuotationOf[i] < 0)
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
