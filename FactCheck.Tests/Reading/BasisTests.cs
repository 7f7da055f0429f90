namespace FactCheck.Tests.Reading;

/// <summary>What a statement rests on: several bases apart, or several names that made one finding together ("+").</summary>
public sealed class BasisTests
{
    [Theory]
    [InlineData("The pier has sunk, the Coast Herald reported on Monday, citing two divers and a harbour log.", "two divers; harbour log")]
    [InlineData("The pier has sunk, the Coast Herald reported, citing the harbour master, Tom Weiss.", "Tom Weiss")]
    [InlineData("The pier has sunk, the Coast Herald reported, citing the harbour master, Tom Weiss, and a diver who saw it.", "Tom Weiss; diver who saw it")]
    [InlineData("The pier has sunk, the Coast Herald reported. It cited a harbour log and did not name anybody.", "harbour log")]
    [InlineData("The pier has sunk, the Coast Herald reported. Its account rests on a survey carried out together by Norland University and the Pier Trust, and on a letter from the mayor.", "Norland University + Pier Trust; letter from the mayor")]
    [InlineData("The pier has sunk, Ann Lee said, pointing to a joint survey by Norland University and the Pier Trust.", "Norland University + Pier Trust")]
    [InlineData("Drawing on a fresh survey, Ann Lee told reporters that the pier had sunk.", "fresh survey")]
    [InlineData("The pier has sunk, Ann Lee said on the basis of a study by Norland University in partnership with the Pier Trust.", "Norland University + Pier Trust")]
    [InlineData("The pier has sunk, Ann Lee said, relying on the report that two engineers, Eva Holm and Tom Weiss, had written together.", "Eva Holm + Tom Weiss")]
    [InlineData("The pier has sunk, the Coast Herald said, quoting a diver and, independently of him, a log it had obtained.", "diver; log")]
    [InlineData("The pier has sunk, according to the Coast Herald, which spoke to two divers.", "two divers")]
    [InlineData("The pier has sunk, according to the Coast Herald, which said it had spoken to two divers.", "two divers")]
    [InlineData("The pier has sunk, the Coast Herald reported.", "")]
    public void It_rests_on(string text, string bases) =>
        Assert.Equal(bases, string.Join("; ", Shown.Read(text).Saying(text, text.Contains("that the pier", StringComparison.Ordinal) ? "the pier had sunk" : "The pier has sunk").Basis.Select(basis => string.Join(" + ", basis.Names))));
}
