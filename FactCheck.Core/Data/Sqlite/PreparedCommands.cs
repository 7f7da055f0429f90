using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>Statements with parameters $a, $b, … in the context's transaction, each prepared once: an import runs them thousands of times.</summary>
internal sealed class PreparedCommands(FactCheckDb db) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    public async Task RunAsync(string sql, object?[] values, CancellationToken ct) => await Command(sql, values).ExecuteNonQueryAsync(ct);

    public async Task<object?> AskAsync(string sql, object?[] values, CancellationToken ct) => await Command(sql, values).ExecuteScalarAsync(ct);

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
        {
            await command.DisposeAsync();
        }
    }

    private DbCommand Command(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"${(char)('a' + i)}";
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
