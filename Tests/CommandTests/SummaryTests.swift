import Testing

@testable import Derivations

@Suite struct SummaryTests {
  private func report(
    _ standings: [(Statement.Keyword, Verdict)], _ text: String = "a"
  ) -> DocumentReport {
    DocumentReport(
      document: Document(reading: text, path: "x.md"), objections: [],
      statements: standings.map {
        StatementReport(keyword: $0.0, label: nil, line: 1, verdict: $0.1, isExpected: true)
      }, symbols: [])
  }

  @Test(
    "The summary counts what holds, what is refuted, what fails and what is undecided",
    arguments: [
      ([], "0 hold, 0 refuted as expected, 0 fail, 0 undecided, in 12 ms"),
      ([(.claim, .holds)], "1 holds, 0 refuted as expected, 0 fail, 0 undecided, in 12 ms"),
      (
        [(.claim, .holds), (.derive, .holds), (.refute, .fails)],
        "2 hold, 1 refuted as expected, 0 fail, 0 undecided, in 12 ms"
      ),
      (
        [(.claim, .fails), (.refute, .undecided)],
        "0 hold, 0 refuted as expected, 1 fails, 1 undecided, in 12 ms"
      ),
      ([(.refute, .holds)], "0 hold, 0 refuted as expected, 1 fails, 0 undecided, in 12 ms"),
      (
        [(.claim, .vacuous), (.claim, .contradictory), (.claim, .disagreement)],
        "0 hold, 0 refuted as expected, 0 fail, 0 undecided, 1 vacuous, 1 contradictory, "
          + "1 internal disagreement, in 12 ms"
      ),
    ] as [([(Statement.Keyword, Verdict)], String)])
  func sentence(_ standings: [(Statement.Keyword, Verdict)], _ sentence: String) {
    var tally = Tally()
    tally.count(report(standings))
    #expect(tally.sentence(milliseconds: 12, hasWitness: true) == sentence)
  }

  @Test(
    "The summary says what was left out",
    arguments: [
      (1, "; 1 formula is prose, unchecked"), (3, "; 3 formulas are prose, unchecked"),
    ])
  func prose(_ count: Int, _ ending: String) {
    var tally = Tally()
    tally.count(report([], String(repeating: "$$a = a$$\n\n", count: count)))
    let sentence = tally.sentence(milliseconds: 1, hasWitness: false)
    #expect(sentence.hasSuffix(", in 1 ms, without the witness" + ending))
  }
}
