using System.Runtime.CompilerServices;

namespace FactCheck.Tests;

/// <summary>In tests a page is never older than what was saved before it was asked for; what a busy site allows itself has tests of its own.</summary>
internal static class PagesAsTheyAre
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("PageCache__FreshFor", "00:00:00");
        Environment.SetEnvironmentVariable("PageCache__StaleFor", "00:00:00");
    }
}
