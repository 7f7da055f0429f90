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
    [InlineData("Brigadier Ana Ruiz said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("Prof Ana Ruiz said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("The hydrologist Femke de Wit said the port was safe.", "Femke de Wit", WhoKind.NamedPerson)]
    [InlineData("Dr. Marwan al-Rashid said the port was safe.", "Marwan al-Rashid", WhoKind.NamedPerson)]
    [InlineData("Secretary of State Ana Ruiz said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("The head of the fund, Lt. Col. Ana Ruiz, said the port was safe.", "Ana Ruiz", WhoKind.NamedPerson)]
    [InlineData("The consumer council said the port was safe.", "consumer council", WhoKind.NamedOrganisation)]
    [InlineData("Norland's central bank said the port was safe.", "Norland's central bank", WhoKind.NamedOrganisation)]
    [InlineData("The ferry operator, Blue Tern, said the port was safe.", "Blue Tern", WhoKind.NamedOrganisation)]
    [InlineData("Radio Free Harbour reported that the port was safe.", "Radio Free Harbour", WhoKind.NamedOrganisation)]
    [InlineData("A plumber said the port was safe.", null, WhoKind.UnnamedPerson)]
    [InlineData("A clerk who asked not to be named said the port was safe.", null, WhoKind.Anonymous)]
    [InlineData("Residents of the old town said the port was safe.", null, WhoKind.UnnamedGroup)]
    public void A_source_is_of_a_kind(string text, string? name, WhoKind kind)
    {
        var who = Shown.Only(text).Who;
        Assert.Equal((name, kind), (who?.Name, who?.Kind));
    }

    [Fact]
    public void A_surname_and_a_pronoun_mean_the_person_named_before()
    {
        const string Text = "Ana Ruiz said the port was safe. Ruiz warned that the bridge was not. “We told them,” she said.";
        Assert.Equal(["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"], Shown.Read(Text).Where(a => !a.Nested).Select(a => a.Who?.Name));
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
        Assert.Equal(Enumerable.Repeat(new Who(null, "senior Harbour Ministry official", WhoKind.Anonymous), 4), Shown.Read(Text).Select(a => a.Who));
    }

    [Theory]
    [InlineData("Ana Ruiz won the prize on Friday. The port, the 39-year-old said, was safe.", "Ana Ruiz")]
    [InlineData("They heard the cashier Ana Ruiz and the driver Tom Weiss. The latter said the port was safe.", "Tom Weiss")]
    [InlineData("Ferry maker Blue Tern closed on Friday. The company said the port was safe.", "Blue Tern")]
    [InlineData("A Blue Tern spokesman said nothing was wrong. The spokesman said the port was safe.", "Blue Tern")]
    public void A_description_means_whoever_was_named_before(string text, string name) => Assert.Equal(name, Shown.Read(text).Saying(text, "was safe").Who?.Name);

    [Fact]
    public void His_lawyer_is_the_lawyer_of_whom_the_text_named()
    {
        const string Text = "Tom Weiss said nothing was wrong. His lawyer said the port was safe.";
        Assert.Equal(new Who(null, "Tom Weiss’s lawyer", WhoKind.UnnamedPerson), Shown.Read(Text).Saying(Text, "was safe").Who);
    }

    [Fact]
    public void He_is_one_person_and_not_two_officials()
    {
        const string Text = "Tom Weiss said nothing was wrong. Two officials said the port was closed. He said the port was safe.";
        Assert.Equal("Tom Weiss", Shown.Read(Text).Saying(Text, "was safe").Who?.Name);
    }

    [Fact]
    public void I_in_a_quotation_is_whoever_speaks()
    {
        const string Text = "“I want to go home. I think the port is safe,” said Ana Ruiz.";
        Assert.Equal(["Ana Ruiz", "Ana Ruiz"], Shown.Read(Text).Select(a => a.Who?.Name));
    }

    [Fact]
    public void The_report_means_the_report_mentioned_last()
    {
        const string Text = "A study by Harbour Watch found that the port was safe. The study warned that the bridge was not.";
        Assert.Equal("Harbour Watch", Shown.Read(Text)[^1].Who?.Name);
    }
}
