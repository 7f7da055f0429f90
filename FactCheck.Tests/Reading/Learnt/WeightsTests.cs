using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Tests.Reading.Learnt;

/// <summary>Weights come out of the file as they went in, but for the rounding that makes them small.</summary>
public sealed class WeightsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    public void Weights_are_the_same_after_writing_and_reading_up_to_half_a_step(int columns)
    {
        var weights = Weights.ToLearn(4, columns);
        for (var i = 0; i < weights.Values.Length; i++)
        {
            weights.Values[i] = (i % 50 - 25) / 10f;
        }

        using var file = new MemoryStream();
        weights.Write(file, columnsApart: false);
        file.Position = 0;
        var read = Weights.Read(file);
        uint[] features = [0x0FFFFFFF, 0x5FFFFFFF, 0xFFFFFFFF];
        var (before, after) = (new double[columns], new double[columns]);
        weights.AddTo(features, before);
        read.AddTo(features, after);
        var rows = features.Select(weights.Row).ToList();
        Assert.Distinct(rows);
        Assert.All(before.Zip(after), pair => Assert.InRange(pair.First - pair.Second, -1.5 * Weights.Step, 1.5 * Weights.Step)); // three weights, half a step each
        Assert.All(after, (score, column) => Assert.Equal(rows.Sum(row => Math.Round(weights.Values[row + column] / Weights.Step)) * Weights.Step, score, 0.0001));
        Assert.Contains(before, score => Math.Abs(score) > 1);
    }

    [Fact]
    public void Weights_can_be_too_large_for_a_byte_and_are_then_as_large_as_a_byte_can_say()
    {
        var weights = Weights.ToLearn(1, 1);
        weights.Values[0] = 1e6f;
        using var file = new MemoryStream();
        weights.Write(file, columnsApart: false);
        file.Position = 0;
        var score = new double[1];
        Weights.Read(file).AddTo([0u], score);
        Assert.Equal(sbyte.MaxValue * Weights.Step, score[0]);
    }

    [Fact]
    public void The_weights_that_ship_can_be_read() => Assert.Equal(CueModel.Labels, ReadingModels.Shipped.Cue.Weights.Columns);
}
