using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;
using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

public sealed class SourceNamesTests
{
    private static GraphSource Who(string name, SourceKind kind) => new() { Id = "s", Kind = kind, Name = name };

    [Theory]
    [InlineData("bellingcat", SourceKind.Outlet, "bellingcat")]
    [InlineData("the Guardian", SourceKind.Outlet, "the Guardian")]
    [InlineData("Intelligence Ministry", SourceKind.Organisation, "the Intelligence Ministry")]
    [InlineData("senior official", SourceKind.Unnamed, "a senior official")]
    public void Whoever_has_a_name_takes_no_article_because_it_is_written_small(string name, SourceKind kind, string says) =>
        Assert.Equal(says, SourceNames.InSentence(Who(name, kind)));

    [Theory]
    [InlineData("bellingcat", SourceKind.Outlet, "bellingcat")]
    [InlineData("the Guardian", SourceKind.Outlet, "The Guardian")]
    [InlineData("Intelligence Ministry", SourceKind.Organisation, "The Intelligence Ministry")]
    [InlineData("senior official", SourceKind.Unnamed, "A senior official")]
    public void A_name_written_small_stays_small_where_a_sentence_begins(string name, SourceKind kind, string says) =>
        Assert.Equal(says, SourceNames.AtTheStart(Who(name, kind)));
}
