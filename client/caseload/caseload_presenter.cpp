#include "client/caseload/caseload_presenter.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "client/caseload/name_search.hpp"
#include "client/schedule/due_words.hpp"
#include "client/score_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr double no_score = std::numeric_limits<double>::lowest();
constexpr Instant no_appointment{std::chrono::sys_days{std::chrono::year{9999} / 1 / 1}};

double change_of(const Verdict& verdict)
{
    return verdict.from && verdict.to ? *verdict.to - *verdict.from : 0;
}

bool has_tag(const api::CaseloadRow& row, const std::string& tag)
{
    return tag.empty() || std::ranges::find(row.tags, tag) != row.tags.end();
}

template <class Key>
void sort_by(std::vector<const api::CaseloadRow*>& rows, bool ascending, Key key)
{
    std::ranges::stable_sort(rows, [&](const auto* a, const auto* b) {
        return ascending ? key(*a) < key(*b) : key(*b) < key(*a);
    });
}

}  // namespace

CaseloadPresenter::CaseloadPresenter(CaseloadView& view, Screen& screen) : view_{view}, screen_{screen} {}

void CaseloadPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    arriving_.clear();
    view_.show_busy(true);
    read_page(std::nullopt);
}

void CaseloadPresenter::read_page(std::optional<std::string> after)
{
    screen_.calls.call<api::ReadCaseload>(
        reading_, {std::move(after), episodes_}, [this](const Result<api::ReadCaseload::Reply>& reply) {
            if (!reply) {
                view_.show_busy(false);
                return view_.show_refusal(reply.error().sentence);
            }
            arriving_.insert(arriving_.end(), reply->rows.begin(), reply->rows.end());
            if (reply->next)
                return read_page(reply->next);
            all_ = std::move(arriving_);
            loaded_ = true;
            if (episodes_ == api::EpisodesShown::open)
                open_ = all_.size();
            view_.show_busy(false);
            show();
        });
}

void CaseloadPresenter::find(const std::string& text)
{
    text_ = text;
    show();
}

void CaseloadPresenter::show_episodes(api::EpisodesShown episodes)
{
    if (episodes == episodes_)
        return;
    episodes_ = episodes;
    all_.clear();
    shown_.clear();
    loaded_ = false;
    view_.show_rows();
    refresh();
}

void CaseloadPresenter::show_all_of(api::EpisodesShown episodes)
{
    text_.clear();
    tag_.clear();
    if (episodes != episodes_)
        return show_episodes(episodes);
    show();
    refresh();
}

void CaseloadPresenter::filter(const std::string& tag)
{
    tag_ = tag;
    show();
}

std::vector<std::string> CaseloadPresenter::tags() const
{
    std::set<std::string> tags;
    for (const auto& row : all_)
        tags.insert(row.tags.begin(), row.tags.end());
    return {tags.begin(), tags.end()};
}

void CaseloadPresenter::sort(CaseloadOrder order, bool ascending)
{
    order_ = order;
    ascending_ = ascending;
    show();
}

void CaseloadPresenter::show()
{
    const NameSearch search{text_};
    shown_.clear();
    for (const auto& row : all_)
        if (search.fits(row) && has_tag(row, tag_))
            shown_.push_back(&row);

    using Row = const api::CaseloadRow&;
    switch (order_) {
        case CaseloadOrder::attention:
            if (!ascending_)
                std::ranges::reverse(shown_);
            break;
        case CaseloadOrder::client:
            sort_by(shown_, ascending_, [](Row row) { return folded(full_name(row)); });
            break;
        case CaseloadOrder::session:
            sort_by(shown_, ascending_, [](Row row) { return row.session_number; });
            break;
        case CaseloadOrder::followed:
            sort_by(shown_, ascending_, [this](Row row) { return followed(row); });
            break;
        case CaseloadOrder::now:
            sort_by(shown_, ascending_, [](Row row) { return row.since_first.to.value_or(no_score); });
            break;
        case CaseloadOrder::change:
            sort_by(shown_, ascending_, [](Row row) { return change_of(row.since_first); });
            break;
        case CaseloadOrder::verdict:
            sort_by(shown_, ascending_, [](Row row) { return row.since_first.kind; });
            break;
        case CaseloadOrder::next:
            sort_by(shown_, ascending_, [](Row row) { return row.next_session_at.value_or(no_appointment); });
            break;
    }
    view_.show_rows();
}

std::string CaseloadPresenter::counts() const
{
    const auto attention =
        std::ranges::count_if(all_, [](const auto& row) { return row.attention.has_value(); });
    const auto compared = std::ranges::count_if(
        all_, [](const auto& row) { return row.since_first.from && row.since_first.to; });
    const auto better = std::ranges::count_if(
        all_, [](const auto& row) { return row.since_first.kind == VerdictKind::reliably_better; });
    if (episodes_ == api::EpisodesShown::past_retention)
        return say_count(
            "{1} record that the practice's rule no longer asks for. Nothing is deleted by itself.",
            "{1} records that the practice's rule no longer asks for. Nothing is deleted by itself.",
            std::ssize(all_));
    if (episodes_ == api::EpisodesShown::ended)
        return say_count("{1} client whose episode has ended.", "{1} clients whose episode has ended.",
                         std::ssize(all_));
    auto text =
        say_count("{2} open, {1} needs attention.", "{2} open, {1} need attention.", attention, all_.size());
    if (compared > 0)
        text += ' ' + say_count("{1} of {2} with two scores or more is reliably better.",
                                "{1} of {2} with two scores or more are reliably better.", better, compared);
    return text;
}

Emptiness CaseloadPresenter::emptiness() const
{
    if (!loaded_)
        return Emptiness::loading;
    if (all_.empty())
        return episodes_ == api::EpisodesShown::open    ? Emptiness::no_clients
               : episodes_ == api::EpisodesShown::ended ? Emptiness::none_ended
                                                        : Emptiness::none_past;
    return shown_.empty() ? Emptiness::nothing_found : Emptiness::none;
}

std::string CaseloadPresenter::followed(const api::CaseloadRow& row) const
{
    if (!row.followed_instrument || !row.followed_score)
        return {};
    const auto* instrument = screen_.library.instrument(*row.followed_instrument);
    const auto* score = instrument ? find_score(*instrument, *row.followed_score) : nullptr;
    if (!score || instrument->scores.size() == 1)
        return score_title(screen_.library, *row.followed_instrument, *row.followed_score);
    return instrument->short_name + ' ' + score->short_name;
}

std::string CaseloadPresenter::attention(const api::CaseloadRow& row) const
{
    if (row.attention || row.due.empty())
        return row.attention.value_or("");
    if (row.due.size() > 2)
        return say("Due: {1} measures", row.due.size());
    std::vector<std::string> names;
    for (const auto& instrument : row.due)
        names.push_back(measure_name(screen_.library, instrument));
    return say("Due: {1}", names_in_short(names));
}

std::string CaseloadPresenter::next_session(const api::CaseloadRow& row) const
{
    if (row.ended_on)
        return say("Ended {1}", medium_date(*row.ended_on));
    return row.next_session_at ? day_and_time(*row.next_session_at, screen_.clock()) : say("None booked");
}

}  // namespace attune::desktop
