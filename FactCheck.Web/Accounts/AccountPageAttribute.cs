namespace FactCheck.Web.Accounts;

/// <summary>A static page with forms: no circuit, no script.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccountPageAttribute : Attribute;
