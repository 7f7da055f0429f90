using System.Security.Cryptography;

namespace FactCheck.Core.Articles;

/// <summary>The bytes that were taken in, kept as evidence inside the desk. Bound to the ledger by the hash on its <see cref="Article"/>.</summary>
public sealed class Capture
{
    public required Guid ArticleId { get; init; }
    public required string MediaType { get; init; }
    public required byte[] Bytes { get; init; }

    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
