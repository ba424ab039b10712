// What rules, screens and commands ask a register: by key paths, and of records whose type they know.

extension Register {
  /// The living records of a type whose field holds a value, in log order.
  @inline(__always)
  public func records<R: Record, V: FieldContent>(whose path: WritableKeyPath<R, V>, is item: V.Item) -> [R] {
    ids(of: R.kind, whose: R.name(of: path), is: V.plain(item)).compactMap { record(Identifier<R>($0.raw)) }
  }

  /// Their ids.
  public func ids<R: Record, V: FieldContent>(
    whose path: WritableKeyPath<R, V>, is item: V.Item
  ) -> [Identifier<R>] {
    ids(of: R.kind, whose: R.name(of: path), is: V.plain(item)).map { Identifier($0.raw) }
  }

  /// The ids of the removed ones.
  public func removedIds<R: Record, V: FieldContent>(
    whose path: WritableKeyPath<R, V>, is item: V.Item
  ) -> [Identifier<R>] {
    removedIds(of: R.kind, whose: R.name(of: path), is: V.plain(item)).map { Identifier($0.raw) }
  }

  /// How many living records of a type refer to a record by a field.
  public func count<R: Record, V: FieldContent>(whose path: WritableKeyPath<R, V>, is item: V.Item) -> Int {
    count(Siblings(whose: path, is: item))
  }

  /// The ids at the beginning of a list, as long as something holds of them; read by windows.
  public func ids(_ query: Query, while holds: (RecordID) -> Bool) -> [RecordID] {
    var found: [RecordID] = []
    while true {
      let ids = page(query, window: found.count..<found.count + Limits.readWindow).ids
      let wanted = ids.prefix(while: holds)
      found += wanted
      if ids.isEmpty || wanted.count < ids.count { return found }
    }
  }

  /// The first ids of a list of which something holds; read by windows, until there are so many.
  public func first(_ count: Int, of query: Query, where holds: (RecordID) -> Bool) -> [RecordID] {
    var found: [RecordID] = []
    _ = ids(query) { id in
      if found.count < count, holds(id) { found.append(id) }
      return found.count < count
    }
    return found
  }

  /// A record of which only some fields are read, the others left as in a blank one: for long lists that show little of
  /// each. It does not tell a removed record from a living one.
  public func excerpt<R: Record>(_ id: Identifier<R>, of fields: FieldList<R>) -> R {
    var values = Row(of: Schema.kind(of: R.self))
    for (index, value) in zip(fields.indexes, self.values(of: fields.names, in: id.any)) { values[index] = value }
    return R.lenient(id: id, values)
  }

  /// Returns the value of one field of a record, the others unread; as in a blank record where nothing stands there.
  public func value<R: Record, V>(of path: WritableKeyPath<R, V>, in id: Identifier<R>) -> V {
    excerpt(id, of: FieldList(path))[keyPath: path]
  }
}

extension Siblings {
  /// All records of a kind that refer to a record by a field.
  public init<R: Record, V: FieldContent>(whose path: WritableKeyPath<R, V>, is item: V.Item) {
    self.init(Tally(by: path), of: V.plain(item))
  }
}

extension Tally {
  /// A tally of a kind by one of its references.
  public convenience init<R: Record, V>(
    by path: WritableKeyPath<R, V>, _ name: String, causes: [Cause] = [],
    standing: @escaping @Sendable (RecordID, any Register) -> Standing?
  ) {
    self.init(of: R.kind, by: R.name(of: path), name, causes: causes, standing: standing)
  }

  /// The tally that every reference has: all its records stand in one place.
  public convenience init<R: Record, V>(by path: WritableKeyPath<R, V>) {
    self.init(of: R.kind, by: R.name(of: path))
  }
}

extension Tally.Cause {
  /// Records that refer by a field to one of the tally; who refers to it by `spread` is concerned too.
  init<Cause: Record, Counted: Record>(
    by path: WritableKeyPath<Cause, Identifier<Counted>>,
    spreadBy spread: WritableKeyPath<Counted, Identifier<Counted>>
  ) {
    self.init(Cause.kind, by: Cause.name(of: path), spreadBy: Counted.name(of: spread))
  }

  /// Records to which one of the tally refers by a field.
  init<Counted: Record, Cause: Record>(referredToBy path: WritableKeyPath<Counted, Identifier<Cause>>) {
    self.init(Cause.kind, by: Counted.name(of: path), isReferredTo: true)
  }
}

extension Query {
  /// A query for records of a type in the order of a stored field.
  public init<R: Record, V>(
    orderedBy path: WritableKeyPath<R, V>, descending: Bool = false, from: FieldValue? = nil, matching: String = "",
    ranked: Bool = false, including: Related? = nil, where conditions: [Condition] = []
  ) {
    self.init(
      R.kind, orderedBy: R.name(of: path), descending: descending, from: from, matching: matching, ranked: ranked,
      including: including, where: conditions)
  }
}

extension Query.Related {
  /// Records that refer to one by a field.
  public init<R: Record, V>(_ path: WritableKeyPath<R, V>) { self.init(kind: R.kind, field: R.name(of: path)) }
}

extension Condition {
  /// The field of a property must hold a value.
  public init<R: Record, V: FieldContent>(_ path: WritableKeyPath<R, V>, is item: V.Item) {
    self.init(field: R.name(of: path), value: V.plain(item))
  }

  /// The field of a property must hold nothing.
  public init<R: Record, V>(isAbsent path: WritableKeyPath<R, V>) {
    self.init(field: R.name(of: path), value: "")
  }
}
