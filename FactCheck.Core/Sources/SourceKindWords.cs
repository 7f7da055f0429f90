namespace FactCheck.Core.Sources;

public static class SourceKindWords
{
    /// <summary>The kind as a reader would write it.</summary>
    public static string Word(this SourceKind kind) => kind switch
    {
        SourceKind.Person => "person",
        SourceKind.Organisation => "organisation",
        SourceKind.Outlet => "outlet",
        SourceKind.Document => "document",
        SourceKind.Dataset => "data set",
        SourceKind.Unnamed => "unnamed person",
        _ => "group",
    };

    /// <summary>"an outlet".</summary>
    public static string WithArticle(this SourceKind kind) => $"{(kind.Word()[0] is 'o' or 'u' ? "an" : "a")} {kind.Word()}";
}
