using FactCheck.Core.Articles;

namespace FactCheck.Tests.Articles;

internal static class SomeIncoming
{
    /// <summary>The article in what came in, given up when the test is.</summary>
    public static FoundArticle Opened(this Incoming incoming) => Intake.Open(incoming, TestContext.Current.CancellationToken);
}
