@main
struct Wspolnie {
  static func main() {}
}
