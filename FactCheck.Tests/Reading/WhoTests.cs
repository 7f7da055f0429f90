using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>Names, pronouns and descriptions lead to whom they mean.</summary>
public sealed class WhoTests
{
    [Theory]
    [InlineData("Health Minister Ana Ruiz said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("Ana Ruiz, the city's engineer, said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("The Port Authority said the port was safe.", "Port Authority", WhoKind.NamedOrganisation)]
    [InlineData("A Harbour Lines spokeswoman said the port was safe.", "Harbour Lines", WhoKind.NamedOrganisation)]
    [InlineData("A study by Harbour Watch found that the port was safe.", "Harbour Watch", WhoKind.Document)]
    [InlineData("A senior official said the port was safe.", null, WhoKind.Anonymous)]
    [InlineData("Two people familiar with the talks said the port was safe.", null, WhoKind.Anonymous)]
    [InlineData("Critics said the port was unsafe.", null, WhoKind.UnnamedGroup)]
    [InlineData("His mother said the port was unsafe.", null, WhoKind.UnnamedPerson)]
    public void A_source_is_of_a_kind(string text, string? name, WhoKind kind)
    {
        var who = Shown.Only(text).Who;
        Assert.Equal((name, kind), (who?.Name, who?.Kind));
    }

    [Fact]
    public void A_surname_and_a_pronoun_mean_the_person_named_before()
    {
        const string Text = "Ana Ruiz said the port was safe. Ruiz warned that the bridge was not. “We told them,” she said.";
        Assert.All(Shown.Read(Text).Where(a => !a.Nested), a => Assert.Equal("Ana Ruiz", a.Who?.Name));
    }

    [Fact]
    public void A_person_is_shown_by_the_full_name_even_before_the_article_tells_it()
    {
        const string Text = "Ruiz said the port was safe. Later Ana Ruiz left.";
        Assert.Equal("Ana Ruiz", Shown.Only(Text).Who?.Name);
    }

    [Fact]
    public void He_and_she_are_told_apart_once_the_article_tells()
    {
        const string Text = "Ana Ruiz warned that the port was unsafe. She said it would close. Tom Weiss said it was safe. He said it was new. She said it was old.";
        Assert.Equal("Ana Ruiz", Shown.Read(Text).Saying(Text, "it was old").Who?.Name);
    }

    [Fact]
    public void One_unnamed_official_stays_one_person_under_many_descriptions()
    {
        const string Text = "The official said the port was closed. A senior Harbour Ministry official said ships were waiting. The top adviser praised the crews. “We work,” he said.";
        Assert.All(Shown.Read(Text), a => Assert.Equal(new Who(null, "senior Harbour Ministry official", WhoKind.Anonymous), a.Who));
    }

    [Fact]
    public void The_report_means_the_report_mentioned_last()
    {
        const string Text = "A study by Harbour Watch found that the port was safe. The study warned that the bridge was not.";
        Assert.Equal("Harbour Watch", Shown.Read(Text)[^1].Who?.Name);
    }
}
