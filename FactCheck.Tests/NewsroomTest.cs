namespace FactCheck.Tests;

/// <summary>The real desks over a real SQLite file, opened before each test and gone after it.</summary>
public abstract class NewsroomTest : IAsyncLifetime
{
    protected TestNewsroom Newsroom { get; private set; } = null!; // opened before each test

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Newsroom = await TestNewsroom.OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Newsroom.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
