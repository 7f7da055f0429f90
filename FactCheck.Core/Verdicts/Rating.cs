namespace FactCheck.Core.Verdicts;

/// <summary>The five-step scale, with two ratings off its axis.</summary>
public enum Rating
{
    True,
    MostlyTrue,
    Mixed,
    MostlyFalse,
    False,

    /// <summary>Off the axis: the evidence does not decide it.</summary>
    Unproven,

    /// <summary>Off the axis: our own earlier check was wrong.</summary>
    Void,
}

/// <summary>The scale in words and numbers. Changing it makes a new version; old verdicts keep theirs.</summary>
public static class RatingScale
{
    public const string Name = "Five-step";
    public const int Version = 1;
    public const int Best = 5;
    public const int Worst = 1;

    /// <summary>The verdict's word, as published.</summary>
    public static string Word(this Rating rating) => rating switch
    {
        Rating.MostlyTrue => "Mostly true",
        Rating.MostlyFalse => "Mostly false",
        _ => rating.ToString(),
    };

    /// <summary>In addresses, CSS classes and exports: "mostly-true".</summary>
    public static string Slug(this Rating rating) => rating.Word().ToLowerInvariant().Replace(' ', '-');

    /// <summary>5 true … 1 false; null for what is not on that axis.</summary>
    public static int? Value(this Rating rating) => rating is Rating.Unproven or Rating.Void ? null : Best - (int)rating;

    /// <summary>What the rating means, for the method page.</summary>
    public static string Meaning(this Rating rating) => rating switch
    {
        Rating.True => "The evidence bears it out; nothing that matters is missing.",
        Rating.MostlyTrue => "It holds in substance; something needs to be made clear.",
        Rating.Mixed => "Part of it holds and part of it does not, and both parts matter.",
        Rating.MostlyFalse => "A core of fact, but what it says as a whole does not hold.",
        Rating.False => "The evidence speaks against it.",
        Rating.Unproven => "What is known does not decide it. That is a finding, not a failure to look.",
        _ => "Our own earlier check was wrong and no longer stands.",
    };

    public static Rating? FromSlug(string? slug) => Enum.GetValues<Rating>().Cast<Rating?>().FirstOrDefault(rating => rating!.Value.Slug() == slug);
}
