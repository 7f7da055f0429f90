using FactCheck.Web.Newsroom.Registry;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using MudBlazor.Services;

namespace FactCheck.Web.Newsroom;

public static class NewsroomPages
{
    /// <summary>How every page of the newsroom is rendered: on a circuit, and once. Rendered ahead it would read everything twice.</summary>
    public static IComponentRenderMode OnCircuit { get; } = new InteractiveServerRenderMode(prerender: false);

    public static WebApplicationBuilder AddNewsroom(this WebApplicationBuilder builder)
    {
        builder.Services.AddNewsroomPages();
        return builder;
    }

    public static IServiceCollection AddNewsroomPages(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<DeskIdentities>();
        return services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 4000;
            options.SnackbarConfiguration.PreventDuplicates = true;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 1; // one thing was done last; it replaces what was said before
        });
    }
}
