using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>Puts drafts into relation: who stands inside whose words, through whom things came, on what they rest; and makes the result.</summary>
internal sealed class Chains(Page page, IReadOnlyList<Draft> drafts, DateOnly? published)
{
    private readonly Dictionary<Draft, Draft> _around = [];
    private readonly Dictionary<Draft, Character> _who = [];
    private readonly Dictionary<Draft, List<Basis>> _bases = [];
    private readonly Dictionary<Draft, DateOnly?> _when = [];
    private readonly Dictionary<Draft, List<Relay>> _via = [];
    private readonly Cast _cast = new(new FullNames(page));

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
                    _who[draft] = _cast.Resolve(MentionOf(draft));
                }

                _when[draft] = saidWhen.Of(draft, _around.GetValueOrDefault(draft));
            }

            foreach (var stated in Bases.In(page, sentence))
            {
                Attach(stated, first, next);
            }
        }

        foreach (var draft in drafts)
        {
            if (IsFirstPerson(draft) && _around.TryGetValue(draft, out var around) && _who.TryGetValue(around, out var speaker))
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

        return Mention.Of(page, source);
    }

    /// <summary>A person whom a sentence begins with is whom a later "he" can mean, even if they say nothing there.</summary>
    private void NoteSubject(Stretch sentence)
    {
        if (page.TagAt(sentence.First) is Tag.Name or Tag.Determiner && page.QuotationOf[sentence.First] < 0 && NounPhrase.StartingAt(page, sentence, sentence.First) is { IsEmpty: false } subject
            && Mention.Of(page, subject) is { Kind: MentionKind.Person } mention)
        {
            _cast.Resolve(mention);
        }
    }

    private void FindNesting()
    {
        var owner = new Draft?[page.Tokens.Count];
        foreach (var draft in drafts.OrderByDescending(d => d.Content.Sum(c => c.Last - c.First + 1)).ThenBy(d => d.First))
        {
            if (owner[draft.Cue.Verb] is { } around)
            {
                _around[draft] = around;
            }

            foreach (var part in draft.Content)
            {
                Array.Fill(owner, draft, part.First, part.Last - part.First + 1);
            }
        }
    }

    private void Attach(Bases.Stated stated, int first, int next)
    {
        var subject = stated.Subject.IsEmpty ? null : _cast.Resolve(Mention.Of(page, stated.Subject));
        for (var k = next - 1; k >= Math.Max(0, next - 40); k--)
        {
            var draft = drafts[k];
            if (draft.Cue.Verb != stated.Verb && (subject is null ? k >= first && draft.Cue.Verb < stated.Verb : _who.GetValueOrDefault(draft) == subject))
            {
                _bases.TryAdd(draft, []);
                _bases[draft].AddRange(stated.On);
                return;
            }
        }
    }

    private FoundAttribution Make(Draft draft)
    {
        var (act, certainty) = Judgement.Of(page, draft);
        var who = _who.GetValueOrDefault(draft);
        if (who is { Outlet: true } && act == Act.Asserts)
        {
            act = Act.Reports;
        }

        return new FoundAttribution
        {
            Source = draft.Source.IsEmpty ? [] : [page.Span(draft.Source)],
            Cue = [page.Span(draft.Cue.Where)],
            Content = [.. draft.Content.Select(page.Span)],
            Act = act,
            Certainty = certainty,
            Who = who?.Who(),
            Via = Via(draft, who),
            Basis = _bases.GetValueOrDefault(draft) ?? [],
            When = _when.GetValueOrDefault(draft),
            Nested = _around.ContainsKey(draft) || page.QuotationOf[draft.Cue.Verb] >= 0,
            Score = draft.Cue.Score,
            Rule = draft.Rule,
        };
    }

    private void FindVia(Draft draft)
    {
        var relays = new List<Relay>();
        var who = _who.GetValueOrDefault(draft);
        for (var around = _around.GetValueOrDefault(draft); around is not null; around = _around.GetValueOrDefault(around))
        {
            if (_who.GetValueOrDefault(around) is { } relay && relay != who && (relay.Name ?? relay.Title) is { } name)
            {
                relays.Insert(0, new Relay(name, _when.GetValueOrDefault(around)));
            }
        }

        if (!draft.Recipient.IsEmpty && Mention.Of(page, draft.Recipient) is { Kind: MentionKind.Organisation, Outlet: true, Name: { } told })
        {
            relays.Add(new Relay(told, null));
        }

        _via[draft] = relays;
        if (who is { Kind: MentionKind.Described, Via.Count: 0 })
        {
            who.Via = relays;
        }
    }

    /// <summary>What an unnamed source said reached us as that source did, unless the text tells otherwise.</summary>
    private IReadOnlyList<Relay> Via(Draft draft, Character? who) =>
        _via[draft] is { Count: > 0 } own ? own : who is { Kind: MentionKind.Described } ? who.Via : [];
}
