using MudBlazor.Services;

namespace FactCheck.Web.Newsroom;

public static class NewsroomPages
{
    public static WebApplicationBuilder AddNewsroom(this WebApplicationBuilder builder)
    {
        builder.Services.AddMudServices();
        builder.Services.AddCascadingAuthenticationState();
        return builder;
    }
}
