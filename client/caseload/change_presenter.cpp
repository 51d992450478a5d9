#include "client/caseload/change_presenter.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/scale.hpp"

namespace attune::desktop {

namespace {

// The order in which they are listed, and counted the other way round.
constexpr std::array looked_at_first{VerdictKind::reliably_worse, VerdictKind::not_judged,
                                     VerdictKind::no_reliable_change, VerdictKind::reliably_better};

auto place(const api::ChangeOfClient& client)
{
    return std::tuple{std::ranges::find(looked_at_first, client.since_first.kind) - looked_at_first.begin(),
                      client.since_first.recovered, full_name(client), std::string_view{client.client_id}};
}

std::string lower_first(std::string words)
{
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

}  // namespace

std::string meaning(const api::ChangeOfClient& client)
{
    return client.since_first.recovered ? say("Recovered") : words_for(client.since_first.kind);
}

ChangePresenter::ChangePresenter(ChangeView& view, Screen& screen) : view_{view}, screen_{screen}
{
    const auto& library = screen_.library;
    for (const auto& instrument : library.instruments()) {
        if (library.instrument(instrument.code) != &instrument)
            continue;
        for (const auto& score : instrument.scores)
            if (score.ready && score.direction != Direction::neutral)
                choices_.push_back({instrument.code, score.code, display_name(instrument, score)});
    }
    const auto depression = std::ranges::find(choices_, "phq9", &Choice::instrument);
    if (depression != choices_.end())
        chosen_ = static_cast<std::size_t>(depression - choices_.begin());
}

void ChangePresenter::choose(std::size_t choice)
{
    chosen_ = choice;
    refresh();
}

void ChangePresenter::refresh()
{
    if (choices_.empty())
        return;
    reading_ = std::make_shared<char>();
    const auto& choice = choices_[chosen_];
    screen_.calls.call<api::ReadCaseloadChange>(reading_, {choice.instrument, choice.score},
                                                [this](const Result<api::ReadCaseloadChange::Reply>& reply) {
                                                    if (!reply)
                                                        return view_.show_sentence(reply.error().sentence);
                                                    view_.show_sentence({});
                                                    change_ = *reply;
                                                    std::ranges::sort(change_.clients, {}, place);
                                                    selected_.reset();
                                                    loaded_ = true;
                                                    view_.show_change();
                                                });
}

void ChangePresenter::select(std::optional<std::size_t> row)
{
    if (selected_ == row)
        return;
    selected_ = row;
    view_.show_selected();
}

std::string ChangePresenter::counts() const
{
    const auto& clients = change_.clients;
    const auto waiting =
        change_.with_one_score == 0
            ? std::string{}
            : ' ' + say_count("{1} more has one score.", "{1} more have one score.", change_.with_one_score);
    if (clients.empty())
        return say("No client of yours has two complete scores on it yet.") + waiting;
    const auto words = say_count("{1} client with two scores or more", "{1} clients with two scores or more",
                                 std::ssize(clients)) +
                       ": ";
    std::string list;
    const auto add = [&](std::ptrdiff_t count, const std::string& what) {
        if (count > 0)
            list += (list.empty() ? "" : ", ") + std::to_string(count) + ' ' + what;
    };
    const auto count = [&](VerdictKind kind, bool recovered) {
        return std::ranges::count_if(clients, [&](const api::ChangeOfClient& client) {
            return client.since_first.kind == kind && client.since_first.recovered == recovered;
        });
    };
    add(count(VerdictKind::reliably_better, true), say("recovered"));
    for (auto kind = looked_at_first.rbegin(); kind != looked_at_first.rend(); ++kind)
        add(count(*kind, false), lower_first(words_for(*kind)));
    return words + list + '.' + waiting;
}

TextTable ChangePresenter::table() const
{
    TextTable table{counts(), {say("Client"), say("First"), say("Latest"), say("Change")}, {}};
    table.rows.reserve(change_.clients.size());
    for (const auto& client : change_.clients)
        table.rows.push_back({full_name(client), attune::figure(*client.since_first.from),
                              attune::figure(*client.since_first.to), meaning(client)});
    return table;
}

std::string ChangePresenter::file_name() const
{
    return say("Change {1} {2}", choices_.at(chosen_).name, to_string(to_local(screen_.clock()).day));
}

reports::ScatterFigure ChangePresenter::figure() const
{
    reports::ScatterFigure figure;
    const auto* instrument = screen_.library.instrument(change_.instrument);
    const auto* score = instrument ? find_score(*instrument, change_.score) : nullptr;
    if (!score)
        return figure;
    figure.title = display_name(*instrument, *score);
    figure.caption = counts();
    figure.scale = scale_of(*instrument, *score);
    figure.basis = change_.basis;
    figure.selected = selected_;
    for (const auto& client : change_.clients)
        figure.points.push_back({client.since_first.from.value_or(figure.scale.min),
                                 client.since_first.to.value_or(figure.scale.min), client.since_first.kind});
    return figure;
}

}  // namespace attune::desktop
