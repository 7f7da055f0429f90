using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Core.Reading;

/// <summary>Reads one sentence after another: cues, then source and content of each by rule, then what was learnt chooses where they begin and end.</summary>
internal sealed partial class SentenceReader(Page page, ReadingModels? models)
{
    /// <summary>No sentence of a newspaper has more; where one does, the rules alone keep the time in bounds.</summary>
    internal const int MostCues = 12;

    private readonly CueFeatures _cueFeatures = new(page, page.Codes);
    private readonly PartFeatures _partFeatures = new(page, page.Codes);
    private readonly LabelChain _cueChain = new(CueModel.Labels);
    private readonly LabelChain _partChain = new(PartModel.Labels);
    private int[] _labels = [];
    private Stretch _before = Stretch.None;

    internal const double LeastNested = 0.7;

    public void Read(Stretch sentence, List<Draft> drafts)
    {
        var mine = ByRule(page, Cues(sentence));
        if (models is not null && mine.Count <= MostCues)
        {
            mine.ForEach(draft => RefineOrKeep(draft, mine));
        }

        mine.RemoveAll(draft => draft.Cue.Lemma == ":" && page.OpeningAt(draft.Cue.Where.Last + 1) is null && !HasVerb(draft.Cue.Where.Last + 1, sentence.Last)); // "Author: Ann Lee"
        Postposed.Mend(page, sentence, CueFinder.Find(page, sentence), mine);
        ContentFinder.GoOn(page, sentence, mine);
        mine.ForEach(MendSource);
        mine.ForEach(MendStart);
        mine.ForEach(MendEnd);
        mine.RemoveAll(draft => draft.Cue.Meaning is { Frame: CueFrame.Object, Act: Act.Denies or Act.Retracts } && draft.Content is [var only, ..] && only.First == draft.Cue.Where.Last + 2 && page.Kind(draft.Cue.Where.Last + 1) == TokenKind.Comma && page.OpeningAt(only.First) is null); // "the rebels had withdrawn, …"
        mine.RemoveAll(draft => draft.Content.Count == 0 || (models is not null && draft.Source.IsEmpty && draft.Cue.Score < ReadingModels.LeastWithoutSource));
        if (mine.Count > 1)
        {
            foreach (var dateline in mine.Where(draft => draft.Cue.Lemma == ":" && page.OpeningAt(draft.Cue.Where.Last + 1) is null).ToList())
            {
                foreach (var other in mine.Where(other => other != dateline && other.Content.Count > 0 && other.Content[0].First <= dateline.Source.First && other.Content[0].Last > dateline.Cue.Verb))
                {
                    other.Content[0] = other.Content[0] with { First = dateline.Cue.Verb + 1 };
                    mine = [.. mine.Where(draft => draft != dateline)];
                    break;
                }
            }

            mine.RemoveAll(draft => draft.Cue.Lemma == ":" && page.OpeningAt(draft.Cue.Where.Last + 1) is null && draft.Content.Exists(part => mine.Exists(other => other != draft && part.Contains(other.Cue.Verb) && !other.Source.IsEmpty && part.Contains(other.Source.First)))); // "NEW DELHI: …, the agency reported"
        }

        Untangle(mine);
        AddFixed(sentence, drafts, mine);
        AddNested(sentence, mine);
        mine.RemoveAll(draft => !Reading.Cues.IsKnown(draft.Cue.Lemma) && draft.Cue.Lemma is not ("according" or ":" or "a phrase") && !SayNouns.Is(draft.Cue.Lemma) && !draft.Fixed && mine.Exists(other => other != draft && other.Cue.IsSpeech && !other.Source.IsEmpty && other.Says(draft.Cue.Verb) && !draft.Says(other.Cue.Verb))); // an attitude, told by somebody else
        mine.RemoveAll(draft => draft.Source.IsEmpty && draft.Cue.Meaning.Act == Act.Asserts && mine.Exists(other => other != draft && !other.Source.IsEmpty && other.Says(draft.Cue.Verb))); // nobody's, inside somebody's words
        DropConditions(mine);
        mine.ForEach(draft => draft.Content.RemoveAll(part => part.IsEmpty));
        mine.RemoveAll(draft => draft.Content.Count == 0);
        mine.Sort((one, other) => one.Cue.Where.First.CompareTo(other.Cue.Where.First));
        drafts.AddRange(mine);
        _before = sentence;
    }

    public static List<Draft> ByRule(Page page, IReadOnlyList<FoundCue> cues)
    {
        var mine = new List<Draft>();
        foreach (var cue in cues)
        {
            var draft = new Draft(cue);
            SourceFinder.Fill(page, draft, mine);
            ContentFinder.Fill(page, draft, mine);
            mine.Add(draft);
        }

        return mine;
    }

    /// <summary>Who keeps silent about what, "a report saying …", a name and a colon, and who is accused of what are too rare in what the weights were learnt from: what the rules found stands.</summary>
    private void RefineOrKeep(Draft draft, List<Draft> mine)
    {
        var (source, content) = (draft.Source, draft.Content.ToList());
        Refine(draft, mine);
        if (source.IsEmpty || content.Count == 0 || !(draft.Cue.Lemma is "decline" or ":" || IsAccused(draft, source, content) || SaysInReport(draft.Cue)))
        {
            return;
        }

        draft.Source = source;
        draft.Content.Clear();
        draft.Content.AddRange(content);
    }

    /// <summary>"was accused by the union | of hiding the leak": whoever is accused is no part of what is said of them.</summary>
    private bool IsAccused(Draft draft, Stretch source, List<Stretch> byRule) =>
        draft.Rule.StartsWith("passive", StringComparison.Ordinal) && byRule is [var only] && only.First == source.Last + 1 && page.Lower(only.First) == "of";

    private void Refine(Draft draft, List<Draft> mine)
    {
        _partFeatures.Begin(draft, mine);
        models!.Parts.Score(_partFeatures, draft, _partChain);
        _labels = _labels.Length < _partChain.Length ? new int[_partChain.Length * 2] : _labels;
        _partChain.Best(_labels);
        PartChoice.Apply(page, draft, _partFeatures.Window, _labels.AsSpan(0, _partChain.Length));
    }
}
