using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// What somebody means who denies "such deliveries", "has yet to address the latest accusation" or "declined to comment": of what was told
/// shortly before, that which concerns them, speaks of the same thing, accuses, or is the newest.
/// </summary>
internal static class PointingBack
{
    /// <summary>How many sentences back "such deliveries" can point.</summary>
    private const int Farthest = 8;

    private const double Enough = 1.2;

    public static ClaimGroup? Target(Page page, Saying saying, IReadOnlyList<ClaimGroup> groups)
    {
        var words = saying.Tokens.Where(token => page.Tokens[token].IsWord).Select(page.Lower).ToList();
        var bare = words.Count > 0 && words.All(ProposalWords.Bare.Contains);
        var points = bare || words.Take(2).Any(ProposalWords.Pointing.Contains) || words.Any(ProposalWords.Accusation.Contains);
        if (!points && !saying.IsClause && saying.Words.Act is not (Act.Denies or Act.Admits or Act.Confirms or Act.Doubts))
        {
            return null;
        }

        if (!points && saying.Words.Act is Act.DeclinesToComment)
        {
            return null; // "would not say whether …" is about a question of its own
        }

        var newest = words.Any(ProposalWords.Newest.Contains);
        var near = groups.Where(group => group.Members[0].Number < saying.Number && saying.Sentence - group.LastSentence is >= 0 and <= Farthest && !group.CarriedBy(saying.Voice)).ToList();
        var newestReport = near.Where(group => group.Members[0].Number < saying.Number).Max(group => group.NewestReport);
        var best = near
            .Select(group => (Group: group, Score: Score(page, saying, group, points, newest, newestReport)))
            .Where(pair => pair.Score >= Enough)
            .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Group.LastSentence).ThenByDescending(pair => pair.Group.Members[0].Number)
            .FirstOrDefault();
        return best.Group;
    }

    private static double Score(Page page, Saying saying, ClaimGroup group, bool points, bool newest, DateOnly? newestReport)
    {
        var concerns = group.Members.Any(member => Concerns(page, member, saying.Voice));
        var noun = saying.Terms.Keys.Any(term => !ProposalWords.Accusation.Contains(term) && group.Members.Any(member => SpeaksOf(page, member, term)));
        if (saying.IsClause && !points && !(concerns && group.Members.Any(member => saying.Terms.Keys.Any(term => member.Terms.ContainsKey(term) && term != saying.Voice.Nation))))
        {
            return 0; // a denial in words of its own is about what shares them
        }

        return (1.0 / (1 + (saying.Sentence - group.LastSentence)))
            + (points ? 0.3 : 0)
            + (concerns ? 0.6 : 0)
            + (noun ? 0.6 : 0)
            + (group.Accuses ? 0.4 : 0)
            + (newest && group.NewestReport is { } day && day == newestReport ? 1.2 : 0);
    }

    /// <summary>The sentence of what was told names them, or their country.</summary>
    private static bool Concerns(Page page, Saying told, Voice voice)
    {
        var sentence = page.SentenceList[told.Sentence];
        var last = voice.Name[(voice.Name.LastIndexOf(' ') + 1)..];
        for (var above = voice; above is not null; above = above.Affiliation)
        {
            if (above.Nation is { } nation && told.Terms.ContainsKey(nation))
            {
                return true;
            }
        }

        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (page.Tokens[token].Capital && page.Text[page.Tokens[token].Start..page.Tokens[token].End] == last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOf(Page page, Saying told, string term)
    {
        var sentence = page.SentenceList[told.Sentence];
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (ArticleTerms.Stem(page.Lower(token)) == term)
            {
                return true;
            }
        }

        return false;
    }
}
