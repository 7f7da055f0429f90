namespace FactCheck.Web.Commands;

/// <summary>One line on standard error that fills up; nothing where standard error is no terminal.</summary>
internal sealed class ProgressBar(string what, TextWriter error, TimeProvider time) : IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(100);

    private readonly bool _shown = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private long _last;
    private int _longest;

    /// <param name="share">How much is done, 0 to 1.</param>
    public void Show(double share) => Show(share, "");

    /// <param name="share">How much is done, 0 to 1.</param>
    /// <param name="detail">What stands behind the bar: a count.</param>
    public void Show(double share, string detail)
    {
        if (!_shown || (_last != 0 && time.GetElapsedTime(_last) < s_between))
        {
            return;
        }

        _last = time.GetTimestamp();
        var full = (int)(Width * Math.Clamp(share, 0, 1));
        error.Write($"\r{what} [{new string('█', full)}{new string('·', Width - full)}] {Math.Clamp(share, 0, 1):P0} {detail.PadRight(_longest)} ");
        _longest = Math.Max(_longest, detail.Length);
    }

    public void Dispose() => Clear();

    /// <summary>A sentence in the place of the bar, which comes back below it.</summary>
    public async Task SayAsync(string sentence)
    {
        Clear();
        await error.WriteLineAsync(sentence);
    }

    /// <summary>Takes the bar away, so that a sentence can stand on the line.</summary>
    public void Clear()
    {
        if (_last != 0)
        {
            error.Write($"\r{new string(' ', what.Length + Width + 11 + _longest)}\r");
        }
    }
}
