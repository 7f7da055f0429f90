namespace FactCheck.Core.Reading;

internal sealed partial class Chains
{
    /// <summary>“I think so,” she said: whoever speaks, who may be named only after the quotation.</summary>
    private bool IsFirstPerson(Draft draft) => draft.Source.First == draft.Source.Last && page.Lower(draft.Source.First) is "i" or "we" or "me" or "us" or "you";

    private Mention MentionOf(Draft draft)
    {
        var source = draft.Source;
        if (page.Lower(source.First) is "who" or "which" or "that" && source.First == source.Last && NounPhrase.EndingAt(page, draft.Cue.Sentence, page.Kind(source.First - 1) == TokenKind.Comma ? source.First - 2 : source.First - 1) is { IsEmpty: false } antecedent)
        {
            source = antecedent;
        }

        var mention = Mention.Of(page, source) with { Speaks = draft.Cue.IsSpeech };
        if (draft.Cue.Lemma == ":" && mention.Name is { Length: > 1 } label && page.Tokens[source.Last].AllCapitals && _names.IsPerson(label[..1] + label[1..].ToLowerInvariant()))
        {
            mention = mention with { Kind = MentionKind.Person, Name = label[..1] + label[1..].ToLowerInvariant(), Outlet = false, Titled = true }; // "RUIZ: It was late."
        }

        if (mention.Kind is MentionKind.Described or MentionKind.Group && !mention.Withheld && IsWithheldBeside(draft))
        {
            mention = mention with { Kind = MentionKind.Described, Withheld = true };
        }

        var reports = draft.Cue.Lemma == "report" && mention is { Kind: MentionKind.Person, Titled: false, Name: { } name } && name.Contains(' ', StringComparison.Ordinal);
        return reports ? mention with { Kind = MentionKind.Organisation, Outlet = true } : mention; // papers report, persons say
    }

    /// <summary>"… said on condition of anonymity": told beside the cue instead of in the name of whoever speaks.</summary>
    private bool IsWithheldBeside(Draft draft)
    {
        for (var i = draft.Cue.Where.Last + 1; i <= draft.Cue.Sentence.Last && i < draft.Cue.Where.Last + 14 && page.QuotationOf[i] < 0; i++)
        {
            if (!draft.Says(i) && page.IsIn(i, WordClass.Condition) && page.Lower(i - 1) is "of" or "on" or "requested" or "requesting" or "remain" or "anonymously")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“I think so,” in words that nobody's attribution holds: whoever speaks nearest in the paragraph.</summary>
    private Character? SpeakerNear(int index)
    {
        for (var distance = 1; distance < 6; distance++)
        {
            foreach (var k in (ReadOnlySpan<int>)[index + distance, index - distance])
            {
                if (k >= 0 && k < drafts.Count && !IsFirstPerson(drafts[k]) && page.QuotationOf[drafts[k].Cue.Verb] < 0 && drafts[k].Cue.IsSpeech && _who.TryGetValue(drafts[k], out var speaker)
                    && SameParagraph(drafts[k].Cue.Verb, drafts[index].Cue.Verb))
                {
                    return speaker;
                }
            }
        }

        return null;
    }

    private bool SameParagraph(int one, int other)
    {
        for (var i = Math.Min(one, other) + 1; i <= Math.Max(one, other); i++)
        {
            if (page.ParagraphOpens.Contains(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A person whom a sentence begins with is whom a later "he" can mean, even if they say nothing there.</summary>
    private void NoteSubject(Stretch sentence, bool speaks)
    {
        if (!speaks && page.TagAt(sentence.First) is Tag.Name or Tag.Determiner && page.QuotationOf[sentence.First] < 0 && NounPhrase.StartingAt(page, sentence, sentence.First) is { IsEmpty: false } subject
            && Mention.Of(page, subject) is { } mention && (mention is { Kind: MentionKind.Person or MentionKind.Organisation, Name: not null } || (mention is { Kind: MentionKind.Described, Definite: true, Owner: null } && Words.Is(mention.Head, WordClass.Role | WordClass.Person | WordClass.Plain))))
        {
            Everybody.At = sentence.First;
            Everybody.Resolve(mention);
        }

        for (var i = sentence.First + 1; i < sentence.Last; i++)
        {
            if (page.TagAt(i) == Tag.Name && page.TagAt(i - 1) != Tag.Name && page.TagAt(i + 1) == Tag.Name && page.QuotationOf[i] < 0)
            {
                var last = i + 1;
                while (last < sentence.Last && page.TagAt(last + 1) == Tag.Name)
                {
                    last++;
                }

                if (Mention.Of(page, new Stretch(page.TagAt(i - 1) is Tag.Noun ? i - 1 : i, last)) is { Kind: MentionKind.Organisation, Name: not null } body)
                {
                    Everybody.PassBody(body, i);
                }
                else if (Mention.Of(page, new Stretch(i, last)) is { Kind: MentionKind.Person } passing && (page.IsIn(i - 1, WordClass.Role | WordClass.Person) || GivenNames.Is(page.Lower(i)) || _names.IsCalledByLast(passing.Name ?? string.Empty)))
                {
                    Everybody.Pass(passing, i);
                }

                i = last;
            }
        }
    }
}
