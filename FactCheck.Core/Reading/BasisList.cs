namespace FactCheck.Core.Reading;

/// <summary>
/// Reads the list of what something rests on. Items are separate bases, unless the text says that several made one finding together:
/// "a study by A and B, jointly", "which A and B had written together", "a report by A in partnership with B".
/// </summary>
internal static partial class BasisList
{
    internal const int Farthest = 60;

    public static List<Basis> Of(Page page, Stretch sentence, int start, bool leads, out int end)
    {
        end = End(page, sentence, start, leads);
        if (Joint(page, start, end) is { } joint)
        {
            var rest = joint.Next < end ? Items(page, joint.Next, end) : [];
            return [new Basis(joint.Names), .. joint.Before.Concat(rest).Select(name => new Basis([name]))];
        }

        return [.. Items(page, start, end).Distinct().Select(name => new Basis([name]))];
    }

    /// <summary>The token after the list.</summary>
    private static int End(Page page, Stretch sentence, int start, bool leads)
    {
        var i = start;
        for (; i <= sentence.Last && i < start + Farthest; i++)
        {
            if ((page.Kind(i) is TokenKind.Stop or TokenKind.Semicolon && !page.IsAbbreviationDot(i)) || (page.Kind(i) is TokenKind.Quote && page.QuotationOf[i] >= 0) || page.Kind(i) is TokenKind.Dash && page.Tokens[i].Start > page.Tokens[i - 1].End)
            {
                break;
            }

            if (page.Kind(i) == TokenKind.Comma && (leads ? !ListGoesOn(page, i, sentence) : !CanGoOn(page, i + 1) && !(page.TagAt(i + 1) is Tag.Auxiliary or Tag.Verb && OpensClause(page, start, i))))
            {
                break;
            }

            if (i > start && page.TagAt(i) is Tag.Subordinator && page.Lower(i) is "because" or "although" or "though" or "while" or "when" or "as" or "but" && page.Lower(i + 1) is not "well" || page.Lower(i) is "but")
            {
                break;
            }

            if (page.Lower(i) is "and" && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
            {
                break; // "cited a circular and did not name anybody"
            }
        }

        return i;
    }

    /// <summary>"the report that two engineers, Ann Lee and Tom Weiss, had written": the verb of the clause is still to come.</summary>
    private static bool OpensClause(Page page, int start, int comma)
    {
        for (var i = comma - 1; i > start && page.TagAt(i) is not (Tag.Verb or Tag.Auxiliary); i--)
        {
            if (page.Lower(i) is "that" or "which" && page.TagAt(i - 1) is Tag.Noun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ListGoesOn(Page page, int comma, Stretch sentence)
    {
        if (page.Lower(comma + 1) is "and")
        {
            return true;
        }

        for (var i = comma + 1; i < sentence.Last && i < comma + 12; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary)
            {
                return false;
            }

            if (page.Kind(i) == TokenKind.Comma)
            {
                return page.Lower(i + 1) is "and";
            }
        }

        return false;
    }

    private static bool CanGoOn(Page page, int i) => page.Lower(i) is "independently" or "separately" or "to" || page.TagAt(i) is Tag.Name or Tag.Determiner or Tag.Number || page.TagAt(i) is Tag.Noun && page.Lower(i) is not "adding"
        || page.Lower(i) is "and" or "as" && page.Lower(i + 1) is not ("said" or "says") && page.TagAt(i + 1) is not (Tag.Verb or Tag.Auxiliary or Tag.Pronoun) || page.Lower(i) is "along" or "plus" or "together" or "jointly" or "from" or "on" or "upon";
}
