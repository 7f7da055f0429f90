namespace FactCheck.Core.Reading;

/// <summary>Which saying each "told Reuters" or "seen by the Post" belongs to.</summary>
internal sealed class Passings
{
    private readonly Page _page;
    private readonly Dictionary<Draft, List<Relays.Passing>> _of = [];
    private readonly Outlets _outlets;

    public Passings(Page page, IReadOnlyList<Draft> drafts, Outlets outlets)
    {
        (_page, _outlets) = (page, outlets);
        var relays = new Relays(page, outlets);
        foreach (var draft in drafts)
        {
            Addressed(draft);
        }

        var next = 0;
        foreach (var sentence in page.SentenceList)
        {
            var first = next;
            while (next < drafts.Count && drafts[next].Cue.Sentence == sentence)
            {
                next++;
            }

            var around = Around(drafts, first, next);
            foreach (var passing in relays.In(sentence))
            {
                if (Of(drafts, first, next, around, passing) is { } draft)
                {
                    Add(draft, passing);
                }
                else if (first == next && next > 0 && GoesOn(sentence) && drafts[next - 1].Cue.Sentence.Last == sentence.First - 1)
                {
                    Add(drafts[next - 1], passing); // “…,” an official said. He spoke to Reuters on condition of anonymity.
                }
            }
        }
    }

    /// <summary>Those through whom it was told there, the nearest to the article first.</summary>
    public IEnumerable<Relay> Through(Draft draft, string? who)
    {
        var found = _of.GetValueOrDefault(draft) ?? [];
        var names = found.OrderBy(passing => passing.Rank).ThenByDescending(passing => passing.Rank == 0 ? passing.At : 0).Select(passing => passing.Name).ToList();
        if (!draft.Passers.IsEmpty)
        {
            names.InsertRange(0, Passers(draft.Passers, draft.Cue.Sentence));
        }

        return names.Distinct().Where(name => name != who).Select(name => new Relay(name, null));
    }

    private IEnumerable<string> Passers(Stretch by, Stretch sentence)
    {
        for (var i = by.First; i <= by.Last;)
        {
            if (_outlets.At(sentence, i, any: true) is not { } found)
            {
                yield break;
            }

            yield return found.Name;
            i = found.Last + (_page.Lower(found.Last + 1) is "and" ? 2 : 1);
            if (_page.Lower(found.Last + 1) is not "and")
            {
                yield break;
            }
        }
    }

    /// <summary>A former archivist to Der Spiegel: “…”</summary>
    private void Addressed(Draft draft)
    {
        for (var i = draft.Source.First + 1; draft.Cue.Lemma == ":" && i < draft.Source.Last; i++)
        {
            if (_page.Lower(i) is "to" && _outlets.At(draft.Cue.Sentence, i + 1) is { } outlet)
            {
                draft.Source = draft.Source with { Last = i - 1 };
                Add(draft, new Relays.Passing(i, 2, outlet.Name));
            }
        }
    }

    private void Add(Draft draft, Relays.Passing passing)
    {
        _of.TryAdd(draft, []);
        _of[draft].Add(passing);
    }

    private bool GoesOn(Stretch sentence) => _page.Lower(sentence.First) is "he" or "she" or "they" or "it" or "the" or "his" or "her" or "their" or "both" or "all";

    /// <summary>The saying whose source or clause it stands in; never one in whose words it stands.</summary>
    private Draft? Of(IReadOnlyList<Draft> drafts, int first, int next, Draft?[] around, Relays.Passing passing)
    {
        Draft? found = null;
        for (var k = first; k < next; k++)
        {
            var draft = drafts[k];
            if (passing.Rank == 0 && draft.Cue.Verb == passing.At)
            {
                continue; // "quoted by AFP": AFP does not say it
            }

            if (draft.Source.Contains(passing.At) || (draft.Cue.Where.Contains(passing.At) && !draft.Source.IsEmpty))
            {
                return draft;
            }

            if (draft.Says(passing.At) || _page.QuotationOf[draft.Cue.Verb] != _page.QuotationOf[passing.At] || draft.Source.IsEmpty || draft.Cue.Lemma is "cite" or "quote" && draft.Cue.Form == VerbForm.Ing)
            {
                continue;
            }

            if (around[k - first] is { } outer && !outer.Says(passing.At))
            {
                continue;
            }

            if (found is null || Distance(draft, passing) < Distance(found, passing))
            {
                found = draft;
            }
        }

        return found;
    }

    /// <summary>For each saying of a sentence the one in whose words it stands.</summary>
    private static Draft?[] Around(IReadOnlyList<Draft> drafts, int first, int next)
    {
        var around = new Draft?[next - first];
        for (var k = first; k < next; k++)
        {
            for (var other = first; other < next; other++)
            {
                if (other != k && drafts[other].Says(drafts[k].Cue.Verb) && (around[k - first] is null || Length(drafts[other]) < Length(around[k - first]!)))
                {
                    around[k - first] = drafts[other];
                }
            }
        }

        return around;
    }

    private static int Length(Draft draft) => draft.Content.Sum(part => part.Last - part.First + 1);

    private static int Distance(Draft draft, Relays.Passing passing) => Math.Abs(draft.Cue.Verb - passing.At);
}
