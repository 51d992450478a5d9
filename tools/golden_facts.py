"""What tools/golden-vectors scores by: keys, bands and rules for blanks, typed from the publications and not from
shared/instruments. INSTRUMENTS as they are shipped; CONFIRMED, those of which a practice that has confirmed every fact
scores more, or otherwise. Of each: how many items, the lowest and the highest answer, and its scores by code.
"""
from fractions import Fraction

PHQ9_BANDS = [(0, 4, "none to minimal"), (5, 9, "mild"), (10, 14, "moderate"), (15, 19, "moderately severe"),
              (20, 27, "severe")]
GAD7_BANDS = [(0, 4, "minimal"), (5, 9, "mild"), (10, 14, "moderate"), (15, 21, "severe")]
CORE10_BANDS = [(0, 5, "healthy"), (6, 10, "low"), (11, 14, "mild"), (15, 19, "moderate"),
                (20, 24, "moderate to severe"), (25, 40, "severe")]
FSCRS_INADEQUATE = [1, 2, 4, 6, 7, 14, 17, 18, 20]
FSCRS_HATED = [9, 10, 12, 15, 22]
FSCRS_REASSURED = [3, 5, 8, 11, 13, 16, 19, 21]


DASS_DEPRESSION = [(0, 9, "normal"), (10, 13, "mild"), (14, 20, "moderate"), (21, 27, "severe"),
                   (28, 42, "extremely severe")]
DASS_ANXIETY = [(0, 7, "normal"), (8, 9, "mild"), (10, 14, "moderate"), (15, 19, "severe"), (20, 42, "extremely severe")]
DASS_STRESS = [(0, 14, "normal"), (15, 18, "mild"), (19, 25, "moderate"), (26, 33, "severe"),
               (34, 42, "extremely severe")]
# Neff's rough guide. A value between two printed limits belongs to the band below.
SCS_BANDS = [(Fraction(1), Fraction(249, 100), "low"), (Fraction(5, 2), Fraction(7, 2), "moderate"),
             (Fraction(351, 100), Fraction(5), "high")]
SCS_SCALES = {"self_kindness": [5, 12, 19, 23, 26], "self_judgement": [1, 8, 11, 16, 21],
              "common_humanity": [3, 7, 10, 15], "isolation": [4, 13, 18, 25], "mindfulness": [9, 14, 17, 22],
              "over_identification": [2, 6, 20, 24]}
SCS_NEGATIVE = ["self_judgement", "isolation", "over_identification"]
SCS_SF_SCALES = {"self_kindness": [2, 6], "self_judgement": [11, 12], "common_humanity": [5, 10], "isolation": [4, 8],
                 "mindfulness": [3, 7], "over_identification": [1, 9]}
# Raw sums 7 to 35 of the seven items, as Warwick's conversion table has them.
SWEMWBS = [7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
           20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35]


def total(items, bands=(), per_item=1, reverse=()):
    """A plain sum of these items, times a factor, that allows no blank."""
    return {"items": list(items), "reverse": list(reverse), "per_item": per_item, "blanks": 0, "bands": list(bands)}


def mean(items, bands=(), reverse=()):
    """The mean of these items, that allows no blank. What does not apply is left out of it."""
    return {**total(items, bands, Fraction(1, len(items)), reverse), "mean": True}


def mean_of_means(scales, reverse, bands):
    """The mean of the scales' means, as Neff scores the long form."""
    items = sorted(item for scale in scales.values() for item in scale)
    return {**total(items, bands, Fraction(1, len(items)), reverse), "groups": list(scales.values())}


def looked_up(items, lowest, table):
    """What a published table has for the sum."""
    return {**total(items), "table": {lowest + place: Fraction(str(value)) for place, value in enumerate(table)}}


def negative(scales):
    return [item for name in SCS_NEGATIVE for item in scales[name]]


NOT_APPLICABLE = "does not apply"

