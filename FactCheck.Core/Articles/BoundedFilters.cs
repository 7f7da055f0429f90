using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FactCheck.Core.Articles;

/// <summary>A PDF's own filters, which unfold no more than a budget for the whole document: a file of a megabyte can hold gigabytes of nothing.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long Budget = 150_000_000;
    private readonly IFilterProvider _known = DefaultFilterProvider.Instance;
    private long _unfolded;

    /// <summary>The budget is used up, and what was read is not the whole document.</summary>
    public bool Full { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_known.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_known.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_known.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    private void Spend(IFilter filter, Memory<byte> input)
    {
        _unfolded += filter switch
        {
            FlateFilter => Inflated(input.Span.ToArray()),
            LzwFilter => input.Length * 700L, // at worst, and rare enough today
            RunLengthFilter => input.Length * 64L,
            _ => input.Length,
        };
        if (_unfolded > Budget)
        {
            Full = true;
            throw new InvalidDataException("The document unfolds to more than its budget.");
        }
    }

    private static long Inflated(byte[] input)
    {
        var (length, buffer) = (0L, new byte[65_536]);
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(input), CompressionMode.Decompress);
            for (int read; length <= Budget && (read = inflating.Read(buffer)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // the filter itself knows how to read on after a bad beginning
        }

        return length;
    }

    private sealed class Bounded(IFilter filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Spend(filter, input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
