namespace FactCheck.Core.Reading.Proposal;

/// <summary>One article on its way from attributions to a proposal.</summary>
internal sealed class ArticleReading
{
    private readonly Page _page;
    private readonly Voices _voices;
    private readonly List<Saying> _sayings;

    public ArticleReading(string text, IReadOnlyList<AttributionWords> attributions, string? publisher, DateOnly? published)
    {
        (_page, Text, Published) = (Page.Of(text), text, published);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _page.Tokens.Count; i++)
        {
            if (_page.Tokens[i].Capital)
            {
                names.Add(text[_page.Tokens[i].Start.._page.Tokens[i].End]);
            }
        }

        var nations = new Nations(attributions.SelectMany(a => (IEnumerable<string>)[a.Who, .. a.Via, .. a.Basis, a.Affiliation ?? ""]), names);
        _voices = new Voices(attributions, nations, string.IsNullOrWhiteSpace(publisher) ? ProposedGraph.UnknownPublisher : publisher);
        var terms = new ArticleTerms(_page, nations);
        _sayings = [.. attributions.Select((words, number) => SayingReader.Read(_page, terms, number, words, _voices.Of(number)))];
        Relays.Find(_page, _sayings);
    }

    public string Text { get; }

    public DateOnly? Published { get; }

    public ProposedGraph Propose() => Drawn(ClaimGroups.Of(_page, _sayings));

    public ProposedGraph Join(IReadOnlyList<int> joined) => Drawn([[.. joined.Order().Select(number => _sayings[number])]]);

    private ProposedGraph Drawn(IReadOnlyList<IReadOnlyList<Saying>> groups)
    {
        var claims = new List<ProposedClaim>();
        var spoken = new List<Voice>();
        foreach (var group in groups)
        {
            var chain = new ChainDrawing(Text, _voices, Published);
            foreach (var saying in group)
            {
                chain.Draw(saying, group);
            }

            claims.Add(chain.Finish(ClaimWording.Of(_page, group), [.. group.Select(saying => saying.Number)]));
            spoken.AddRange(chain.Voices);
        }

        return new ProposedGraph { Claims = claims, Sources = [.. WithThoseAbove(spoken).Select(voice => voice.Proposed())], Publisher = _voices.Publisher.Key };
    }

    private static IEnumerable<Voice> WithThoseAbove(IEnumerable<Voice> voices)
    {
        var seen = new HashSet<Voice>();
        foreach (var voice in voices)
        {
            for (var at = voice; at is not null && seen.Add(at); at = at.Affiliation)
            {
                yield return at;
            }
        }
    }
}
