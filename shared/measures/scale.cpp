// Picks from an instrument's facts the verified ones that may be drawn.
#include "shared/measures/scale.hpp"

#include <algorithm>

namespace attune {

Scale scale_of(const Instrument& instrument, const ScoreDefinition& score)
{
    Scale scale{score.min, score.max, score.direction, score.whole, {}, std::nullopt};
    for (const auto& band : instrument.bands)
        if (band.score == score.code && drives(band.status))
            scale.bands.push_back({band.from, band.to, band.label});
    std::ranges::sort(scale.bands, {}, &ScaleBand::from);
    if (const auto* cut_off = charted_cut_off(instrument, score.code))
        scale.cut_off = ScaleCutOff{cut_off->value, cut_off->side};
    return scale;
}

}  // namespace attune
