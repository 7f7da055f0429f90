namespace FactCheck.Core.Attribution;

/// <summary>One declared basis. <paramref name="On"/> holds the members that are active; <paramref name="Whole"/> says whether that is all of them.</summary>
internal sealed record ClaimBasis(GraphReliance Reliance, int From, int[] On, bool Whole)
{
    public bool Joint => On.Length > 1;
}

/// <summary>The active statements about one claim at one moment, numbered in input order, and what each rests on.</summary>
internal sealed class ClaimGraph
{
    private readonly bool[] _contesting;

    public ClaimGraph(GraphDocument document, GraphInstitutions institutions, string claim, GraphMoment moment)
    {
        Institutions = institutions;
        Statements = [.. Retractions.Active([.. document.Statements.Where(s => s.Claim == claim && !s.Withdrawn && moment.Holds(s) && !IsWithout(s, moment))])];
        var numbers = Statements.Select((s, i) => (s.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Bases = [.. Statements.Select(_ => new List<ClaimBasis>())];
        foreach (var reliance in document.Reliances)
        {
            if (numbers.TryGetValue(reliance.From, out var from))
            {
                int[] on = [.. reliance.On.Where(numbers.ContainsKey).Select(id => numbers[id])];
                Bases[from].Add(new ClaimBasis(reliance, from, on, on.Length == reliance.On.Count));
            }
        }
        UsedBy = Bases.SelectMany(bases => bases).SelectMany(basis => basis.On, (basis, member) => (member, basis)).ToLookup(pair => pair.member, pair => pair.basis);
        _contesting = FindContesting();
        Supported = new Grounding(this, _ => true);
        Disowned = Statements.Where(s => s is { Act: Act.Disowns, Target: { } target } && numbers.ContainsKey(target)).Select(s => numbers[s.Target!]).ToHashSet();
    }

    public GraphInstitutions Institutions { get; }
    public IReadOnlyList<GraphStatement> Statements { get; }
    public IReadOnlyList<List<ClaimBasis>> Bases { get; }
    public Grounding Supported { get; }
    public IReadOnlySet<int> Disowned { get; }

    /// <summary>For each statement the bases that it is a member of.</summary>
    public ILookup<int, ClaimBasis> UsedBy { get; }

    public int Count => Statements.Count;

    public bool IsContesting(int statement) => _contesting[statement];

    public bool IsCarrying(int statement) =>
        !_contesting[statement] && Statements[statement].Act is Act.Asserts or Act.Confirms or Act.Admits or Act.Reports;

    public bool DeclaresNoBasis(int statement) => Bases[statement].Count == 0;

    public string SourceOf(int statement) => Statements[statement].Source;

    public IEnumerable<int> All => Enumerable.Range(0, Count);

    public IReadOnlyList<string> Ids(IEnumerable<int> statements) =>
        [.. statements.Select(i => Statements[i].Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private bool IsWithout(GraphStatement statement, GraphMoment moment) =>
        moment.Without.Any(id => id == statement.Id || Institutions.Belongs(statement.Source, id));

    // Passing on a denial is not passing on the claim: least fixpoint over "every basis has a contesting member".
    private bool[] FindContesting()
    {
        var contesting = new bool[Count];
        var untouched = Bases.Select(bases => bases.Count).ToArray();
        var touched = new HashSet<ClaimBasis>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<int>(All.Where(i => Statements[i].Act is Act.Denies or Act.Doubts || Statements[i].Certainty.IsNegative()));
        while (queue.TryDequeue(out var statement))
        {
            if (contesting[statement])
            {
                continue;
            }
            contesting[statement] = true;
            foreach (var basis in UsedBy[statement].Where(touched.Add))
            {
                if (--untouched[basis.From] == 0)
                {
                    queue.Enqueue(basis.From);
                }
            }
        }
        return contesting;
    }
}
