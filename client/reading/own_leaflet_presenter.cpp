#include "client/reading/own_leaflet_presenter.hpp"

#include "client/forms/kept_write.hpp"

namespace attune::desktop {

OwnLeafletPresenter::OwnLeafletPresenter(OwnLeafletView& view, Screen& screen, std::string code,
                                         std::function<void(const std::string& code)> kept)
    : view_{view},
      screen_{screen},
      code_{std::move(code)},
      kept_{std::move(kept)}
{
}

void OwnLeafletPresenter::send(const LeafletForm& form, bool withdrawn)
{
    if (busy_)
        return;
    auto leaflet = leaflet_of(form);
    view_.show_sentence({});
    view_.show_faults(leaflet ? std::vector<FieldError>{} : leaflet.error().fields);
    if (!leaflet)
        return;
    leaflet->code = code_;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::KeepLeaflet>(
        alive_, {*std::move(leaflet), withdrawn}, [this](const Result<Leaflet>& reply) { answered(reply); },
        key_);
}

void OwnLeafletPresenter::answered(const Result<Leaflet>& reply)
{
    busy_ = false;
    key_.clear();
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    screen_.status.say(saved_words(screen_));
    kept_(reply->code);
    view_.close();
}

}  // namespace attune::desktop
