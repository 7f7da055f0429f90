namespace FactCheck.Web.Commands;

/// <summary>How many of several files are done: a bar on a terminal; nothing where standard error goes elsewhere.</summary>
internal sealed class FileProgress(TextWriter error, int files) : IDisposable
{
    private const int Width = 30;
    private readonly bool _shown = files > 1 && !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private int _done;

    public void Step()
    {
        _done++;
        if (_shown)
        {
            var full = Width * _done / files;
            error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {_done} of {files}");
        }
    }

    /// <summary>Takes the bar away, so that a sentence can stand on the line.</summary>
    public void Clear()
    {
        if (_shown)
        {
            error.Write($"\r{new string(' ', Width + 40)}\r");
        }
    }

    public void Dispose() => Clear();
}
