#include "client/episodes/episode_words.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string words_for_episode(const api::Episode& episode)
{
    const auto began = medium_date(episode.started_on);
    const auto words = episode.ended_on ? say("Episode {1}, {2} to {3}", episode.number, began,
                                              medium_date(*episode.ended_on))
                                        : say("Episode {1}, since {2}", episode.number, began);
    return episode.problem.empty() ? words : words + ": " + episode.problem;
}

}  // namespace attune::desktop
