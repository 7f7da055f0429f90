using System.Globalization;
using System.Text;

namespace FactCheck.Core;

/// <summary>The last part of a public address: letters, digits and hyphens of any script, so that a Persian headline has an address too.</summary>
public static class Slug
{
    public const int Limit = 80;

    /// <summary>A slug made from words; "x" when the words hold no letter and no digit.</summary>
    public static string From(string words)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (slug.Length >= Limit)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation or UnicodeCategory.Format) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var made = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return made.Length == 0 ? "x" : made;
    }

    /// <exception cref="EditorialRuleException">What was typed is no slug.</exception>
    public static string Checked(string? typed)
    {
        var slug = Plain.Line(typed, "The address of the public page", Limit);
        EditorialRule.Require(
            From(slug) == slug,
            $"The address of the public page may hold small letters, digits and hyphens; “{slug}” holds something else. “{From(slug)}” would do.");
        return slug;
    }

    /// <summary>The slug itself, or the first of slug-2, slug-3 … that is free.</summary>
    public static string Free(string slug, IReadOnlySet<string> taken)
    {
        var free = slug;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = $"{slug}-{n}";
        }

        return free;
    }
}
