namespace FactCheck.Web.Feeds;
public sealed class FeedReader;
