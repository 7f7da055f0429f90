namespace FactCheck.Core.Reading;

/// <summary>
/// Through whom the words of a sentence reached the article, as far as it is said beside them: "told Reuters", "in an interview with the Mail",
/// "a letter seen by the Post", "testimony that the daily published".
/// </summary>
internal sealed class Relays(Page page, Outlets outlets)
{
    internal const int FarthestBy = 7;

    /// <summary>An outlet, where the text says so, and how near to the article: of two at one saying the one with the lower rank is nearer.</summary>
    internal sealed record Passing(int At, int Rank, string Name);

    public List<Passing> In(Stretch sentence)
    {
        var found = new List<Passing>();
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (page.QuotationOf[i] < 0)
            {
                Told(sentence, i, found);
                Spoken(sentence, i, found);
                Through(sentence, i, found);
                Passed(sentence, i, found);
            }
        }

        return [.. found.DistinctBy(passing => passing.Name)];
    }

    private void Told(Stretch sentence, int i, List<Passing> found)
    {
        if (Verbs.Find(page.Lower(i)) is { Lemma: "tell" or "inform" or "assure" or "remind" } && page.TagAt(i) is Tag.Verb or Tag.Participle && outlets.At(sentence, i + 1) is { } outlet)
        {
            found.Add(new Passing(i, 2, outlet.Name));
        }
        else if (page.Lower(i + 1) is "to" && page.TagAt(i) is Tag.Verb or Tag.Participle && Verbs.Find(page.Lower(i)) is { } speaking && Cues.IsSpeech(speaking.Lemma) && outlets.At(sentence, i + 2) is { } addressed)
        {
            found.Add(new Passing(i, 2, addressed.Name)); // "confirmed to the Post that"
        }
        else if (page.Lower(i + 1) is "on" or "in" && page.Lower(i + 2) is not ("his" or "her" or "its" or "their" or "a" or "an") && page.TagAt(i) is Tag.Verb && Verbs.Find(page.Lower(i)) is { } said && Cues.IsSpeech(said.Lemma) && outlets.At(sentence, i + 2) is { } aired && (page.IsIn(aired.Last, WordClass.Outlet | WordClass.OutletName) || (page.Lower(i + 1) is "on" && page.Lower(i + 2) is "radio" or "channel")))
        {
            found.Add(new Passing(i, 2, aired.Name)); // "said on state television"
        }
    }

    /// <summary>"in an interview with", "speaking to", "writing in", "in a column for", "remarks to".</summary>
    private void Spoken(Stretch sentence, int i, List<Passing> found)
    {
        var word = page.Lower(i);
        var next = page.Lower(i + 1);
        var prep = RelayWords.Is("talk", word) && next is "with" or "to" or "on" or "for"
            || RelayWords.Is("speak", word) && next is "to" or "with" or "on"
            || RelayWords.Is("write", word) && next is "in" or "for" or "on"
            || word is "writing" or "appearing" or "writes" or "wrote" or "written" && next is "in" or "for" or "on" or "for"
            || word is "exclusively" && next is "to";
        if (prep && outlets.At(sentence, i + 2) is { } outlet)
        {
            found.Add(new Passing(i, 2, outlet.Name));
        }
    }

    /// <summary>"through her publicist", "through his lawyer, Ann Lee,": who speaks for somebody.</summary>
    private void Through(Stretch sentence, int i, List<Passing> found)
    {
        if (page.Lower(i) is "through" or "via" && page.Lower(i + 1) is "his" or "her" or "its" or "their" or "a" or "an" && NounPhrase.StartingAt(page, sentence, i + 2) is { IsEmpty: false } agent)
        {
            var head = agent.First;
            while (head < agent.Last && page.TagAt(head + 1) is Tag.Noun)
            {
                head++;
            }

            if (page.IsIn(head, WordClass.Role | WordClass.Person | WordClass.Group) || page.Lower(head) is "lawyers" or "representatives" or "agents" or "publicists")
            {
                var name = page.Kind(head + 1) == TokenKind.Comma && page.TagAt(head + 2) == Tag.Name ? Mention.Of(page, new Stretch(head + 2, LastName(head + 2))).Name : null;
                found.Add(new Passing(i, 2, name ?? page.TextOf(new Stretch(agent.First, head))));
            }
        }
    }

    private int LastName(int i)
    {
        while (page.TagAt(i + 1) == Tag.Name)
        {
            i++;
        }

        return i;
    }

    private void Passed(Stretch sentence, int i, List<Passing> found)
    {
        var word = page.Lower(i);
        if (page.TagAt(i) is Tag.Verb or Tag.Participle or Tag.Noun && page.Lower(i + 1) is not ("out" or "together" or "jointly") && (RelayWords.Is("by", word) || RelayWords.Is("to", word) || RelayWords.Is("with", word) || RelayWords.Is("in", word)))
        {
            for (var k = i + 1; k < sentence.Last && k <= i + FarthestBy && (k == i + 1 || page.Kind(k - 1) != TokenKind.Comma); k++)
            {
                if (Through(word, page.Lower(k)) && outlets.At(sentence, k + 1, any: page.Lower(k) is "by" && found.Count > 0 && found[^1].At == i) is { } outlet)
                {
                    found.Add(new Passing(i, page.Lower(k) is "by" && found.Count > 0 && found[^1].At == i ? 1 : 0, outlet.Name));
                    k = outlet.Last;
                    By(sentence, i, k + 1, found);
                }
                else if (page.TagAt(k) is Tag.Verb or Tag.Subordinator && k > i + 1)
                {
                    break;
                }
            }
        }

        if (RelayWords.Is("active", word) && page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Noun && Publisher(sentence, i) is { } publisher)
        {
            found.Add(new Passing(i, 0, publisher));
        }
    }

    /// <summary>"passed to the Post by one of the recipients": who passed it on stands behind the outlet.</summary>
    private void By(Stretch sentence, int at, int next, List<Passing> found)
    {
        if (page.Lower(next) is "by" && NounPhrase.StartingAt(page, sentence, next + 1) is { IsEmpty: false } agent)
        {
            var comma = agent.First;
            while (comma < agent.Last && page.Kind(comma + 1) != TokenKind.Comma)
            {
                comma++;
            }

            agent = agent with { Last = comma };
            var mention = Mention.Of(page, agent);
            found.Add(new Passing(at, 1, mention.Name ?? page.TextOf(page.TagAt(agent.First) == Tag.Determiner ? agent with { First = agent.First + 1 } : agent)));
        }
    }

    private static bool Through(string word, string preposition) => preposition switch
    {
        "by" => RelayWords.Is("by", word),
        "to" => RelayWords.Is("to", word),
        "with" => RelayWords.Is("with", word),
        "in" or "on" => RelayWords.Is("in", word),
        _ => false,
    };

    /// <summary>"testimony that the daily Il Tempo published", "a letter the Post obtained": the outlet between the document and the verb.</summary>
    private string? Publisher(Stretch sentence, int verb)
    {
        var end = verb - 1;
        while (end > sentence.First && page.TagAt(end) is Tag.Auxiliary or Tag.Adverb)
        {
            end--;
        }

        for (var first = end; first > sentence.First && first > end - 8; first--)
        {
            var before = page.Lower(first - 1) is "that" or "which" or "whom" || page.TagAt(first) is Tag.Determiner && page.IsIn(first - 1, WordClass.Document | WordClass.Report);
            if (before && outlets.At(sentence, first) is { } outlet && outlet.Last == end)
            {
                return outlet.Name;
            }
        }

        return null;
    }
}
