import CivicDomain

/// Adds the kinds and their acts to a completion script: the parser, which makes the script, has them in no tree.
enum ActCompletions {
  /// The script of a shell with the kinds among the commands, and after each kind its acts.
  static func added(to script: String, of shell: String) -> String {
    switch shell {
    case "bash": script + bash
    case "zsh": script.replacing(zshBeginning, with: zsh + zshBeginning)
    case "fish": script + fish
    case _: script
    }
  }

  /// The shell whose completion script is asked for; nil where none is.
  static func shell(in arguments: [String]) -> String? {
    let option = "--generate-completion-script"
    guard let index = arguments.firstIndex(where: { $0.hasPrefix(option) }) else { return nil }
    if arguments[index] != option { return String(arguments[index].dropFirst(option.count + 1)) }
    return arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
  }

  private static let kinds = Schema.kinds.map { kind in
    (name: kind.kind.name, acts: Schema.acts(on: kind.kind).compactMap { $0.offered?.name }.joined(separator: " "))
  }
  .filter { !$0.acts.isEmpty }

  private static let names = kinds.map(\.name).joined(separator: " ")

  private static var bash: String {
    """


    _wspolnie_acts() {
        local acts=
        case "${COMP_WORDS[1]}" in
    \(kinds.map { "    \($0.name)) acts='\($0.acts)' ;;" }.joined(separator: "\n"))
        esac
        if [[ $COMP_CWORD -eq 2 && -n $acts ]]; then
            COMPREPLY=($(compgen -W "$acts" -- "${COMP_WORDS[2]}"))
            return
        fi
        _wspolnie "$@"
        if [[ $COMP_CWORD -eq 1 ]]; then
            COMPREPLY+=($(compgen -W '\(names)' -- "${COMP_WORDS[1]}"))
        fi
    }
    complete -o filenames -F _wspolnie_acts wspolnie
    """
  }

  /// The text at which the script of zsh begins to call what it has defined.
  private static let zshBeginning = "\nif [[ \"${funcstack[1]}\" = _wspolnie ]]"

  private static var zsh: String {
    """

    functions[_wspolnie_commands]=${functions[_wspolnie]}
    _wspolnie() {
        if (( CURRENT == 2 )); then
            compadd -- \(names)
        elif (( CURRENT == 3 )); then
            case "${words[2]}" in
    \(kinds.map { "        \($0.name)) compadd -- \($0.acts); return ;;" }.joined(separator: "\n"))
            esac
        fi
        _wspolnie_commands "${@}"
    }

    """
  }

  private static var fish: String {
    let words = "(commandline -opc)"
    let acts = kinds.map { kind in
      "complete -c wspolnie -n 'test (count \(words)) -eq 2; and test \(words)[2] = \(kind.name)' -fa '\(kind.acts)'"
    }
    return "\n"
      + (["complete -c wspolnie -n 'test (count \(words)) -eq 1' -fa '\(names)'"] + acts)
      .joined(separator: "\n")
  }
}
