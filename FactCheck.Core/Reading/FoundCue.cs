namespace FactCheck.Core.Reading;

/// <summary>A cue in a sentence: the words, their verb ("according" for the preposition), and how likely it is one.</summary>
internal sealed record FoundCue(Stretch Where, int Verb, string Lemma, VerbForm Form, CueContext Context, double Score, bool Negated, Stretch Sentence)
{
    public CueMeaning Meaning { get; init; } = Cues.Meaning(Lemma);

    public bool IsAccordingTo => Lemma == "according";

    public bool IsSpeech => Meaning.Frame == CueFrame.Speech || Lemma == "tell";
}

/// <summary>An attribution while it is put together; ranges are tokens.</summary>
internal sealed class Draft(FoundCue cue)
{
    public FoundCue Cue { get; } = cue;

    public Stretch Source { get; set; } = Stretch.None;

    public List<Stretch> Content { get; } = [];

    /// <summary>Whom it was told to ("told Reuters"), when the cue takes a person.</summary>
    public Stretch Recipient { get; set; } = Stretch.None;

    /// <summary>Who quotes the source, when one phrase names both ("was quoted by Reuters as saying").</summary>
    public Stretch Passers { get; set; } = Stretch.None;

    /// <summary>The words around it leave no doubt where source and content are; what was learnt does not move them.</summary>
    public bool Fixed { get; init; }

    public string Rule { get; set; } = string.Empty;

    public bool SourceFollows { get; set; }

    /// <summary>The source stands at an earlier verb, so it does not bound this one's words.</summary>
    public bool SharesSource { get; set; }

    public int First => Source.IsEmpty || SharesSource ? Cue.Where.First : Math.Min(Source.First, Cue.Where.First);

    public int Last => Source.IsEmpty || SharesSource ? Cue.Where.Last : Math.Max(Source.Last, Cue.Where.Last);

    public bool Says(int token)
    {
        foreach (var part in Content)
        {
            if (part.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
