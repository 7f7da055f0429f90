namespace FactCheck.Core.Attribution;

/// <summary>One declared basis. <paramref name="On"/> holds the members that are active; <paramref name="Whole"/> says whether that is all of them.</summary>
/// <param name="Reliance">What the document says.</param>
/// <param name="Number">Its place among the claim's bases.</param>
/// <param name="From">The statement that rests on it.</param>
/// <param name="On">The active members.</param>
/// <param name="Whole">Whether every member is active.</param>
internal sealed record ClaimBasis(GraphReliance Reliance, int Number, int From, int[] On, bool Whole)
{
    public bool Joint => On.Length > 1;
}

/// <summary>The active statements about one claim at one moment, numbered in input order, as their sources are, and what each rests on.</summary>
internal sealed class ClaimGraph
{
    private readonly bool[] _contesting;
    private readonly int[] _sources;
    private readonly List<string> _sourceIds = [];

    /// <param name="statements">The claim's statements that the moment holds.</param>
    /// <param name="reliances">All reliances between the claim's statements.</param>
    /// <param name="institutions">Who belongs to whom.</param>
    public ClaimGraph(IEnumerable<GraphStatement> statements, IEnumerable<GraphReliance> reliances, GraphInstitutions institutions)
    {
        Institutions = institutions;
        Statements = [.. Retractions.Active([.. statements])];
        _sources = NumberSources();
        var numbers = Statements.Select((s, i) => (s.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Bases = [.. Statements.Select(_ => new List<ClaimBasis>())];
        List<ClaimBasis>[] usedBy = [.. Statements.Select(_ => new List<ClaimBasis>())];
        UsedBy = usedBy;
        foreach (var reliance in reliances)
        {
            if (numbers.TryGetValue(reliance.From, out var from))
            {
                int[] on = [.. reliance.On.Where(numbers.ContainsKey).Select(id => numbers[id])];
                Bases[from].Add(new ClaimBasis(reliance, BasisCount++, from, on, on.Length == reliance.On.Count));
                Array.ForEach(on, member => usedBy[member].Add(Bases[from][^1]));
            }
        }
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
    public IReadOnlyList<IEnumerable<ClaimBasis>> UsedBy { get; }

    public int BasisCount { get; }

    public int Count => Statements.Count;

    /// <summary>The sources that have an active statement.</summary>
    public IReadOnlyList<string> Sources => _sourceIds;

    /// <summary>The statements that contest the claim and rest on no other.</summary>
    public IEnumerable<int> Contested => All.Where(i => IsContesting(i) && DeclaresNoBasis(i));

    public bool IsContesting(int statement) => _contesting[statement];

    public bool IsCarrying(int statement) =>
        !_contesting[statement] && Statements[statement].Act is Act.Asserts or Act.Confirms or Act.Admits or Act.Reports;

    public bool DeclaresNoBasis(int statement) => Bases[statement].Count == 0;

    public string SourceOf(int statement) => Statements[statement].Source;

    /// <summary>The place of a statement's source in <see cref="Sources"/>.</summary>
    public int SourceNumber(int statement) => _sources[statement];

    public IEnumerable<int> All => Enumerable.Range(0, Count);

    public IReadOnlyList<string> Ids(IEnumerable<int> statements) =>
        [.. statements.Distinct().Select(i => Statements[i].Id).Order(StringComparer.Ordinal)];

    private int[] NumberSources()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sources = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            if (!numbers.TryGetValue(SourceOf(i), out sources[i]))
            {
                numbers[SourceOf(i)] = sources[i] = _sourceIds.Count;
                _sourceIds.Add(SourceOf(i));
            }
        }
        return sources;
    }

    // Passing on a denial is not passing on the claim: least fixpoint over "every basis has a contesting member".
    private bool[] FindContesting()
    {
        var contesting = new bool[Count];
        var untouched = Bases.Select(bases => bases.Count).ToArray();
        var touched = new bool[BasisCount];
        var queue = new Queue<int>(All.Where(i => Statements[i].Act is Act.Denies or Act.Doubts || Statements[i].Certainty.IsNegative()));
        while (queue.TryDequeue(out var statement))
        {
            if (contesting[statement])
            {
                continue;
            }
            contesting[statement] = true;
            foreach (var basis in UsedBy[statement].Where(basis => !touched[basis.Number]))
            {
                touched[basis.Number] = true;
                if (--untouched[basis.From] == 0)
                {
                    queue.Enqueue(basis.From);
                }
            }
        }
        return contesting;
    }
}
