"""What the tour keys in, and what must come of it: worked out here, apart from Attune."""
import math
import re

# Items in the order of the paper form; item 9 of the first PHQ-9 is a risk answer.
FIRST = {
    "FCS": [2, 3, 1, 4, 2, 3, 2, 1, 3, 2] + [3, 4, 3, 2, 4, 3, 3, 4, 2, 3, 4, 3, 3] +
           [4, 3, 4, 4, 3, 2, 4, 3, 3, 4, 4, 3, 2, 4, 3],
    "PHQ-9": [2, 2, 2, 2, 1, 2, 1, 1, 1],
    "GAD-7": [2, 2, 2, 1, 1, 2, 2],
}
SECOND = {
    "FCS": [1, 2, 1, 2, 2, 2, 1, 1, 2, 1] + [1, 1, 0, 1, 2, 1, 1, 2, 0, 1, 1, 1, 0] +
           [1, 0, 1, 2, 1, 0, 1, 1, 0, 1, 1, 0, 1, 2, 0],
    "PHQ-9": [1, 1, 1, 1, 0, 1, 0, 1, 0],
    "GAD-7": [1, 1, 1, 0, 0, 1, 1],
}
# Where the scores lie in the answers, and the greatest each can be.
SCORES = {
    "FCS": {"For others": (0, 10, 40), "From others": (10, 23, 52), "Self-compassion": (23, 38, 60)},
    "PHQ-9": {"PHQ-9": (0, 9, 27)},
    "GAD-7": {"GAD-7": (0, 7, 21)},
}
# What a scale is called where the measure itself is not named beside it.
WHOLE_NAMES = {"For others": "Fear of compassion for others", "From others": "Fear of compassion from others",
               "Self-compassion": "Fear of self-compassion"}


def sums(measure, answers):
    """[(score, sum, greatest)] of one form."""
    return [(name, sum(answers[begin:end]), most) for name, (begin, end, most) in SCORES[measure].items()]


def check_own_basis(sentence, first, latest):
    """Whether the practice's own baselines say what their own figures give, and the verdict that follows.

    Jacobson and Truax: 1.96 standard errors of the difference, SD * sqrt(2) * sqrt(1 - alpha).
    """
    found = re.search(r"Own baselines, n = (\d+), provisional: more than ([\d.]+) points? at 95 % "
                      r"\(SD ([\d.]+), interval ([\d.]+) to ([\d.]+), alpha (\.\d\d)\)", sentence)
    assert found, f"this is not a basis of own baselines: {sentence}"
    count, points, sd, low, high, alpha = (float(part) for part in found.groups())
    assert 30 <= count < 50, f"provisional is said of 30 to 49 baselines, not of {count:.0f}"
    assert low < sd < high, f"the SD lies outside its own interval: {sentence}"
    # Both figures are printed rounded: alpha to a hundredth, SD to a hundredth.
    least = 1.96 * (sd - 0.01) * math.sqrt(2 * (1 - alpha - 0.0051)) - 0.1
    most = 1.96 * (sd + 0.01) * math.sqrt(2 * (1 - alpha + 0.0051))
    assert least <= points <= most, f"{points} does not follow from SD {sd} and alpha {alpha}"
    return "Reliably better" if first - latest > points else "No reliable change"
