using Bunit;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Public;

namespace FactCheck.Tests.Public;

public sealed class VerdictMarkTests : BunitContext
{
    [Fact]
    public void Every_verdict_has_its_word_and_a_glyph_of_its_own()
    {
        var marks = Enum.GetValues<Rating>().Select(rating => Render<VerdictMark>(p => p.Add(mark => mark.Rating, rating))).ToList();

        Assert.Equal(Enum.GetValues<Rating>().Select(rating => rating.Word()), marks.Select(mark => mark.Find(".verdict").TextContent.Trim()));
        Assert.Equal(marks.Count, marks.Select(mark => mark.Find("svg").InnerHtml).Distinct().Count());
    }
}
