#include "client/reading/leaflets_presenter.hpp"

#include <algorithm>
#include <system_error>

#include "client/summary/summary_file.hpp"
#include "shared/domain/said.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

LeafletsPresenter::LeafletsPresenter(LeafletsView& view, Screen& screen, std::string code)
    : view_{view},
      screen_{screen},
      wanted_{std::move(code)}
{
}

void LeafletsPresenter::begin()
{
    screen_.calls.call<api::ReadReading>(alive_, {}, [this](const Result<api::ReadReading::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        leaflets_.clear();
        for (const auto& leaflet : reply->leaflets)
            leaflets_.push_back(said(leaflet));
        const auto found = std::ranges::find(leaflets_, wanted_, &Leaflet::code);
        chosen_ = found == leaflets_.end() ? 0 : static_cast<std::size_t>(found - leaflets_.begin());
        view_.show_leaflets();
        if (!leaflets_.empty())
            view_.show_leaflet();
    });
}

void LeafletsPresenter::show_kept(const std::string& code)
{
    wanted_ = code;
    begin();
}

const Leaflet* LeafletsPresenter::own() const
{
    return chosen_ < leaflets_.size() && is_own(leaflets_[chosen_]) ? &leaflets_[chosen_] : nullptr;
}

void LeafletsPresenter::choose(std::size_t index)
{
    if (index >= leaflets_.size() || index == chosen_)
        return;
    chosen_ = index;
    view_.show_sentence({});
    view_.show_leaflet();
}

std::optional<reports::LeafletPaper> LeafletsPresenter::paper() const
{
    if (chosen_ >= leaflets_.size())
        return std::nullopt;
    const auto& leaflet = leaflets_[chosen_];
    const auto* exercise = screen_.library.exercise(leaflet.try_this.exercise);
    return reports::LeafletPaper{.leaflet = leaflet,
                                 .exercise_name = exercise ? exercise->name : std::string{},
                                 .practice_name = screen_.signed_in.practice.name,
                                 .demonstration = screen_.signed_in.practice.demonstration,
                                 .made_at = screen_.clock()};
}

std::string LeafletsPresenter::suggested_file_name() const
{
    return chosen_ < leaflets_.size() ? leaflets_[chosen_].title + ".pdf" : std::string{};
}

void LeafletsPresenter::save(const std::filesystem::path& path)
{
    const auto said = paper();
    if (!said)
        return;
    run(
        screen_.async, alive_,
        [path, bytes = reports::pdf_of(reports::leaflet_paper(*said))]() -> std::string {
            try {
                write_whole(path, bytes);
            } catch (const std::system_error& error) {
                return say("{1} could not be written: {2}. Save it in another place.",
                           path.filename().string(), error.code().message());
            }
            return say("Saved as {1} in {2}.", path.filename().string(), path.parent_path().string());
        },
        [this](const std::string& sentence) { view_.show_sentence(sentence); });
}

}  // namespace attune::desktop
