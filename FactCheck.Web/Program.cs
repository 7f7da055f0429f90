using FactCheck.Web.Commands;

return await CommandLine.RunAsync(args);
