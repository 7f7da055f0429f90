using MudBlazor;

namespace FactCheck.Web.Newsroom;

/// <summary>The colours and typefaces of look.css as a MudBlazor theme. Every contrast text has at least 4.5:1 on its colour.</summary>
internal static class NewsroomTheme
{
    private static readonly string[] s_serif = ["Source Serif 4", "Iowan Old Style", "Georgia", "serif"];
    private static readonly string[] s_sans = ["Inter", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B5D66",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#5C5954",
            SecondaryContrastText = "#FFFFFF",
            Error = "#A3182C",
            ErrorContrastText = "#FFFFFF",
            Warning = "#855B00",
            WarningContrastText = "#FFFFFF",
            Success = "#1B6B3A",
            SuccessContrastText = "#FFFFFF",
            Info = "#0B5D66",
            InfoContrastText = "#FFFFFF",
            Dark = "#1C1B1A",
            DarkContrastText = "#FBFAF7",
            Background = "#FBFAF7",
            Surface = "#FFFFFF",
            TextPrimary = "#1C1B1A",
            TextSecondary = "#5C5954",
            TextDisabled = "#76726B",
            ActionDefault = "#5C5954",
            ActionDisabled = "#76726B",
            ActionDisabledBackground = "#EFECE6",
            LinesDefault = "#DEDAD2",
            LinesInputs = "#8C877E",
            TableLines = "#DEDAD2",
            Divider = "#DEDAD2",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6CC5CF",
            PrimaryContrastText = "#10201F",
            Secondary = "#A8A39A",
            SecondaryContrastText = "#161615",
            Error = "#F2808F",
            ErrorContrastText = "#2A0A0F",
            Warning = "#E6B94A",
            WarningContrastText = "#231A02",
            Success = "#6FCF97",
            SuccessContrastText = "#06210F",
            Info = "#6CC5CF",
            InfoContrastText = "#10201F",
            Dark = "#ECE9E2",
            DarkContrastText = "#161615",
            Background = "#161615",
            Surface = "#1F1E1D",
            TextPrimary = "#ECE9E2",
            TextSecondary = "#A8A39A",
            TextDisabled = "#8B867D",
            ActionDefault = "#A8A39A",
            ActionDisabled = "#8B867D",
            ActionDisabledBackground = "#2B2927",
            LinesDefault = "#3A3835",
            LinesInputs = "#7C776E",
            TableLines = "#3A3835",
            Divider = "#3A3835",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = s_sans, FontSize = ".95rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = s_sans, FontSize = ".88rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = s_serif, FontSize = "1.2rem", FontWeight = "600", LetterSpacing = "-.01em" },
        },
    };
}
