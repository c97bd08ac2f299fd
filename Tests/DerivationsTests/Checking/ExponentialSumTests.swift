import Algebra
import Testing

@testable import Derivations

@Suite struct `Sums of exponentials` {
  private func value(_ name: String, _ number: Int) throws -> ExponentialSum {
    try #require(ExponentialSum(name, at: Rational(number)))
  }

  @Test(
    "The theorems of addition leave zero, and with one number changed they do not",
    arguments: 1..<20)
  func addition(seed: Int) throws {
    var dice = Dice(seed: seed)
    let (x, y) = (dice.roll(9) - 4, dice.roll(9) + 1)
    let minus = ExponentialSum(-1)
    for (sine, cosine, sign) in [("\\sin", "\\cos", 1), ("\\sinh", "\\cosh", -1)] {
      let (s, c) = (try value(sine, x), try value(cosine, x))
      let (t, d) = (try value(sine, y), try value(cosine, y))
      #expect((s * d + c * t + minus * (try value(sine, x + y))).isZero, "seed \(seed)")
      #expect(!(s * d + c * t + minus * (try value(sine, x + y + 1))).isZero, "seed \(seed)")
      #expect((c * c + ExponentialSum(Rational(sign)) * s * s + minus).isZero, "seed \(seed)")
      #expect((c + minus * (try value(cosine, -x))).isZero, "seed \(seed)")
      #expect(!(d + minus * (try value(cosine, y + 1))).isZero, "seed \(seed)")
    }
    let product = try value("\\exp", x) * value("\\exp", y)
    #expect((product + minus * (try value("\\exp", x + y))).isZero, "seed \(seed)")
  }

  @Test("What is no sum of exponentials is none")
  func others() {
    #expect(ExponentialSum("\\tan", at: 1) == nil)
    #expect(ExponentialSum("\\ln", at: 2) == nil)
  }
}
