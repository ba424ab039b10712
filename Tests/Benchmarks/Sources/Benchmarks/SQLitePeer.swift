import CSQLite

/// The peer: the same records in SQLite, as durable (WAL, synchronous=FULL).
final class SQLitePeer {
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?

  struct Problem: Error { let code: Int32 }

  init(_ path: String) throws {
    try check(sqlite3_open(path, &database))
    try run("PRAGMA busy_timeout=10000")
    try run("PRAGMA journal_mode=WAL")
    try run("PRAGMA synchronous=FULL")
    try run("CREATE TABLE IF NOT EXISTS record (id TEXT PRIMARY KEY, content TEXT NOT NULL)")
    try check(sqlite3_prepare_v2(database, "INSERT INTO record VALUES (?, ?)", -1, &insertion, nil))
  }

  deinit {
    sqlite3_finalize(insertion)
    sqlite3_close(database)
  }

  /// Inserts one record; by itself it is a transaction.
  func insert(_ id: String, _ content: String) throws {
    // SQLITE_TRANSIENT, a macro that Swift cannot import.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    try check(sqlite3_bind_text(insertion, 1, id, -1, transient))
    try check(sqlite3_bind_text(insertion, 2, content, -1, transient))
    let code = sqlite3_step(insertion)
    sqlite3_reset(insertion)
    guard code == SQLITE_DONE else { throw Problem(code: code) }
  }

  func transaction(_ body: () throws -> Void) throws {
    try run("BEGIN IMMEDIATE")
    try body()
    try run("COMMIT")
  }

  private func run(_ statement: String) throws { try check(sqlite3_exec(database, statement, nil, nil, nil)) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Problem(code: code) }
  }
}
