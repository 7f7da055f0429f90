using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What the verdict form holds.</summary>
public sealed record VerdictFields(Rating? Rating, string Conclusion, string Reasoning)
{
    /// <summary>As shown beside a colleague's.</summary>
    public override string ToString() => $"{Rating?.Word() ?? "No rating"}\n\n{Conclusion}\n\n{Reasoning}".Trim();
}

/// <summary>What the form of a claim's words holds.</summary>
public sealed record ClaimFields(string Text, string Headline, string Slug, string Language, string Why, IReadOnlyList<Guid> Topics)
{
    /// <summary>As shown beside a colleague's.</summary>
    public override string ToString() => $"{Headline}\n\n{Text}\n\n{Why}\n\n{Slug} · {Language}".Trim();
}

/// <summary>A comment that is being typed.</summary>
public sealed record CommentFields(string Text);
