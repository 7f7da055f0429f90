namespace FactCheck.Core.Reading;

/// <summary>
/// Says of each token what it does, from its form and its neighbours. Wrong now and then, always the same way: verbs after subjects, nouns after
/// determiners, names by their capitals (unless everything is in capitals).
/// </summary>
internal static class Tagger
{
    public static Tag[] Tags(IReadOnlyList<Token> tokens, IReadOnlyList<Stretch> sentences)
    {
        var tags = new Tag[tokens.Count];
        foreach (var sentence in sentences)
        {
            var shouted = IsShouted(tokens, sentence);
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                tags[i] = TagOf(tokens, tags, sentence, i, shouted);
            }
        }

        return tags;
    }

    /// <summary>"the nurses’ union": the mark belongs to the word before, unless a quotation was opened by its like.</summary>
    private static bool IsPluralPossessive(IReadOnlyList<Token> tokens, Stretch sentence, int i)
    {
        if (tokens[i].Lower is not ("'" or "’") || i == sentence.First || i == sentence.Last || tokens[i - 1].End != tokens[i].Start || !tokens[i - 1].Lower.EndsWith('s') || tokens[i + 1].Start == tokens[i].End || !tokens[i + 1].IsWord)
        {
            return false;
        }

        for (var k = i - 1; k >= sentence.First && k > i - 40; k--)
        {
            if (tokens[k].Kind == TokenKind.Quote && tokens[k].Lower is "'" or "‘" or "`" && tokens[k + 1].Start == tokens[k].End)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Malcolm 2X": letters among the digits, after a name that is no day.</summary>
    private static bool IsPartOfName(IReadOnlyList<Token> tokens, Tag[] tags, Stretch sentence, int i) => i > sentence.First && tags[i - 1] == Tag.Name
        && char.IsLetter(tokens[i].Lower.LastOrDefault()) && tokens[i].Lower.Length <= 4 && !tokens[i].Lower.EndsWith('m') && !Words.Is(tokens[i - 1].Lower, WordClass.Weekday | WordClass.Month)
        && !tokens[i].Lower.EndsWith("th", StringComparison.Ordinal) && !tokens[i].Lower.EndsWith("st", StringComparison.Ordinal) && !tokens[i].Lower.EndsWith("nd", StringComparison.Ordinal) && !tokens[i].Lower.EndsWith("rd", StringComparison.Ordinal);

    private static bool IsShouted(IReadOnlyList<Token> tokens, Stretch sentence)
    {
        int words = 0, capitals = 0;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            capitals += tokens[i].AllCapitals ? 1 : 0;
        }

        return words > 3 && capitals * 3 > words * 2;
    }

    private static Tag TagOf(IReadOnlyList<Token> tokens, Tag[] tags, Stretch sentence, int i, bool shouted)
    {
        var token = tokens[i];
        if (!token.IsWord)
        {
            return IsPluralPossessive(tokens, sentence, i) ? Tag.Possessive : Tag.Mark;
        }

        if (token.Kind == TokenKind.Number)
        {
            return IsPartOfName(tokens, tags, sentence, i) ? Tag.Name : token.Lower.EndsWith("-old", StringComparison.Ordinal) && i < sentence.Last && (Verbs.Find(tokens[i + 1].Lower) is not null || !tokens[i + 1].IsWord || Words.Is(tokens[i + 1].Lower, WordClass.Auxiliary)) ? Tag.Noun : Tag.Number;
        }

        if (!token.Capital && Words.Is(token.Lower, WordClass.Particle) && i > sentence.First && i < sentence.Last && tokens[i - 1].Capital && tags[i - 1] == Tag.Name
            && (tokens[i + 1].Capital || (Words.Is(tokens[i + 1].Lower, WordClass.Particle) && i + 2 <= sentence.Last && tokens[i + 2].Capital)))
        {
            return Tag.Name;
        }

        var opens = i == sentence.First || tokens[i - 1].Kind is TokenKind.Quote or TokenKind.Colon or TokenKind.Open or TokenKind.Dash or TokenKind.Other;
        var kind = Words.Of(token.Lower);
        var closed = Closed(tokens, tags, sentence, i, kind);
        if (token.AllCapitals && !shouted && token.Lower is "us" or "it" or "who")
        {
            return Tag.Name; // the US, the WHO
        }

        if (closed is { } tag && (!token.Capital || opens || shouted || tag is Tag.Pronoun or Tag.Possessive))
        {
            return tag;
        }

        if (token.Capital && !shouted && !opens)
        {
            return Tag.Name;
        }

        var previous = Previous(tokens, tags, sentence, i);
        if (opens && token.Capital && !shouted && IsNoNameHere(tokens, sentence, i))
        {
            return Tag.Noun;
        }

        if (Verbs.Find(token.Lower) is { } verb && !(token.Capital && Verbs.IsMostlyNoun(verb.Lemma)) && (!token.Capital || shouted || verb.Form is VerbForm.Ing or VerbForm.Past))
        {
            return VerbTag(tokens, tags, i, previous, verb.Form, sentence);
        }

        if (!token.Capital && Verbs.IsMostlyNoun(token.Lower) && (previous is Tag.To || (previous is Tag.Auxiliary && Words.Is(tokens[i - 1].Lower, WordClass.Modal))))
        {
            return Tag.Verb;
        }

        return token.Capital && !shouted ? Tag.Name
            : token.Lower.Length > 5 && token.Lower.EndsWith("ing", StringComparison.Ordinal) && previous is Tag.Verb or Tag.Auxiliary ? Tag.Participle
            : token.Lower.Length > 4 && token.Lower.EndsWith("ly", StringComparison.Ordinal) ? Tag.Adverb
            : Tag.Noun;
    }

    /// <summary>"Shares in", "Singer Ann Lee": opens the sentence, so its capital tells nothing, and is a common noun.</summary>
    private static bool IsNoNameHere(IReadOnlyList<Token> tokens, Stretch sentence, int i)
    {
        if (i >= sentence.Last || GivenNames.Is(tokens[i].Lower))
        {
            return false;
        }

        var lower = tokens[i].Lower;
        if (Words.Is(lower, WordClass.Document) && tokens[i + 1].Lower is "by" or "from" or "into" or "on" or "in" or "of" or "seen" or "obtained" or "released" or "published")
        {
            return true;
        }

        return tokens[i + 1].Capital
            ? Words.Is(lower, WordClass.Person | WordClass.Trade) && !Words.Is(lower, WordClass.OutletName | WordClass.Place) && i + 2 <= sentence.Last && tokens[i + 1].Kind == TokenKind.Word
            : (CommonNouns.IsPlural(lower) || (Words.Is(lower, WordClass.Group) && tokens[i + 1].Lower is "at" or "from" or "in" or "of" or "on" or "with" or "who" or "for" or "close")) && !Words.Is(lower, WordClass.Organisation | WordClass.OutletName);
    }

    private static Tag? Closed(IReadOnlyList<Token> tokens, Tag[] tags, Stretch sentence, int i, WordClass kind)
    {
        var lower = tokens[i].Lower;
        if (lower is "'s" or "’s")
        {
            var pronoun = i > sentence.First && tags[i - 1] is Tag.Pronoun && lower.Length == 2;
            var verb = i < sentence.Last && (tokens[i + 1].Lower is "not" or "been" or "a" or "the" || Words.Is(tokens[i + 1].Lower, WordClass.Adverb));
            return pronoun || verb ? Tag.Auxiliary : Tag.Possessive;
        }

        return lower switch
        {
            "to" => Tag.To,
            "much" when i > sentence.First && tokens[i - 1].Lower is "very" or "so" or "pretty" => Tag.Adverb,
            "that" when i > sentence.First && tags[i - 1] is Tag.Verb or Tag.Participle or Tag.Noun or Tag.Name or Tag.Adverb => Tag.Subordinator,
            "that" when i < sentence.Last && Words.Is(tokens[i + 1].Lower, WordClass.Subject | WordClass.Auxiliary | WordClass.Determiner) => Tag.Subordinator,
            "her" when i < sentence.Last && (!tokens[i + 1].IsWord || tokens[i + 1].Lower is "that" || Words.Is(tokens[i + 1].Lower, WordClass.Determiner | WordClass.Subject | WordClass.Auxiliary | WordClass.Preposition)) => Tag.Pronoun,
            "her" or "his" or "its" or "their" or "my" or "our" or "your" => Tag.Determiner,
            _ when (kind & WordClass.Auxiliary) != 0 => Tag.Auxiliary,
            _ when (kind & WordClass.Coordinator) != 0 => Tag.Coordinator,
            _ when (kind & WordClass.Subordinator) != 0 && lower is not ("that" or "after" or "before" or "since" or "until" or "as") => Tag.Subordinator,
            _ when (kind & WordClass.Preposition) != 0 => Tag.Preposition,
            _ when (kind & WordClass.Subordinator) != 0 => Tag.Subordinator,
            _ when (kind & WordClass.Pronoun) != 0 => Tag.Pronoun,
            _ when (kind & WordClass.Determiner) != 0 => Tag.Determiner,
            _ when (kind & WordClass.Adverb) != 0 => Tag.Adverb,
            _ when (kind & WordClass.Number) != 0 => Tag.Number,
            _ => null,
        };
    }

    /// <summary>The tag before, adverbs skipped; <see cref="Tag.Mark"/> at the start.</summary>
    private static Tag Previous(IReadOnlyList<Token> tokens, Tag[] tags, Stretch sentence, int i)
    {
        var k = i - 1;
        while (k >= sentence.First && tags[k] == Tag.Adverb)
        {
            k--;
        }

        return k < sentence.First || !tokens[k].IsWord ? Tag.Mark : tags[k];
    }

    private static Tag VerbTag(IReadOnlyList<Token> tokens, Tag[] tags, int i, Tag previous, VerbForm form, Stretch sentence)
    {
        var before = i > sentence.First ? tokens[i - 1].Lower : string.Empty;
        var relative = before is "who" or "which" or "that";
        var nounAfter = i < sentence.Last && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Capital && !Words.Is(tokens[i + 1].Lower, (WordClass)((1L << 10) - 1));
        return form switch
        {
            VerbForm.Ing => previous is Tag.Determiner or Tag.Possessive ? Tag.Noun : Tag.Participle,
            VerbForm.Past => (previous is Tag.Determiner or Tag.Possessive or Tag.Number or Tag.Preposition && nounAfter) || previous is Tag.Determiner or Tag.Possessive && !relative ? Tag.Noun : Tag.Verb,
            VerbForm.Base when Verbs.IsNeverNoun(tokens[i].Lower) => previous is Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun or Tag.Auxiliary or Tag.To or Tag.Coordinator or Tag.Mark || relative ? Tag.Verb : Tag.Noun,
            VerbForm.Base when previous is Tag.Name && Verbs.IsPastToo(tokens[i].Lower) && i < sentence.Last && (tokens[i + 1].Lower is "on" or "that" || Words.Is(tokens[i + 1].Lower, WordClass.Determiner | WordClass.Weekday | WordClass.When | WordClass.Subject)) => Tag.Verb,
            VerbForm.Base when i < sentence.Last && tokens[i + 1].Lower == "that" && previous is Tag.Name or Tag.Noun && Verbs.Find(tokens[i].Lower) is { } telling && Cues.IsKnown(telling.Lemma) && !SayNouns.Is(tokens[i].Lower) => Tag.Verb, // "documents obtained by the Post show that"
            VerbForm.Base => previous is Tag.Auxiliary or Tag.To or Tag.Pronoun or Tag.Coordinator && !nounAfter || relative
                || (previous == Tag.Noun && before.EndsWith('s') && !before.EndsWith("ss", StringComparison.Ordinal)) || (previous == Tag.Noun && Words.Is(before, WordClass.Group))
                || (previous == Tag.Name && before.EndsWith('s') && i < sentence.Last && !Words.Is(tokens[i + 1].Lower, WordClass.Auxiliary) && Verbs.Find(tokens[i + 1].Lower) is null) ? Tag.Verb : Tag.Noun,
            VerbForm.Third when i > sentence.First && i < sentence.Last && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Quote && IsSpeech(tokens[i].Lower)
                && (tokens[i + 1].Capital || Words.Is(tokens[i + 1].Lower, WordClass.Determiner | WordClass.Subject)) => Tag.Verb, // “…,” says Ann Lee
            VerbForm.Third when i < sentence.Last && previous is Tag.Noun && Words.Is(tokens[i].Lower, WordClass.Document) && (tokens[i + 1].Lower is "seen" or "by" or "from" or "of" or "in" or "and" || !tokens[i + 1].IsWord || (Verbs.Find(tokens[i + 1].Lower) is { Form: VerbForm.Past or VerbForm.Ing } && !Words.Is(tokens[i + 1].Lower, WordClass.Adverb))) => Tag.Noun, // "internal emails seen by"
            VerbForm.Third when i < sentence.Last && previous is Tag.Name && Verbs.Find(tokens[i + 1].Lower) is { Form: VerbForm.Base or VerbForm.Past } saying && Cues.IsSpeech(saying.Lemma) => Tag.Noun, // "Union advocates say"
            _ => relative || previous is Tag.Pronoun or Tag.Name or Tag.Noun && !IsPluralNoun(before) && !(i < sentence.Last && Words.Is(tokens[i + 1].Lower, WordClass.Auxiliary))
                && !(i == sentence.First + 1 && i < sentence.Last && Verbs.Find(tokens[i + 1].Lower) is { Form: VerbForm.Past }) // "Fresh doubts followed"
                || (previous is Tag.Mark or Tag.Coordinator && i < sentence.Last && tokens[i + 1].Kind is TokenKind.Word && Words.Is(tokens[i + 1].Lower, WordClass.Subordinator | WordClass.Determiner)) ? Tag.Verb : Tag.Noun,
        };
    }

    private static bool IsSpeech(string lower) => Verbs.Find(lower) is { } verb && Cues.IsSpeech(verb.Lemma);

    private static bool IsPluralNoun(string lower) => lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) && Verbs.Find(lower) is null && Words.Is(lower, WordClass.Group);
}
