#include "server/demo/former_clients.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "shared/domain/wall_clock.hpp"
#include "shared/measures/totals.hpp"

namespace attune::server::demo {

namespace {

using std::chrono::days;

struct FormerClient {
    std::string_view legal_name;
    std::string_view pronouns;
    std::string_view problem;
    double share_left;  // of the first score, at the end
    int forms;          // of each measure
};

constexpr std::array<FormerClient, former_clients> everybody{{
    {"Amabel Thornquist", "she/her", "Low mood after a move", 0.30, 5},
    {"Bertram Oxlip", "he/him", "Self-criticism at work", 0.45, 5},
    {"Cordelia Marrowfield", "she/her", "Low mood and shame", 0.92, 4},
    {"Dunstan Greengage", "he/him", "Worry about health", 0.38, 5},
    {"Esme Larkspurling", "she/her", "Perfectionism", 0.25, 6},
    {"Florian Duskwater", "he/him", "Low mood, sleeps badly", 0.55, 4},
    {"Griselda Pinwherry", "she/her", "Grief", 0.70, 4},
    {"Horatio Millrace", "he/him", "Anger turned inwards", 1.05, 3},
    {"Imogen Fallowdene", "she/her", "Fear of failing", 0.20, 5},
    {"Jocelyn Tidewell", "they/them", "Low mood and guilt", 0.35, 5},
    {"Kester Nightingale-Broom", "he/him", "Shame since school", 0.60, 4},
    {"Lettice Harrowgood", "she/her", "Self-criticism, burn-out", 0.33, 6},
    {"Mungo Sallowbrook", "he/him", "Low mood each winter", 1.45, 4},
    {"Nerys Quickthorn", "she/her", "Worry that never rests", 0.48, 5},
    {"Osbert Fennimore-Gale", "he/him", "Loneliness", 0.80, 3},
    {"Philippa Wintergreen", "she/her", "Feels undeserving of care", 0.28, 5},
    {"Quilla Barleymow", "she/her", "Low mood after illness", 0.50, 4},
    {"Rufus Candlemere", "he/him", "Shame about debts", 0.95, 4},
    {"Sorrel Hathersedge", "they/them", "Self-criticism and identity", 0.31, 5},
    {"Tobiah Merriweld", "he/him", "Bereavement", 0.66, 4},
    {"Una Driftwood-Lea", "she/her", "Perfectionism", 0.42, 5},
    {"Valentine Rushmarsh", "he/him", "Low mood", 0.50, 1},
    {"Winifred Ottersby", "she/her", "Panic", 0.50, 1},
    {"Xanthe Coldharbour", "she/her", "Self-disgust", 0.50, 0},
    {"Yarrow Pettigrew-Finch", "they/them", "Comparing themselves with everybody", 0.37, 5},
    {"Zillah Summerhay", "she/her", "Postnatal low mood", 0.24, 5},
    {"Ambrose Kittlewake", "he/him", "Was referred and never came", 0.50, 0},
}};
constexpr auto never_came = former_clients - 1;

struct Given {
    const char* instrument;
    double mean;
    double sd;
    double most;
};
constexpr std::array measures{Given{"phq9", 16, 4, 27}, Given{"gad7", 13, 3.5, 21}};

Instant after(Instant begin, int minutes)
{
    return Instant{begin.value + std::chrono::minutes{minutes}};
}

class FormerLife {
public:
    FormerLife(Records& records, const World& world, const Place& place)
        : records_{records},
          world_{world},
          place_{place},
          person_{everybody.at(static_cast<std::size_t>(place.number))},
          chance_{static_cast<unsigned>(place.number) + 7001},
          client_id_{chance_.uuid()},
          episode_id_{chance_.uuid()}
    {
    }

