namespace FactCheck.Core.Reading;

internal enum TokenKind
{
    Word,
    Number,
    Stop,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    Quote,
    Other,
}

/// <summary>A word or mark of the text. <see cref="Lower"/> is for looking up; the text itself is never changed.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Lower, bool Capital, bool AllCapitals)
{
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;
}

/// <summary>Tokens from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
internal readonly record struct Stretch(int First, int Last)
{
    public static Stretch None => new(0, -1);

    public bool IsEmpty => Last < First;

    public bool Contains(int token) => First <= token && token <= Last;
}
