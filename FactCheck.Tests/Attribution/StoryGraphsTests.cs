using System.Security.Cryptography;
using System.Text;
using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class StoryGraphsTests
{
    [Fact]
    public void The_sixty_stories_that_the_picture_is_measured_on_do_not_change()
    {
        var all = string.Join('\n', StoryGraphs.All.Select(story => GraphJson.Write(story.Graph)));

        Assert.Equal("7361a4aecd08a173", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]);
    }

    [Fact]
    public void Each_is_a_sound_graph_of_its_size() => Assert.All(StoryGraphs.All, story =>
    {
        Assert.Equal(story.Size, story.Graph.Statements.Count);
        Assert.Equal(story.Graph.Statements.Count, new AttributionGraph(story.Graph).Active("c").Count);
    });
}
