#include "server/routes/schedules.hpp"

#include <algorithm>

#include "server/db/batteries.hpp"
#include "server/db/schedules.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// What is wrong with one measure of a list, at "measures[i]".
class MeasureCheck {
public:
    MeasureCheck(Faults& faults, const Library& library, std::size_t index)
        : faults_{faults},
          library_{library},
          path_{"measures[" + std::to_string(index) + "]"}
    {
    }

    void check(const ScheduledMeasure& measure)
    {
        const auto* instrument = library_.find(measure.instrument);
        if (!instrument)
            return faults_.add(path_ + ".instrument", say("This server knows no instrument \"{1}\".",
                                                          measure.instrument.substr(0, 50)));
        name_ = instrument->short_name;
        if (!can_be_scored(*instrument))
            faults_.add(path_ + ".instrument",
                        say("No score of the {1} is in use until the practice confirms one.", name_));
        if (repeats(measure.rhythm))
            faults_.outside(path_ + ".every", say("The number of sessions or weeks between two {1}", name_),
                            measure.every, 1, longest_interval);
        else if (measure.every != 1)
            faults_.add(path_ + ".every",
                        to_say("What is given at the start or at the end is given once, so this is 1."));
        check_stop(measure.stop, *instrument);
    }

private:
    void check_stop(const StopRule& stop, const Instrument& instrument)
    {
        if (stop.after_times)
            faults_.outside(path_ + ".stop.after_times", say("How many times the {1} is given", name_),
                            *stop.after_times, 1, most_times);
        if (!stop.better_than_cut_off_times)
            return;
        faults_.outside(path_ + ".stop.better_than_cut_off_times",
                        say("How many times running the {1} is better than its cut-off", name_),
                        *stop.better_than_cut_off_times, 1, most_times);
        if (!score_with_cut_off(instrument))
            faults_.add(path_ + ".stop.better_than_cut_off_times",
                        say("No cut-off of the {1} is in use, so it cannot stop there.", name_));
    }

    Faults& faults_;
    const Library& library_;
    std::string path_;
    std::string name_;
};

void check_measures(Faults& faults, const std::vector<ScheduledMeasure>& measures, const Library& library)
{
    if (measures.size() > api::most_in_schedule)
        return faults.add("measures", say("These are {1} measures; at most {2} can be given together.",
                                          measures.size(), api::most_in_schedule));
    for (std::size_t i = 0; i < measures.size(); ++i) {
        MeasureCheck{faults, library, i}.check(measures[i]);
        const auto here = measures.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(measures.begin(), here,
                         [&](const auto& other) { return other.instrument == here->instrument; }) != here)
            faults.add("measures[" + std::to_string(i) + "].instrument",
                       to_say("This measure is in the list twice."));
    }
}

void check_battery(Faults& faults, const std::string& name, const std::vector<ScheduledMeasure>& measures,
                   const Library& library)
{
    faults.blank("name", say("The name of the battery"), name);
    faults.too_long("name", say("The name of the battery"), name, api::room_for_battery_name);
    if (measures.empty())
        faults.add("measures", to_say("A battery has at least one measure."));
    check_measures(faults, measures, library);
}

Result<api::Schedule> set_schedule(Context& context, const api::SetSchedule::Request& request)
{
    Faults faults;
    check_measures(faults, request.measures, context.facts.library);
    if (faults.any())
        return faults.refusal();
    return Schedules{context.db, context.facts.library}.set(request, context.user.user_id,
                                                            local_day(context.now));
}

Result<api::ReadBatteries::Reply> read_batteries(Context& context, const api::Nothing&)
{
    return api::ReadBatteries::Reply{Batteries{context.db}.in_use()};
}

Result<api::Battery> create_battery(Context& context, const api::CreateBattery::Request& request)
{
    Faults faults;
    check_battery(faults, request.name, request.measures, context.facts.library);
    if (faults.any())
        return faults.refusal();
    return Batteries{context.db}.create(request, context.user.user_id);
}

Result<api::Battery> update_battery(Context& context, const api::UpdateBattery::Request& request)
{
    Faults faults;
    check_battery(faults, request.name, request.measures, context.facts.library);
    if (faults.any())
        return faults.refusal();
    return Batteries{context.db}.update(request, context.user.user_id);
}

}  // namespace

std::vector<Route> schedule_routes()
{
    return {
        route<api::SetSchedule>(set_schedule),
        route<api::ReadBatteries>(read_batteries),
        route<api::CreateBattery>(create_battery),
        route<api::UpdateBattery>(update_battery),
    };
}

}  // namespace attune::server
