using System.Collections.Frozen;
using System.Globalization;
using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>How a cue takes what is said: a clause or quotation, a noun phrase, or a person and then a clause.</summary>
internal enum CueFrame
{
    Speech,
    Object,
    Person,
}

/// <summary>Where a verb stands; the columns of shares.txt.</summary>
internal enum CueContext
{
    Plain,
    That,
    Quote,
    Infinitive,
    Passive,
    Ing,
}

internal sealed record CueMeaning(Act Act, Certainty Certainty, CueFrame Frame)
{
    public static readonly CueMeaning Default = new(Act.Asserts, Certainty.Certain, CueFrame.Object);
}

/// <summary>What cues mean (cues.txt) and how often they are cues (shares.txt, counted on a corpus).</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, CueMeaning> s_meanings = LexiconFile.Lines("cues").Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[0], p => new CueMeaning(Enum.Parse<Act>(p[1]), Enum.Parse<Certainty>(p[2]), Enum.Parse<CueFrame>(p[3], ignoreCase: true)));

    private static readonly FrozenDictionary<string, Share> s_shares = LexiconFile.Lines("shares").Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[0], p => new Share([.. p[1..7].Select(n => int.Parse(n, CultureInfo.InvariantCulture) / 100.0)], [.. p[7..]]));

    public static bool IsKnown(string lemma) => s_meanings.ContainsKey(lemma);

    public static CueMeaning Meaning(string lemma) => s_meanings.GetValueOrDefault(lemma, CueMeaning.Default);

    public static bool IsSpeech(string lemma) => Meaning(lemma).Frame == CueFrame.Speech || lemma == "tell";

    /// <summary>How often of 1 the verb is a cue where it stands; a verb of cues.txt that was never counted is taken for one when something is said.</summary>
    public static double Share(string lemma, CueContext context) =>
        s_shares.TryGetValue(lemma, out var share) ? share.ByContext[(int)context]
        : s_meanings.ContainsKey(lemma) ? context is CueContext.That or CueContext.Quote or CueContext.Plain ? 0.7 : 0.5
        : 0;

    public static bool OwnsParticle(string lemma, string particle) => s_shares.TryGetValue(lemma, out var share) && share.Particles.Contains(particle);
}

internal sealed record Share(IReadOnlyList<double> ByContext, IReadOnlyList<string> Particles);
