using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>Attributions about the same thing.</summary>
internal sealed class ClaimGroup
{
    private readonly List<Saying> _members = [];

    public IReadOnlyList<Saying> Members => _members;

    public int FirstSentence { get; private set; } = int.MaxValue;

    public int LastSentence { get; private set; } = -1;

    public void Add(Saying saying)
    {
        _members.Add(saying);
        if (!saying.Contests || _members.Count == 1)
        {
            (FirstSentence, LastSentence) = (Math.Min(FirstSentence, saying.Sentence), Math.Max(LastSentence, saying.Sentence));
        }
    }

    public bool CarriedBy(Voice voice) => _members.Any(member => member.Voice == voice && !member.Contests);

    public bool Accuses => _members.Any(member => member.Accuses);

    /// <summary>The day of the newest report of it.</summary>
    public DateOnly? NewestReport => _members.Where(member => member.Words.Act is Act.Reports).Max(member => member.Words.SaidOn);

    public double Likeness(Saying saying) => _members.Where(member => member.IsClause && member.Around != saying && saying.Around != member).Select(saying.Likeness).DefaultIfEmpty().Max();
}