    void tell()
    {
        constexpr int weeks_apart = 2;
        const auto monday = world_.today.value - days{weekday_of(world_.today)};
        const Day last{monday + days{place_.weekday} - days{7 * (2 + weeks_apart * (place_.number % 23))}};
        const bool came = place_.number != never_came;
        const int sessions = came ? std::max(2, 8 + place_.number % 7) : 0;
        const Day first{last.value - days{7 * std::max(0, sessions - 1)}};
        const Day referred{first.value - days{9 + chance_.whole(40)}};
        add_client(referred);
        records_.episodes.push_back({.id = episode_id_,
                                     .client_id = client_id_,
                                     .number = 1,
                                     .problem = std::string{person_.problem},
                                     .started_on = referred,
                                     .ended_on = last,
                                     .therapist_id = place_.therapist_id,
                                     .planned_sessions = came ? std::optional{sessions} : std::nullopt,
                                     .end_reason = how_it_ended(came)});
        for (int i = 0; i < sessions; ++i)
            add_session(Day{first.value + days{7 * i}}, i == 0 || i == sessions - 1);
        for (const auto& measure : measures)
            add_forms(measure, first, last);
    }

private:
    [[nodiscard]] EndReason how_it_ended(bool came) const
    {
        return !came                      ? EndReason::did_not_start
               : person_.share_left > 0.9 ? EndReason::client_stopped
                                          : EndReason::planned;
    }

    static int weekday_of(Day day)
    {
        return static_cast<int>(std::chrono::weekday{day.value}.iso_encoding()) - 1;
    }

    void add_client(Day referred)
    {
        constexpr int first_number = 901;
        const auto created_at = from_local({referred, 12, 0}, time_zone());
        records_.clients.push_back({.id = client_id_,
                                    .reference = "LP-0" + std::to_string(first_number + place_.number),
                                    .legal_name = std::string{person_.legal_name},
                                    .preferred_name = {},
                                    .pronouns = std::string{person_.pronouns},
                                    .born_on = Day{world_.today.value - days{365 * (24 + chance_.whole(40))}},
                                    .phone = {},
                                    .email = {},
                                    .created_at = created_at});
        records_.care_team.push_back({client_id_, place_.therapist_id, "responsible", created_at});
    }

    void add_session(Day on, bool held)
    {
        const double what = chance_.uniform();
        const std::string state = held || what > 0.17 ? "attended"
                                  : what > 0.10       ? "cancelled"
                                  : what > 0.05       ? "did_not_attend"
                                  : what > 0.02       ? "late_cancel"
                                                      : "cancelled_by_therapist";
        AppointmentRow appointment;
        appointment.id = chance_.uuid();
        appointment.therapist_id = place_.therapist_id;
        appointment.starts_at = from_local({on, place_.hour, 0}, time_zone());
        appointment.standing = state == "cancelled" || state == "cancelled_by_therapist" ? "off" : "recorded";
        appointment.booked_by = place_.therapist_id;
        appointment.booked_at = appointment.starts_at;
        records_.sessions.push_back({appointment.id, client_id_, episode_id_, appointment.id,
                                     appointment.starts_at, 50, appointment.standing, state});
        records_.appointments.push_back(std::move(appointment));
    }

    void add_forms(const Given& measure, Day first, Day last)
    {
        const auto& instrument = *world_.library.find(measure.instrument);
        const double begin = std::clamp(chance_.normal(measure.mean, measure.sd), 5.0, measure.most);
        for (int i = 0; i < person_.forms; ++i) {
            const double part = person_.forms > 1 ? static_cast<double>(i) / (person_.forms - 1) : 0;
            const double value = begin * (1 - part * (1 - person_.share_left)) + chance_.normal(0, 1);
            const Day on{first.value +
                         days{std::lround(part * static_cast<double>((last.value - first.value).count()))}};
            add_total(instrument, on, std::clamp(std::round(value), 0.0, measure.most));
        }
    }

    void add_total(const Instrument& instrument, Day on, double value)
    {
        const auto id = chance_.uuid();
        const Total total{instrument.scores.front().code, value};
        for (auto& score : score_totals(instrument, {&total, 1}).value())
            records_.scores.push_back({id, client_id_, std::move(score.score), score.value,
                                       std::move(score.band), score.answered, score.missing, score.prorated});
        records_.administrations.push_back(
            {.id = id,
             .client_id = client_id_,
             .episode_id = episode_id_,
             .session_id = {},
             .instrument = instrument.code,
             .version = instrument.version,
             .answered_on = on,
             .answers = {},
             .replaces = {},
             .entered_by = place_.therapist_id,
             .entered_at = after(from_local({on, place_.hour, 0}, time_zone()), 40)});
    }

    Records& records_;
    const World& world_;
    const Place& place_;
    const FormerClient& person_;
    Chance chance_;
    const std::string client_id_;
    const std::string episode_id_;
};

}  // namespace

void add_former_client(Records& records, const World& world, const Place& place)
{
    FormerLife{records, world, place}.tell();
}

}  // namespace attune::server::demo
