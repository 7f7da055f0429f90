using FactCheck.Core.Attribution;
using FactCheck.Core.Ledger;
using FactCheck.Core.Reading;

namespace FactCheck.Core.Articles;

public enum SuggestionState
{
    Suggested,
    Accepted,
    Rejected,
}

/// <summary>An attribution in an article: source, cue and content (PARC/PolNeAR) with act, certainty and chain. A suggestion until a person accepts it.</summary>
public sealed class ArticleAttribution : LedgerItem
{
    private List<int> _sourceSpans = [];
    private List<int> _cueSpans = [];
    private List<int> _contentSpans = [];
    private List<string> _via = [];
    private List<string> _basis = [];

    private ArticleAttribution() { } // EF Core

    public Guid ArticleId { get; private init; }

    /// <summary>Start and end of each span in turn, in UTF-16 code units of the article's text; empty where the source is not in the text.</summary>
    public IReadOnlyList<int> SourceSpans => _sourceSpans;
    public IReadOnlyList<int> CueSpans => _cueSpans;
    public IReadOnlyList<int> ContentSpans => _contentSpans;
    public Act Act { get; private set; }
    public Certainty Certainty { get; private set; }

    /// <summary>Who says it, resolved: a name, or a description of somebody unnamed.</summary>
    public string Who { get; private set; } = "";
    public WhoKind WhoKind { get; private set; }

    /// <summary>Whose body or side the source speaks for, when the text says so.</summary>
    public string? Affiliation { get; private set; }

    /// <summary>The outlets it came through, nearest to the article first.</summary>
    public IReadOnlyList<string> Via => _via;

    /// <summary>The names it rests on.</summary>
    public IReadOnlyList<string> Basis => _basis;

    /// <summary>The names in <see cref="Basis"/> made one finding together.</summary>
    public bool Jointly { get; private set; }
    public DateOnly? SaidOn { get; private set; }

    /// <summary>When the first outlet in <see cref="Via"/> reported it.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>The source says it first hand, or names no basis.</summary>
    public Lineage Lineage { get; private set; }

    /// <summary>0 to 1.</summary>
    public double Score { get; private init; }

    /// <summary>The rule that found it, in words a person can read; "marked by hand".</summary>
    public string Rule { get; private init; } = "";
    public SuggestionState State { get; private set; }
    public Guid? ClaimId { get; private set; }

    internal override Guid? About => ClaimId;

    internal static ArticleAttribution In(Article article, AttributionWords words, double score, string rule, DateOnly today, DateTimeOffset at)
    {
        var attribution = new ArticleAttribution { Id = Guid.CreateVersion7(at), ArticleId = article.Id, Score = score, Rule = rule };
        attribution.Describe(words, article.Text.Length, today);
        return attribution;
    }

    internal void Describe(AttributionWords words, int textLength, DateOnly today)
    {
        EditorialRule.Require(State is SuggestionState.Suggested, "This attribution was decided already. Look again.");
        EditorialRule.Require(words.ContentSpans.Count >= 2, "Mark what was said: select the words in the article.");
        foreach (var spans in new[] { words.SourceSpans, words.CueSpans, words.ContentSpans })
        {
            EditorialRule.Require(
                spans.Count % 2 == 0 && spans.Chunk(2).All(span => span[0] >= 0 && span[0] < span[1] && span[1] <= textLength),
                "The marked words do not lie in the article. Mark them again.");
        }

        SaidOn = Plain.Day(words.SaidOn, "The day it was said", today);
        ReportedOn = Plain.Day(words.ReportedOn, "The day it was reported", today);
        EditorialRule.Require(SaidOn is null || ReportedOn is null || SaidOn <= ReportedOn, $"It cannot have been reported ({ReportedOn:yyyy-MM-dd}) before it was said ({SaidOn:yyyy-MM-dd}). Check the two days.");
        (_sourceSpans, _cueSpans, _contentSpans) = ([.. words.SourceSpans], [.. words.CueSpans], [.. words.ContentSpans]);
        Act = words.Act;
        Certainty = words.Certainty;
        Who = Plain.Line(words.Who, "Who says it", 200);
        WhoKind = words.WhoKind;
        Affiliation = Plain.LineOrNull(words.Affiliation, "Whom they belong to", 200);
        _via = Names(words.Via, "Via whom");
        _basis = Names(words.Basis, "On what basis");
        Jointly = words.Jointly && _basis.Count > 1;
        Lineage = words.Lineage;
    }

    internal void Accept(Guid claimId)
    {
        EditorialRule.Require(State is not SuggestionState.Accepted, "This attribution is on a claim already.");
        (State, ClaimId) = (SuggestionState.Accepted, claimId);
    }

    internal void TakeBackAcceptance()
    {
        EditorialRule.Require(State is SuggestionState.Accepted, "This attribution is on no claim.");
        (State, ClaimId) = (SuggestionState.Suggested, null);
    }

    internal void Reject()
    {
        EditorialRule.Require(State is SuggestionState.Suggested, "This attribution was decided already. Look again.");
        State = SuggestionState.Rejected;
    }

    internal void TakeBackRejection()
    {
        EditorialRule.Require(State is SuggestionState.Rejected, "This attribution was not rejected.");
        State = SuggestionState.Suggested;
    }

    /// <summary>The words its content spans mark.</summary>
    public string ContentIn(string text) => In(text, _contentSpans);

    /// <summary>The words its source spans mark; empty when the source is not in the text.</summary>
    public string SourceIn(string text) => In(text, _sourceSpans);

    /// <summary>As it stands, ready to be edited.</summary>
    public AttributionWords Words() =>
        new(SourceSpans, CueSpans, ContentSpans, Act, Certainty, Who, WhoKind, Affiliation, Via, Basis, Jointly, SaidOn, ReportedOn, Lineage);

    private static List<string> Names(IEnumerable<string> names, string what) =>
        [.. names.Select(name => Plain.Line(name, what, 200)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string In(string text, List<int> spans) =>
        string.Join(" … ", spans.Chunk(2).Select(span => text[span[0]..span[1]]));
}
