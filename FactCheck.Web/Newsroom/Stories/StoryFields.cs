using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Stories;

/// <summary>What is typed of a story.</summary>
public sealed record StoryFields(string Name, string Introduction)
{
    public static StoryFields Of(Story? story) => new(story?.Name ?? "", story?.Introduction ?? "");

    public StoryWords Words() => new(Name, Introduction);
}
