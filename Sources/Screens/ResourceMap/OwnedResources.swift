import CivicDomain

/// The resources of an organization in the order in which they were entered: counted, and read by windows.
struct OwnedResources {
  private let register: any Register
  private let owner: RecordID
  private let siblings: Siblings
  /// How many resources there are.
  let count: Int

  init(of owner: RecordID, on register: any Register) {
    self.register = register
    self.owner = owner
    siblings = Siblings(whose: \Resource.organization, is: Identifier(owner.raw))
    count = register.count(siblings)
  }

  /// The ids of the resources in a window.
  func ids(_ window: Range<Int>) -> [RecordID] { register.ids(siblings, window: window) }

  /// The id of the resource at an index.
  func id(at index: Int) -> RecordID? { index < 0 ? nil : ids(index..<index + 1).first }

  /// Returns the index of a resource; nil if it is not among them.
  func index(of id: RecordID) -> Int? { register.rank(of: id, among: siblings) }

  /// The first resources that a search finds, and how many it finds: few are read, of many the register is asked.
  func found(_ text: String, first: Int) -> Page {
    let words = SearchWords(text)
    guard !words.isEmpty, count > 0 else { return Page(total: 0, ids: []) }
    guard count <= Limits.resourcesRead else {
      let own = Condition(\Resource.organization, is: Identifier(owner.raw))
      return register.page(Query(Resource.kind, matching: text, where: [own]), window: 0..<first)
    }
    let found = ids(0..<count).filter { id in
      register.record(Identifier<Resource>(id.raw)).map { words.match($0) } ?? false
    }
    return Page(total: found.count, ids: Array(found.prefix(first)))
  }
}
