extension Prelude {
  /// Of the script: what it imports.
  static let imports = #"""
    import copy
    import itertools
    import math
    import random
    import sys
    import threading
    import time
    from fractions import Fraction

    import sympy


    """#
}
