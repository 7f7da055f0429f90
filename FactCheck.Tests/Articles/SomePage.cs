namespace FactCheck.Tests.Articles;

/// <summary>Invented pages as sites build them: menus, a headline, a byline, some paragraphs, and what they say for machines.</summary>
internal static class SomePage
{
    public const string FirstParagraph = "The harbour of Halden will close to ships on Monday, the mayor said, because the quay wall has moved by eleven centimetres since the spring.";

    public static readonly string Paragraphs = string.Concat(new[]
    {
        FirstParagraph,
        "“We will not wait until it falls,” said Ruiz, who has run the harbour office since 2019, and she added that ferries would leave from Norvia instead.",
        "The dockers’ union denied that it had been asked, and its lawyer, who did not want to be named, said a court would have to decide whether wages go on.",
        "According to the port authority, repairs are going to cost about four million crowns, a figure that engineers of the university called far too low.",
        "The ministry has yet to answer questions that were put to it on Thursday, and nobody at the insurers would comment on who is going to pay for it.",
    }.Select(words => $"<p>{words}</p>\n"));

    public static string With(string head = "", string body = "", string paragraphs = "") =>
        $"""
        <!doctype html><html lang="en-GB"><head><title>Harbour closes on Monday | The Evening Lamp</title>{head}</head>
        <body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>{body}
        <article><h1>Harbour closes on Monday</h1>{(paragraphs.Length > 0 ? paragraphs : Paragraphs)}</article>
        <aside><h2>Most read</h2><a href="/x">Ten soups for the winter</a></aside><footer>© The Evening Lamp. All rights reserved.</footer></body></html>
        """;
}
