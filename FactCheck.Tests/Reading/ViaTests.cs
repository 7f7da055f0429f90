namespace FactCheck.Tests.Reading;

/// <summary>Through whom words reached the article, nearest to it first; the speaker is not among them.</summary>
public sealed class ViaTests
{
    [Theory]
    [InlineData("The pier has sunk, a harbour official told the Coast Herald.", "The pier has sunk", "Coast Herald")]
    [InlineData("The pier has sunk, according to a letter seen by Reuters.", "The pier has sunk", "Reuters")]
    [InlineData("In an interview with the Coast Herald, Ann Lee said the pier had sunk.", "the pier had sunk", "Coast Herald")]
    [InlineData("Ann Lee, speaking to Radio Norland, said the pier had sunk.", "the pier had sunk", "Radio Norland")]
    [InlineData("The pier had sunk, Ann Lee wrote in a letter that the Coast Herald published on Friday.", "The pier had sunk", "Coast Herald")]
    [InlineData("The Coast Herald quoted Ann Lee as saying that the pier had sunk.", "the pier had sunk", "Coast Herald")]
    [InlineData("“The pier has sunk,” Ann Lee was quoted as saying by the Coast Herald.", "The pier has sunk", "Coast Herald")]
    [InlineData("The pier had sunk, the harbour master was quoted by AFP as saying from his boat.", "The pier had sunk", "AFP")]
    [InlineData("State radio, monitored in Brevik by the BBC, said the pier had sunk.", "the pier had sunk", "BBC")]
    [InlineData("Norlandic officials believe the pier was cut loose, the Coast Herald reported on its website.", "the pier was cut loose", "Coast Herald")]
    [InlineData("A former diver to the Coast Herald: “The pier has sunk.”", "The pier has sunk", "Coast Herald")]
    [InlineData("The pier has sunk. That, at least, is the account given to the Coast Herald by a diver.", "The pier has sunk", "Coast Herald")]
    [InlineData("The minister denied a Coast Herald report that a diver had accused him of neglect.", "of neglect", "Coast Herald")]
    [InlineData("The mayor told Radio Norland that the diver, Tom Weiss, had promised him that help would come.", "help would come", "Radio Norland", "mayor")]
    [InlineData("AFP, quoting the Coast Herald, said Captain Tom Weiss had described the pier as “a wreck from the start”.", "a wreck from the start", "AFP", "Coast Herald")]
    [InlineData("The pier had sunk, Ann Lee told a news conference in Brevik.", "The pier had sunk")]
    [InlineData("Ann Lee told parliament that the pier had sunk.", "the pier had sunk")]
    public void It_came_through(string text, string words, params string[] via)
    {
        Assert.Equal(via, Shown.Read(text).Saying(text, words).Via.Select(relay => relay.Name));
    }
}
