using System.CommandLine;
using FactCheck.Core;
using FactCheck.Core.People;
using FactCheck.Web.Accounts;

namespace FactCheck.Web.Commands;

/// <summary>`user add`: somebody who works here, with the link that lets them in.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "As it stands under People and on the ledger." };
        var role = new Option<string>("--role") { Description = "fact-checker, editor or administrator.", Required = true, HelpName = "ROLE" };
        var email = new Option<string>("--email") { Description = "What they sign in with.", Required = true, HelpName = "ADDRESS" };
        var by = new Option<string?>("--by") { Description = "The administrator in whose name it stands on the ledger; the first one if not said.", HelpName = "NAME" };
        var data = ServeCommand.DataOption();
        var add = new Command(
            "add",
            """
            Lets somebody work here: prints a link, good once and for a week, with which they choose a password.
            Example: user add "Ines Santoro" --role editor --email ines@example.org --data ./desk
            """) { name, role, email, by, data };
        add.SetAction((result, ct) => AddAsync(
            result.GetRequiredValue(name), result.GetRequiredValue(role), result.GetRequiredValue(email), result.GetValue(by), result.GetValue(data)!, result.InvocationConfiguration, ct));
        return new Command("user", "Who works here. Example: user add \"Ines Santoro\" --role editor --email ines@example.org") { add };
    }

    private static async Task<int> AddAsync(string name, string role, string email, string? by, string folder, InvocationConfiguration console, CancellationToken ct)
    {
        var wanted = Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(one => string.Equals(one!.Value.Word(), role, StringComparison.OrdinalIgnoreCase))
            ?? throw new EditorialRuleException($"“{role}” is no role. Choose {string.Join(", ", Enum.GetValues<Role>().Select(one => one.Word()))}.");
        await using var site = Unserved.Open(folder);
        await site.MigrateAsync(folder, ct);
        var (people, links) = (site.Services.GetRequiredService<PeopleDesk>(), site.Services.GetRequiredService<OneTimeLinks>());
        var administrator = (await people.AllAsync(ct)).Where(May.ManagePeople).OrderBy(member => member.Id).FirstOrDefault(member => by is null || string.Equals(member.Name, by, StringComparison.OrdinalIgnoreCase))
            ?? throw new EditorialRuleException(by is null
                ? "There is no administrator in this newsroom yet. Serve it once and let the first one in."
                : $"No active administrator is called “{by}”. Give a name with --by as it stands under People.");
        var address = await links.FreeAddressAsync(email);
        var member = await people.AddAsync(administrator.Id, name, wanted, ct);
        var path = await links.ForMemberAsync(administrator.Id, member.Id, address, ct);
        await console.Error.WriteLineAsync($"{member.Name} works here as {wanted.Word()} from now on. They come in with this path behind the newsroom's address, once, within a week:");
        await console.Output.WriteLineAsync(path);
        return 0;
    }
}
