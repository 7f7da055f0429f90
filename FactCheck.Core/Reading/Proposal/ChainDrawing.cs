using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// Draws what an article says of one claim: the source, whom it rests on, the outlets it came through, and the article's publisher, who passes it
/// on. The same source saying the same again is the same statement. What a report says is passed on as certainly as the report says it; what
/// somebody is quoted with is passed on without vouching.
/// </summary>
internal sealed class ChainDrawing(string text, Voices voices, DateOnly? published)
{
    private readonly List<DrawnStatement> _statements = [];
    private DrawnStatement? _claimant;
    private DateOnly? _appeared;

    public IEnumerable<Voice> Voices => _statements.Select(statement => statement.Voice);

    /// <param name="saying">What is drawn.</param>
    /// <param name="group">All that is drawn on this claim.</param>
    public void Draw(Saying saying, IReadOnlyList<Saying> group)
    {
        var words = saying.Words;
        if (saying.PassesOn.Any(group.Contains))
        {
            return; // whoever passes on stands between the inner statement and the article
        }

        var content = string.Join(" … ", words.ContentSpans.Chunk(2).Select(span => text[span[0]..span[1]]));
        var said = State(new DrawnStatement(saying.Voice, words.Act)
        {
            Certainty = words.Certainty,
            SaidOn = words.SaidOn,
            Lineage = words.Lineage,
            SourceWords = saying.Voice.Kind is SourceKind.Unnamed or SourceKind.Group ? words.Who : null,
            Quote = content,
            Place = new TextSpan(words.ContentSpans[0], words.ContentSpans[^1]),
        }, BasesOf(saying));
        if (saying.Contests)
        {
            return; // the publisher who tells of a denial does not pass the claim on
        }

        var how = content.IndexOfAny(['“', '"', '«', '„']) >= 0 ? RelianceKind.Quotes : RelianceKind.Paraphrases;
        var top = said;
        foreach (var (outlet, day) in Via(saying))
        {
            top = PassOn(outlet, top, how, day);
        }

        if (top.Voice != voices.Publisher)
        {
            var onItsAuthority = saying.PassedOnBy is { } relay && relay.Voice == top.Voice;
            PassOn(voices.Publisher, top, onItsAuthority ? RelianceKind.ReliesOn : how, published);
        }

        if (_claimant is null)
        {
            (_claimant, _appeared) = (said, words.SaidOn ?? words.ReportedOn);
        }
    }

    public ProposedClaim Finish(string claimWords, IReadOnlyList<int> attributions) => new()
    {
        Words = claimWords,
        Attributions = attributions,
        Claimant = _claimant is null ? null : _statements.IndexOf(_claimant),
        AppearedOn = _appeared,
        Statements = [.. _statements.Select(statement => statement.Proposed(_statements, voices.Publisher))],
    };

    /// <summary>Through whom it came, nearest to the source first: its own way, and that of whoever passes it on around it.</summary>
    private IEnumerable<(Voice Outlet, DateOnly? Day)> Via(Saying saying)
    {
        var own = saying.Words.Via.Select((name, i) => (Outlet: voices.Named(name), Day: i == 0 ? saying.Words.ReportedOn : null)).Reverse().Where(via => via.Outlet != saying.Voice).ToList();
        return saying.PassedOnBy is { } around ? own.Concat(Via(around).Where(via => own.TrueForAll(known => known.Outlet != via.Outlet) && via.Outlet != saying.Voice)) : own;
    }

    private List<DrawnBasis> BasesOf(Saying saying)
    {
        var (act, certainty) = (saying.Contests ? Act.Denies : Act.Asserts, saying.Words.Certainty);
        var members = new List<DrawnStatement>();
        foreach (var voice in saying.Words.Basis.Select(voices.Named).Where(voice => voice != saying.Voice).Distinct())
        {
            var standing = Standing(voice, act) ?? Add(new DrawnStatement(voice, act)
            {
                Certainty = certainty is Certainty.Uncommitted ? act.UsualCertainty() : certainty,
                SourceWords = voice.SourceWords,
            });
            members.Add(standing);
        }

        return saying.Words.Jointly && members.Count > 0
            ? [new DrawnBasis(RelianceKind.ReliesOn, members)]
            : [.. members.Select(member => new DrawnBasis(RelianceKind.ReliesOn, [member]))];
    }

    private DrawnStatement PassOn(Voice outlet, DrawnStatement on, RelianceKind how, DateOnly? day) =>
        on.Voice == outlet && on.Act is Act.Reports
            ? on
            : State(
                new DrawnStatement(outlet, Act.Reports) { Certainty = on.Act is Act.Reports ? on.Certainty : Certainty.Uncommitted, SaidOn = day, SourceWords = outlet.SourceWords },
                [new DrawnBasis(how, [on])]);

    /// <summary>The statement that stands already, completed by what this mention adds; or a new one.</summary>
    private DrawnStatement State(DrawnStatement statement, IReadOnlyList<DrawnBasis> bases)
    {
        var standing = Standing(statement.Voice, statement.Act);
        standing?.Complete(statement);
        standing ??= Add(statement);
        foreach (var basis in bases)
        {
            standing.RestOn(basis);
        }

        return standing;
    }

    private DrawnStatement? Standing(Voice voice, Act act) => _statements.FirstOrDefault(known => known.Voice == voice && known.Act == act);

    private DrawnStatement Add(DrawnStatement statement)
    {
        _statements.Add(statement);
        return statement;
    }
}
