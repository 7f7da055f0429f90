namespace FactCheck.Core.Reading;

/// <summary>A stretch of a text: UTF-16 code units, the end not included.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];

    public bool Covers(TextSpan other) => Start <= other.Start && other.End <= End;
}
