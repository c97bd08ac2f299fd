/// How a division with coefficients in machine words ends.
enum Division {
  case exact(Terms<Int>)
  /// The divisor does not divide.
  case inexact
  /// The words were too narrow to tell.
  case overflow
}
