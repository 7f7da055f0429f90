namespace FactCheck.Core.Reading.Learnt;

internal sealed partial class PartFeatures
{
    private void Describe()
    {
        var verb = _cue.Verb;
        _lemma = Codes.Of(_cue.Lemma);
        var pos = _cue.IsAccordingTo ? 20u : _cue.Lemma == ":" ? 21u : (uint)_page.TagAt(verb);
        _kind = pos * 8 + (uint)(_cue.IsSpeech ? 1 : _cue.Meaning.Frame == CueFrame.Person ? 2 : 0);
        _shape = _kind * 64 + (uint)_cue.Form * 8 + (uint)_cue.Context;
        var source = _draft.Source;
        var group = source.IsEmpty || source.First > _cue.Where.First ? _cue.Where.First : source.First;
        var groupEnd = source.IsEmpty || source.First < _cue.Where.First ? _cue.Where.Last : source.Last;
        var opens = (uint)_page.Kind(group - 1) * 16 + (uint)_page.Kind(groupEnd + 1);
        _sides = (opens * 2 + (group == _sentence.First ? 1u : 0)) * 2 + (groupEnd >= _sentence.Last - 1 ? 1u : 0);
        _clauses = Clauses(group, groupEnd);
        _ruleName = Codes.Of(_draft.Rule.AsSpan(0, Math.Min(8, _draft.Rule.Length))) ^ (uint)_draft.Content.Count ^ (_draft.Content.Count > 0 && _draft.Content[0].First < _cue.Where.First ? 64u : 0);
    }

    /// <summary>Whether a whole clause stands before source and cue, and what follows them: "The port is closed, Ruiz said as she left."</summary>
    private uint Clauses(int group, int groupEnd)
    {
        var (before, after) = (0, 0);
        for (var i = Window.First; i < group - 1; i++)
        {
            before += _page.TagAt(i) is Tag.Verb or Tag.Auxiliary ? 1 : 0;
        }

        for (var i = groupEnd + 1; i <= Window.Last; i++)
        {
            after += _page.TagAt(i) is Tag.Verb or Tag.Auxiliary ? 1 : 0;
        }

        var opens = T(_sentence.First);
        return ((((uint)_page.Kind(group - 1) * 4 + Few(before)) * 4 + Few(after)) * 64 + opens) * 64 + T(groupEnd + 1);
    }

    private void Count(int n)
    {
        var segment = Window.First;
        for (var k = 0; k < n; k++)
        {
            var i = Window.First + k;
            var kind = _page.Kind(i);
            _commas[k + 1] = _commas[k] + (kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon ? 1 : 0);
            _verbs[k + 1] = _verbs[k] + (_page.TagAt(i) is Tag.Verb or Tag.Auxiliary ? 1 : 0);
            _cues[k + 1] = _cues[k] + _otherCue[k];
            _links[k + 1] = _links[k] + (_page.TagAt(i) is Tag.Subordinator || _page.Lower(i) is "who" or "which" or "while" ? 1 : 0);
            _quotes[k + 1] = _quotes[k] + (kind == TokenKind.Quote ? 1 : 0);
            _segment[k] = segment;
            if (kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon || i == _cue.Where.Last)
            {
                segment = i + 1;
            }
        }

        for (var k = n - 1; k >= 0; k--)
        {
            _segmentEnd[k] = k < n - 1 && _segment[k + 1] == _segment[k] && Window.First + k + 1 != _cue.Where.First ? _segmentEnd[k + 1] : Window.First + k;
        }
    }

    private void Fill(byte[] labels, Stretch part, byte label)
    {
        for (var i = Math.Max(part.First, Window.First); i <= Math.Min(part.Last, Window.Last); i++)
        {
            labels[i - Window.First] = label;
        }
    }
}
