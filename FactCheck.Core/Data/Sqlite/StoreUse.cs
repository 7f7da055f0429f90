namespace FactCheck.Core.Data.Sqlite;

/// <summary>
/// Says that a store is being served, though no connection to it may be open at the moment: a shared lock on an empty file beside it. The system gives it
/// back with the process, however that ends.
/// </summary>
public sealed class StoreUse : IDisposable
{
    private const string FileName = "factcheck.lock";
    private readonly FileStream _held;

    private StoreUse(FileStream held) => _held = held;

    /// <param name="folder">Where the store lies; several programs may serve it.</param>
    public static StoreUse Begin(string folder) => new(File.Open(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));

    public void Dispose() => _held.Dispose();

    /// <summary>Somebody serves the store in the folder now.</summary>
    internal static bool IsServed(string folder)
    {
        try
        {
            using var alone = File.Open(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false; // nobody ever did
        }
        catch (IOException)
        {
            return true;
        }
    }
}
