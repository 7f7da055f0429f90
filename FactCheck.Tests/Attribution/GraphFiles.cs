namespace FactCheck.Tests.Attribution;

/// <summary>The graphs that lie beside these tests.</summary>
internal static class GraphFiles
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Attribution", name);

    public static string Text(string name) => File.ReadAllText(Path(name));
}
