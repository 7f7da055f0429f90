using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// Puts attributions about the same thing together: first those that are statements, by their words; then those that only point ("such
/// deliveries", "the latest accusation", "no comment"), at what was told before.
/// </summary>
internal static class ClaimGroups
{
    /// <summary>From how alike two statements are one claim; chosen on worked texts of our own.</summary>
    internal const double Alike = 0.5;

    /// <summary>How many groups a statement is compared with, those that share its most telling words first: keeps long texts fast.</summary>
    internal const int Compared = 40;

    public static IReadOnlyList<IReadOnlyList<Saying>> Of(Page page, IReadOnlyList<Saying> sayings)
    {
        var groups = new List<ClaimGroup>();
        var byTerm = new Dictionary<string, List<ClaimGroup>>(StringComparer.Ordinal);
        var pointing = new List<Saying>();
        Saying? previous = null;
        foreach (var saying in sayings.Where(saying => saying.PassesOn.Count == 0 && !IsPassed(saying)))
        {
            if (GoesOn(page, previous, saying) && groups.LastOrDefault(group => group.Members.Contains(previous!)) is { } same)
            {
                Add(same, saying);
            }
            else if (saying.IsClause && saying.Terms.Count > 1 && saying.Words.Act is not (Act.DeclinesToComment or Act.Retracts or Act.Disowns))
            {
                var like = AdmitsAPart(page, saying) ? null : MostAlike(saying, byTerm);
                if (like is null && saying.Contests)
                {
                    pointing.Add(saying);
                }
                else
                {
                    Add(like ?? New(), saying);
                }
            }
            else
            {
                pointing.Add(saying);
            }

            previous = saying;
        }

        foreach (var saying in pointing)
        {
            if (PointingBack.Target(page, saying, groups) is { } target)
            {
                Add(target, saying);
            }
            else if (saying.IsClause && saying.Words.Act is Act.Denies)
            {
                Add(MostAlike(saying, byTerm) ?? New(), saying); // what is denied can stand alone
            }
        }

        var relays = new HashSet<Saying>();
        return [.. groups.OrderBy(group => group.Members.Min(member => member.Number)).Select(group => WithRelays(group.Members, relays))];

        ClaimGroup New()
        {
            var group = new ClaimGroup();
            groups.Add(group);
            return group;
        }

        void Add(ClaimGroup group, Saying saying)
        {
            group.Add(saying);
            foreach (var term in saying.Terms.Keys)
            {
                if (!byTerm.TryGetValue(term, out var having))
                {
                    byTerm.Add(term, having = []);
                }

                if (having.Count == 0 || having[^1] != group)
                {
                    having.Add(group);
                }
            }
        }
    }

    // What the cue asks or hopes is no fact, what seems so has nobody who says it, and what somebody mentions in passing is theirs.
    private static bool IsPassed(Saying saying) => saying.IsNoStatement || (saying.Around is { } around && (around.IsQuotation || !Somebody.IsNamed(saying.Words)));

    /// <summary>“And the war is an example,” said by the same person right after: it goes on with what they said.</summary>
    private static bool GoesOn(Page page, Saying? previous, Saying saying) =>
        previous is not null && !saying.Contests && previous.Voice == saying.Voice && previous.IsClause && !previous.Contests && saying.IsQuotation
        && saying.Sentence - previous.Sentence is 0 or 1 && page.Lower(saying.Tokens[1]) is "and" or "but" or "so" or "or";

    /// <summary>"only admitted that a limited number …" is another claim than the one it concedes a part of.</summary>
    private static bool AdmitsAPart(Page page, Saying saying) =>
        saying.Words.Act is Act.Admits
        && (saying.Tokens.Any(token => ProposalWords.Partial.Contains(page.Lower(token)))
            || saying.Words.CueSpans.Chunk(2).Any(span => page.Text[span[0]..span[1]].Split(' ').Any(ProposalWords.Partial.Contains)));

    private static ClaimGroup? MostAlike(Saying saying, Dictionary<string, List<ClaimGroup>> byTerm)
    {
        var found = saying.Terms.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
            .SelectMany(term => Enumerable.Reverse(byTerm.GetValueOrDefault(term.Key) ?? []).Take(Compared))
            .Distinct().Take(Compared)
            .Select(group => (Group: group, Likeness: group.Likeness(saying)))
            .Where(pair => pair.Likeness >= Alike).ToList();
        return found.Count == 0 ? null : found.MaxBy(pair => pair.Likeness).Group;
    }

    // A relay goes with the first of what it passes on.
    private static IReadOnlyList<Saying> WithRelays(IReadOnlyList<Saying> members, HashSet<Saying> taken)
    {
        var all = new HashSet<Saying>(members);
        foreach (var member in members)
        {
            for (var relay = member.PassedOnBy; relay is not null && taken.Add(relay); relay = relay.PassedOnBy)
            {
                all.Add(relay);
            }
        }

        return [.. all.OrderBy(saying => saying.Number)];
    }
}
