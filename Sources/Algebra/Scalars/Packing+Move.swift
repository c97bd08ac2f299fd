extension Packing {
  /// Fields that go from one word to another by one shift.
  private struct Move {
    let from: Int
    let to: Int
    let left: Int
    var mask: UInt
  }

  /// The words of monomials under this packing, rewritten under another; field i goes to places[i].
  ///
  /// - Precondition: every exponent fits the other packing; fields without a place hold zero.
  func rewriting(_ words: [UInt], to other: Packing, places: [Int?]) -> [UInt] {
    let moves = self.moves(to: other, places: places)
    let terms = words.count / self.words
    let (m, n) = (self.words, other.words)
    return [UInt](unsafeUninitializedCapacity: terms * n) { result, count in
      result.initialize(repeating: 0)
      count = terms * n
      words.withUnsafeBufferPointer { words in
        for move in moves {
          let (mask, left) = (move.mask, move.left)
          var (i, j) = (move.from, move.to)
          while i < words.count {
            let bits = words[i] & mask
            result[j] |= left >= 0 ? bits &<< UInt(left) : bits &>> UInt(-left)
            i += m
            j += n
          }
        }
      }
    }
  }

  private func moves(to other: Packing, places: [Int?]) -> [Move] {
    var moves: [Move] = []
    for i in 0..<count {
      guard let place = places[i] else { continue }
      let (from, to) = (word(i), other.word(place))
      let left = Int(other.shift(place)) - Int(shift(i))
      let bits = mask &<< shift(i)
      if let last = moves.last, last.from == from, last.to == to, last.left == left {
        moves[moves.count - 1].mask |= bits
      } else {
        moves.append(Move(from: from, to: to, left: left, mask: bits))
      }
    }
    return moves
  }
}
