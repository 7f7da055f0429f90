using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// Who speaks in an article: variants of one body are one ("Tehran", "Iran", "Iranian authorities"), a state's bodies belong to it, an unnamed
/// person to the body they are described by.
/// </summary>
internal sealed class Voices
{
    private readonly Dictionary<string, Voice> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Nations _nations;
    private readonly List<Voice> _who = [];

    public Voices(IReadOnlyList<AttributionWords> attributions, Nations nations, string publisher)
    {
        _nations = nations;
        foreach (var attribution in attributions)
        {
            _who.Add(WhoOf(attribution));
        }

        foreach (var name in attributions.SelectMany(attribution => attribution.Via))
        {
            _ = Named(name, SourceKind.Outlet);
        }

        foreach (var name in attributions.SelectMany(attribution => attribution.Basis))
        {
            _ = Named(name, KindOfBasis(name));
        }

        Publisher = Called(publisher, SourceKind.Outlet);
    }

    public Voice Publisher { get; }

    public Voice Of(int attribution) => _who[attribution];

    /// <summary>An outlet or a basis under that name; an unnamed person who speaks in the article is that person.</summary>
    public Voice Named(string name) => Named(name, SourceKind.Organisation);

    private Voice Named(string name, SourceKind kind) =>
        _known.TryGetValue("persona:" + Countries.Bare(name), out var persona) ? persona
        : Called(name, kind is SourceKind.Outlet && name.Any(char.IsUpper) ? kind : KindOfBasis(name) is var other && kind is SourceKind.Outlet ? other : kind);

    private Voice WhoOf(AttributionWords attribution)
    {
        var kind = attribution.WhoKind switch
        {
            WhoKind.NamedPerson => SourceKind.Person,
            WhoKind.NamedOrganisation => attribution.Act is Act.Reports && !IsBody(attribution.Who) ? SourceKind.Outlet : SourceKind.Organisation,
            WhoKind.Document => SourceKind.Document,
            WhoKind.UnnamedGroup => SourceKind.Group,
            _ => SourceKind.Unnamed,
        };
        var voice = Called(attribution.Who, kind);
        if (attribution.Affiliation is { } body && voice is { Affiliation: null, Nation: null } && !IsOnlyAPeople(body, attribution) && Called(body, SourceKind.Organisation) is var above && !above.LeadsTo(voice))
        {
            voice.Affiliation = above;
        }

        return voice;
    }

    private Voice Called(string name, SourceKind kind)
    {
        var country = kind is SourceKind.Organisation or SourceKind.Group ? Government(name) : null;
        if (country is not null)
        {
            return State(country, name, kind);
        }

        var key = (kind is SourceKind.Unnamed ? "persona:" : "") + Countries.Bare(name);
        if (!_known.TryGetValue(key, out var voice))
        {
            voice = new Voice(key, name, kind);
            _known.Add(key, voice);
            if (kind is SourceKind.Organisation or SourceKind.Group && _nations.Leading(name) is { } leading && Belongs(leading.Remainder, kind))
            {
                voice.Affiliation = State(leading.Key, null, SourceKind.Organisation);
            }
        }
        else if (voice.Kind is SourceKind.Organisation && kind is SourceKind.Outlet or SourceKind.Person)
        {
            voice.Kind = IsBody(name) ? voice.Kind : kind;
        }

        voice.AlsoCalled(name);
        return voice;
    }

    /// <summary>The country whose government is meant: by its name, its capital, or as its authorities.</summary>
    private string? Government(string name) => _nations.KeyOf(name)
        ?? (_nations.Leading(name) is { } leading && leading.Remainder.Split(' ').All(word => ProposalWords.Government.Contains(word.ToLowerInvariant())) ? leading.Key : null);

    private Voice State(string country, string? name, SourceKind kind)
    {
        var key = "state:" + country;
        if (!_known.TryGetValue(key, out var state))
        {
            state = new Voice(key, country, SourceKind.Organisation) { Nation = country };
            _known.Add(key, state);
        }

        if (name is not null)
        {
            if (kind is SourceKind.Group && state.Kind is not SourceKind.Group)
            {
                (state.Kind, state.Name) = (SourceKind.Group, name); // nobody in particular speaks for it
            }

            state.AlsoCalled(name);
        }

        return state;
    }

    private static bool Belongs(string rest, SourceKind kind) =>
        rest.Split(' ').Any(word => ProposalWords.StateBody.Contains(word.ToLowerInvariant()) || (kind is SourceKind.Group && ProposalWords.Office.Contains(word.ToLowerInvariant())));

    // "a Kenyan student" belongs to no state, "a Kenyan official" does.
    private bool IsOnlyAPeople(string body, AttributionWords attribution) =>
        _nations.KeyOf(body) is not null && attribution.WhoKind is not WhoKind.NamedPerson && !attribution.Who.Split(' ', ',').Any(word => ProposalWords.Office.Contains(word.ToLowerInvariant()));

    private static bool IsBody(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return Words.Is(last, WordClass.Organisation) && !Words.Is(last, WordClass.Outlet | WordClass.OutletName);
    }

    // "two officials", "court filings", "Ukrainian military": what a report rests on, by its words alone.
    private static SourceKind KindOfBasis(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var lower = last.ToLowerInvariant();
        return char.IsUpper(last[0]) || Words.Is(lower, WordClass.Organisation) && !Words.Is(lower, WordClass.Role) ? SourceKind.Organisation
            : Words.Is(lower, WordClass.Document | WordClass.Report) ? SourceKind.Document
            : Words.Is(lower, WordClass.Group) ? SourceKind.Group
            : Words.Is(lower, WordClass.Role | WordClass.Insider | WordClass.Plain) ? SourceKind.Unnamed
            : SourceKind.Organisation;
    }
}
