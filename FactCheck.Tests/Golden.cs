namespace FactCheck.Tests;

/// <summary>Documents as we publish them, kept as files beside the tests. Whoever means to change one sets FACTCHECK_GOLDEN, runs the test, and reads the difference.</summary>
internal static class Golden
{
    /// <param name="path">Within the checkout.</param>
    /// <param name="text">What is published now.</param>
    public static async Task IsAsync(string path, string text)
    {
        var (file, ct) = (Repository.File(path), TestContext.Current.CancellationToken);
        var whole = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("FACTCHECK_GOLDEN") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(file, whole, ct);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, ct), whole);
    }
}
