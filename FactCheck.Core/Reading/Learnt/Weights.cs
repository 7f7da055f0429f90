using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace FactCheck.Core.Reading.Learnt;

/// <summary>
/// A table of weights: one row a feature hash, one column a label (or a pair of labels). While it is trained a weight is a float; in the file and
/// in reading it is one signed byte, in steps of <see cref="Step"/>.
/// </summary>
internal sealed class Weights
{
    public const float Step = 1 / 16f;

    private readonly int _bits;
    private readonly float[]? _learning;
    private readonly sbyte[] _learnt;

    private Weights(int bits, int columns, float[]? learning, sbyte[] learnt) => (_bits, Columns, _learning, _learnt) = (bits, columns, learning, learnt);

    public int Columns { get; }

    /// <summary>The weights while they are trained.</summary>
    public float[] Values => _learning ?? throw new InvalidOperationException("These weights were read from a file and cannot be trained further.");

    public static Weights ToLearn(int bits, int columns) => new(bits, columns, new float[columns << bits], []);

    public int Row(uint hash) => (int)(hash >> (32 - _bits)) * Columns;

    public void AddTo(ReadOnlySpan<uint> hashes, Span<double> scores)
    {
        if (_learning is not null)
        {
            foreach (var hash in hashes)
            {
                var row = Row(hash);
                for (var y = 0; y < Columns; y++)
                {
                    scores[y] += _learning[row + y];
                }
            }

            return;
        }

        if (Columns == Vector128<sbyte>.Count)
        {
            AddWide(hashes, scores);
            return;
        }

        Span<int> sums = stackalloc int[Columns];
        sums.Clear();
        foreach (var hash in hashes)
        {
            var row = _learnt.AsSpan(Row(hash), sums.Length);
            for (var y = 0; y < sums.Length; y++)
            {
                sums[y] += row[y];
            }
        }

        for (var y = 0; y < sums.Length; y++)
        {
            scores[y] += sums[y] * Step;
        }
    }

    /// <summary>Sixteen columns at once; a few hundred bytes never overflow a short.</summary>
    private void AddWide(ReadOnlySpan<uint> hashes, Span<double> scores)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var hash in hashes)
        {
            var (first, second) = Vector128.Widen(Vector128.Create<sbyte>(_learnt.AsSpan(Row(hash), Vector128<sbyte>.Count)));
            (low, high) = (low + first, high + second);
        }

        for (var y = 0; y < Vector128<short>.Count; y++)
        {
            scores[y] += low[y] * Step;
            scores[y + Vector128<short>.Count] += high[y] * Step;
        }
    }

    /// <param name="stream">Where to write.</param>
    /// <param name="columnsApart">The columns are labels of one token, of which only the differences count: the first is written as nought.</param>
    public void Write(Stream stream, bool columnsApart)
    {
        Span<byte> header = [(byte)_bits, (byte)Columns];
        stream.Write(header);
        var bytes = new byte[Values.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = Values[i] - (columnsApart ? Values[i / Columns * Columns] : 0);
            bytes[i] = (byte)(sbyte)Math.Clamp(MathF.Round(value / Step), sbyte.MinValue, sbyte.MaxValue);
        }

        stream.Write(bytes);
    }

    public static Weights Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[2];
        stream.ReadExactly(header);
        var learnt = new sbyte[header[1] << header[0]];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(learnt.AsSpan()));
        return new Weights(header[0], header[1], null, learnt);
    }

    public static void WriteNumbers(Stream stream, ReadOnlySpan<float> numbers)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteSingleLittleEndian(four, number);
            stream.Write(four);
        }
    }

    public static float[] ReadNumbers(Stream stream, int count)
    {
        var numbers = new float[count];
        Span<byte> four = stackalloc byte[4];
        for (var i = 0; i < count; i++)
        {
            stream.ReadExactly(four);
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(four);
        }

        return numbers;
    }
}
