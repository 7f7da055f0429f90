namespace FactCheck.Core.Articles;

/// <summary>What came in, before anybody knows what it is.</summary>
/// <param name="Bytes">As they came, after any transfer compression; they become the <see cref="Capture"/>.</param>
/// <param name="MediaType">What the sender says it is ("text/html"), without its parameters; null: it does not say.</param>
/// <param name="Charset">The encoding the sender names; null: none.</param>
/// <param name="Address">The web address it was fetched from.</param>
/// <param name="FileName">The name of the file it was in.</param>
public sealed record Incoming(byte[] Bytes, string? MediaType = null, string? Charset = null, Uri? Address = null, string? FileName = null)
{
    /// <summary>The largest file taken in, in bytes: reports and court papers are large, and it must go through the browser's connection.</summary>
    public const int FileLimit = 15_000_000;

    /// <summary>Where it came from, for the ledger and for the person at the desk; null: it was pasted.</summary>
    public string? From => Address is { } address ? address.AbsoluteUri : FileName is { } name ? $"the file “{Path.GetFileName(name)}”" : null;
}
