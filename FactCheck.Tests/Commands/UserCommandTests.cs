using FactCheck.Core.People;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class UserCommandTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!; // opened before each test

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Somebody_is_let_in_from_the_command_line()
    {
        var (exit, path, said) = await AddAsync("Ines Santoro", "editor", "ines@example.org");

        Assert.Equal(0, exit);
        Assert.StartsWith("/account/invitation?token=", path, StringComparison.Ordinal);
        Assert.Contains("Ines Santoro works here as editor", said, StringComparison.Ordinal);
        var member = Assert.Single(await _newsroom.People.AllAsync(TestContext.Current.CancellationToken), one => one.Name == "Ines Santoro");
        Assert.Equal((Role.Editor, true, 1), (member.Role, member.Active, member.LinksMade));
        Assert.Equal(0, (await RunAsync("verify", "--data", _newsroom.Folder)).Exit);
    }

    [Theory]
    [InlineData("chief", "ines@example.org", "“chief” is no role. Choose fact-checker, editor, administrator.")]
    [InlineData("editor", "ines", "“ines” is no e-mail address.")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string role, string email, string sentence)
    {
        var (exit, output, error) = await AddAsync("Ines Santoro", role, email);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain(await _newsroom.People.AllAsync(TestContext.Current.CancellationToken), one => one.Name == "Ines Santoro");
    }

    [Fact]
    public async Task Only_an_administrator_answers_for_it()
    {
        Assert.Contains("No active administrator is called “Cleo”.", (await AddAsync("Ines Santoro", "editor", "ines@example.org", "--by", "Cleo")).Error, StringComparison.Ordinal);
        await AddAsync("Ines Santoro", "editor", "ines@example.org", "--by", "ada");
        Assert.Contains("Somebody was invited at ines@example.org already", (await AddAsync("Another", "editor", "ines@example.org")).Error, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> AddAsync(string name, string role, string email, params string[] more) =>
        RunAsync(["user", "add", name, "--role", role, "--email", email, "--data", _newsroom.Folder, .. more]);
}
