namespace FactCheck.Core.Timeline.Search;

/// <summary>A question as an FTS5 expression. Terms hold letters, figures and marks alone, so that none of them can be taken for an operator.</summary>
internal static class SearchExpression
{
    public static string Of(SearchPlan plan)
    {
        var wanted = string.Join(" AND ", plan.Groups.Where(group => group.Group is { Excluded: false, Optional: false }).Select(group => Any(plan, group)));
        var unwanted = string.Join(" OR ", plan.Groups.Where(group => group.Group.Excluded).Select(group => Any(plan, group)));
        return unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    private static string Any(SearchPlan plan, (AskedGroup Group, IReadOnlyList<AskedWord> Words) group)
    {
        var ways = group.Words is [var only] ? only.Every : Phrases(plan, group);
        return $"({string.Join(" OR ", ways.Distinct().Select(way => $"\"{way}\""))})";
    }

    // words that follow one another were cut by the rules of one language
    private static IEnumerable<string> Phrases(SearchPlan plan, (AskedGroup Group, IReadOnlyList<AskedWord> Words) group)
    {
        foreach (var language in plan.Languages.Append(""))
        {
            var phrase = group.Group.Words.Select(word => word.Pair || language.Length == 0 ? word.Word : SearchStem.Of(word.Word, language)).ToList();
            yield return string.Join(' ', phrase);
            foreach (var completion in group.Words[^1].Completions)
            {
                yield return string.Join(' ', phrase.SkipLast(1).Append(completion));
            }
        }
    }
}
