namespace FactCheck.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "FactCheck.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("FactCheck.sln is not above the tests."));
}