INSTRUMENTS = {
    "fcs": (38, 0, 4, {"for_others": total(range(1, 11)), "from_others": total(range(11, 24)),
                       "self": total(range(24, 39))}),
    "fscrs": (22, 0, 4, {"inadequate_self": total(FSCRS_INADEQUATE), "hated_self": total(FSCRS_HATED),
                         "reassured_self": total(FSCRS_REASSURED),
                         "self_criticism": total(sorted(FSCRS_INADEQUATE + FSCRS_HATED))}),
    "phq9": (9, 0, 3, {"total": total(range(1, 10), PHQ9_BANDS)}),
    "gad7": (7, 0, 3, {"total": total(range(1, 8), GAD7_BANDS)}),
    # Mean of the answered items times 10, items 2 and 3 positively worded, one blank allowed.
    "core10": (10, 0, 4, {"clinical": {"items": list(range(1, 11)), "reverse": [2, 3], "per_item": 1, "blanks": 1,
                                       "bands": CORE10_BANDS}}),
    "who5": (5, 0, 5, {"percentage": total(range(1, 6), (), 4)}),
    # Fillers (3, 7 and 11 of each thirteen) are in no score. Engagement and action of the other two orientations are
    # not verified, so they are off.
    "ceas": (39, 1, 10, {"self_total": total([1, 2, 4, 5, 6, 8, 9, 10, 12, 13]),
                         "to_others_engagement": total([14, 15, 17, 18, 19, 21]),
                         "to_others_action": total([22, 23, 25, 26]),
                         "to_others_total": total([14, 15, 17, 18, 19, 21, 22, 23, 25, 26]),
                         "from_others_total": total([27, 28, 30, 31, 32, 34, 35, 36, 38, 39])}),
    "scs": (26, 1, 5, {**{name: mean(items) for name, items in SCS_SCALES.items()},
                       "total": mean_of_means(SCS_SCALES, negative(SCS_SCALES), SCS_BANDS)}),
    "scs_sf": (12, 1, 5, {**{name: mean(items) for name, items in SCS_SF_SCALES.items()},
                          "total": mean(range(1, 13), SCS_BANDS, [1, 4, 8, 9, 11, 12])}),
    "oas": (18, 0, 4, {"total": total(range(1, 19))}),
    "oas2": (8, 0, 4, {"total": total(range(1, 9))}),
    "eiss": (8, 0, 4, {"total": total(range(1, 9))}),
    "sbs": (16, 0, 4, {"total": total(range(1, 17))}),
    "cmas_self": (18, 1, 7, {"intention": total(range(1, 6)), "distress_tolerance": total(range(6, 13)),
                             "action": total(range(13, 19)), "total": total(range(1, 19))}),
    "phq2": (2, 0, 3, {"total": total([1, 2])}),
    "gad2": (2, 0, 3, {"total": total([1, 2])}),
    "dass21": (21, 0, 3, {"depression": total([3, 5, 10, 13, 16, 17, 21], DASS_DEPRESSION, 2),
                          "anxiety": total([2, 4, 7, 9, 15, 19, 20], DASS_ANXIETY, 2),
                          "stress": total([1, 6, 8, 11, 12, 14, 18], DASS_STRESS, 2)}),
    "wsas": (5, 0, 8, {"total": {**total(range(1, 6), [(0, 9, "subclinical"), (10, 20, "significant but less severe"),
                                                       (21, 40, "moderately severe or worse")]),
                                 "may_not_apply": [1]}}),
    "pcl5": (20, 0, 4, {"total": total(range(1, 21)), "intrusion": total(range(1, 6)), "avoidance": total([6, 7]),
                        "cognition_and_mood": total(range(8, 15)), "arousal": total(range(15, 21))}),
    "iesr": (22, 0, 4, {"total": total(range(1, 23)), "avoidance": total([5, 7, 8, 11, 12, 13, 17, 22]),
                        "intrusion": total([1, 2, 3, 6, 9, 16, 20]),
                        "hyperarousal": total([4, 10, 14, 15, 18, 19, 21])}),
    "ptq": (15, 0, 4, {"total": total(range(1, 16))}),
    "pswq": (16, 1, 5, {"total": total(range(1, 17), (), 1, [1, 3, 8, 10, 11])}),
    "pswq_a": (8, 1, 5, {"total": total(range(1, 9))}),
    "ede_qs": (12, 0, 3, {"total": total(range(1, 13))}),
    "wemwbs": (14, 1, 5, {"total": total(range(1, 15))}),
    "swemwbs": (7, 1, 5, {"raw": total(range(1, 8)), "metric": looked_up(range(1, 8), 7, SWEMWBS)}),
    "isi": (7, 0, 4, {"total": total(range(1, 8), [(0, 7, "no clinically significant insomnia"),
                                                   (8, 14, "subthreshold"), (15, 21, "moderate"),
                                                   (22, 28, "severe")])}),
    # The rule for who never drinks is from memory, so it is not in force.
    "audit_c": (3, 0, 4, {"total": total([1, 2, 3], [(0, 0, "abstinent"), (1, 4, "lower risk"),
                                                     (5, 7, "increasing risk"), (8, 10, "higher risk"),
                                                     (11, 12, "possible dependence")])}),
    "k10": (10, 1, 5, {"total": total(range(1, 11), [(10, 15, "low"), (16, 21, "moderate"), (22, 29, "high"),
                                                     (30, 50, "very high")])}),
    "panas": (20, 1, 5, {"positive": total([1, 3, 5, 9, 10, 12, 14, 16, 17, 19]),
                         "negative": total([2, 4, 6, 7, 8, 11, 13, 15, 18, 20])}),
    # Order B. That 26 and above is "high" is not verified, so there is no band there.
    "rses": (10, 0, 3, {"total": total(range(1, 11), [(0, 14, "low"), (15, 25, "normal range"), (26, 30, "")], 1,
                                       [3, 5, 8, 9, 10])}),
    # Attune's own: ratings in tens of per cent; the three systems one by one; goals, of which the client may have fewer.
    "four_fears": (12, 0, 10, {"self": total(range(1, 5), (), Fraction(10, 4)),
                               "from_others": total(range(5, 9), (), Fraction(10, 4)),
                               "for_others": total(range(9, 13), (), Fraction(10, 4))}),
    "three_systems": (3, 0, 10, {"threat": total([1]), "drive": total([2]), "soothing": total([3])}),
    "goals": (3, 0, 10, {"progress": {**mean([1, 2, 3]), "may_not_apply": [2, 3]}}),
    "iapt_phobia": (3, 0, 8, {"social": total([1]), "panic_or_illness": total([2]), "specific": total([3])}),
}


CORE_PROBLEMS = [2, 5, 8, 11, 13, 15, 18, 20, 23, 27, 28, 30]
CORE_FUNCTIONING = [1, 3, 7, 10, 12, 19, 21, 25, 26, 29, 32, 33]
CORE_RISK = [6, 9, 16, 22, 24, 34]
CORE_POSITIVE = [3, 4, 7, 12, 19, 21, 31, 32]


def with_blanks(blanks, definition):
    """The same, where so many blanks are filled with the mean of the other answers."""
    return {**definition, "blanks": blanks}


def clinical(items, blanks):
    """A score of the CORE-OM: the mean of the answered items times ten."""
    items = list(items)
    return with_blanks(blanks, total(items, (), Fraction(10, len(items)),
                                     [item for item in items if item in CORE_POSITIVE]))


def as_shipped(name, **more):
    """The instrument with these scores besides, or instead."""
    count, low, high, scores = INSTRUMENTS[name]
    return count, low, high, {**scores, **more}


def scores_of(name):
    return INSTRUMENTS[name][3]


CONFIRMED = {
    # Core System Trust: no blank in well-being and risk, one in problems and functioning, three in the two long ones.
    "core_om": (34, 0, 4, {"wellbeing": clinical([4, 14, 17, 31], 0), "problems": clinical(CORE_PROBLEMS, 1),
                           "functioning": clinical(CORE_FUNCTIONING, 1), "risk": clinical(CORE_RISK, 0),
                           "non_risk": clinical([item for item in range(1, 35) if item not in CORE_RISK], 3),
                           "total": clinical(range(1, 35), 3)}),
    "rrq": (24, 1, 5, {"rumination": mean(range(1, 13), (), [6, 9, 10]),
                       "reflection": mean(range(13, 25), (), [13, 14, 17, 20, 24])}),
    # Millimetres on four lines of ten centimetres, counted as centimetres.
    "ors": (4, 0, 100, {"total": total(range(1, 5), (), Fraction(1, 10))}),
    "srs": (4, 0, 100, {"total": total(range(1, 5), (), Fraction(1, 10))}),
    "reqol10": (10, 0, 4, {"total": total(range(1, 11), reverse=[1, 3, 6, 9])}),
    "fscs": (21, 0, 4, {"self_correction": total([1, 3, 5, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20]),
                        "self_persecution": total([2, 4, 6, 9, 10, 12, 13, 21])}),
    "ssps": (11, 0, 4, {"total": total(range(1, 12))}),
    "scomp": (11, 1, 10, {"total": total(range(1, 12))}),
    "cmas_other": (12, 1, 7, {"total": total(range(1, 13))}),
    "gbo": (3, 0, 10, {"goals": mean([1, 2, 3])}),
    "ptq": as_shipped("ptq", core=total([1, 2, 3, 6, 7, 8, 11, 12, 13]), unproductive=total([4, 9, 14]),
                      capacity=total([5, 10, 15])),
    "oas": as_shipped("oas", inferior=total([1, 2, 4, 5, 6, 7, 8]), mistakes=total([3, 9, 11, 12, 13, 14]),
                      emptiness=total([15, 16, 17, 18])),
    "ceas": as_shipped("ceas", self_engagement=total([1, 2, 4, 5, 6, 8]), self_action=total([9, 10, 12, 13]),
                       from_others_engagement=total([27, 28, 30, 31, 32, 34]),
                       from_others_action=total([35, 36, 38, 39])),
    "dass21": as_shipped("dass21", total=with_blanks(1, total(range(1, 22), (), 2)),
                         **{name: with_blanks(1, one) for name, one in scores_of("dass21").items()}),
    # The rules for blanks that are quoted everywhere and verified nowhere. Nothing is rounded.
    "phq9": as_shipped("phq9", total=with_blanks(2, scores_of("phq9")["total"])),
    "gad7": as_shipped("gad7", total=with_blanks(2, scores_of("gad7")["total"])),
    "wemwbs": as_shipped("wemwbs", total=with_blanks(3, scores_of("wemwbs")["total"])),
    # Who answers 0 to the first question skips the others.
    "audit_c": as_shipped("audit_c", total={**scores_of("audit_c")["total"], "skips": (1, 0, [2, 3])}),
    "rses": as_shipped("rses", total={**scores_of("rses")["total"],
                                      "bands": [(0, 14, "low"), (15, 25, "normal range"), (26, 30, "high")]}),
}
