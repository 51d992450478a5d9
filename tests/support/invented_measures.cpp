#include "tests/support/invented_measures.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "shared/api/library.hpp"
#include "shared/api/overview.hpp"
#include "tests/support/invented_practice.hpp"

namespace attune::desktop {

namespace {

using api::Administration;

// One client's record and the forms behind it, newest first.
struct Record {
    api::Overview overview;
    std::vector<Administration> forms;
};

class Measures {
public:
    Result<api::Overview> overview(const std::string& client_id)
    {
        auto* found = record(client_id);
        if (!found)
            return Refusal{RefusalCode::not_found, "Nobody of that kind is on your caseload."};
        return found->overview;
    }

    Result<api::AdministrationRecorded> give(const api::RecordAdministration::Request& request)
    {
        auto& client = *record(request.client_id);
        const auto& instrument = instrument_of(request.instrument);
        Administration form{"new" + std::to_string(++count_),
                            request.instrument,
                            request.version,
                            request.answered_on,
                            request.session_id,
                            request.state,
                            request.given_as.value_or(api::GivenAs::keyed),
                            request.answers,
                            score(instrument, request.answers).value(),
                            request.replaces,
                            {},
                            "Maren Ashvale",
                            invented_now};
        client.forms.insert(client.forms.begin(), form);
        api::AdministrationRecorded recorded{form, {}, {}};
        for (const auto& one : form.scores)
            recorded.courses.push_back(follow(client, instrument, one, form));
        for (const auto& risk : risk_answers(instrument, form.answers))
            if (risk.raises_flag)
                recorded.flags.push_back(raise(client, instrument, risk, form));
        return recorded;
    }

    Result<api::ReadAdministrations::Reply> forms(const api::ReadAdministrations::Request& request)
    {
        api::ReadAdministrations::Reply reply;
        for (const auto& form : record(request.client_id)->forms)
            if (form.instrument == request.instrument)
                reply.administrations.push_back(form);
        return reply;
    }

    Result<api::Flag> sign_off(const api::SignOffFlag::Request& request)
    {
        auto& flags = record(request.client_id)->overview.flags;
        const auto flag = std::ranges::find(flags, request.flag_id, &api::Flag::flag_id);
        if (flag == flags.end())
            return Refusal{RefusalCode::not_found, "There is no such flag."};
        flag->signed_off_at = invented_now;
        flag->signed_off_by = "Maren Ashvale";
        flag->what_was_done = request.what_was_done;
        ++flag->row_version;
        return *flag;
    }

private:
    Record* record(const std::string& client_id)
    {
        if (const auto known = records_.find(client_id); known != records_.end())
            return &known->second;
        auto overview = base_.call<api::ReadOverview>({client_id});
        if (!overview)
            return nullptr;
        auto& made = records_[client_id];
        made.overview = *overview;
        for (const auto& course : made.overview.courses)
            for (const auto& point : course.points)
                made.forms.push_back(form_behind(course, point));
        std::ranges::stable_sort(made.forms, std::ranges::greater{}, &Administration::answered_on);
        return &made;
    }

    const Instrument& instrument_of(const std::string& code)
    {
        if (library_.instruments.empty())
            library_ = base_.call<api::ReadLibrary>({}).value();
        return *std::ranges::find(library_.instruments, code, &Instrument::code);
    }

    // Answers that come to the point's score, as even as they can be.
    Administration form_behind(const Course& course, const CoursePoint& point)
    {
        const auto& instrument = instrument_of(course.instrument);
        const auto& items = find_score(instrument, course.score)->items;
        Administration form{
            point.administration_id, course.instrument, 1, point.on, {}, {}, {}, {}, {}, {}, {},
            "Maren Ashvale",         invented_now};
        form.answers.resize(instrument.items.size());
        int left = static_cast<int>(point.value.value_or(0));
        auto items_left = static_cast<int>(items.size());
        for (const int item : items) {
            const int answer = (left + items_left - 1) / items_left;
            if (point.value || items_left > 2)
                form.answers[static_cast<std::size_t>(item - 1)] = answer;
            left -= answer;
            --items_left;
        }
        return form;
    }

    Course follow(Record& client, const Instrument& instrument, const Score& one, const Administration& form)
    {
        const auto& definition = *find_score(instrument, one.score);
        auto& courses = client.overview.courses;
        auto course = std::ranges::find_if(courses, [&](const Course& old) {
            return old.instrument == instrument.code && old.score == one.score;
        });
        std::vector<CoursePoint> points =
            course == courses.end() ? std::vector<CoursePoint>{} : course->points;
        std::erase_if(points, [&](const auto& point) { return point.administration_id == form.replaces; });
        points.push_back({form.administration_id, form.answered_on, one.value, one.band, one.answered,
                          one.answered + one.missing, one.prorated, VerdictKind::not_judged});
        auto made = make_course(instrument, definition, std::move(points), {}, 0);
        if (course == courses.end())
            courses.push_back(made);
        else
            *course = made;
        for (auto& old : client.forms)
            if (old.administration_id == form.replaces)
                old.replaced_by = form.administration_id;
        return made;
    }

    api::Flag raise(Record& client, const Instrument& instrument, const RiskAnswer& risk,
                    const Administration& form)
    {
        const auto& item = instrument.items[static_cast<std::size_t>(risk.item - 1)];
        const auto& anchors = instrument.response.anchors;
        const auto anchor = std::ranges::find(anchors, *risk.answer, &Anchor::value);
        api::Flag flag{"flag" + std::to_string(++count_),
                       1,
                       risk.kind,
                       {},
                       {},
                       form.answered_on,
                       form.administration_id,
                       false,
                       invented_now,
                       false,
                       {},
                       {},
                       {},
                       {}};
        flag.sentence = "Item " + std::to_string(item.sheet_number) + " of the " + instrument.short_name +
                        ", " + risk.topic + ": answered \"" +
                        (anchor == anchors.end() ? std::to_string(*risk.answer) : anchor->label) + "\".";
        client.overview.flags.insert(client.overview.flags.begin(), flag);
        return flag;
    }

    InventedPractice base_;
    api::ReadLibrary::Reply library_;
    std::map<std::string, Record> records_;
    int count_ = 0;
};

}  // namespace

void answer_measures(FakeConnection& practice)
{
    const auto measures = std::make_shared<Measures>();
    practice.on<api::ReadOverview>(
        [measures](const auto& request) { return measures->overview(request.client_id); });
    practice.on<api::RecordAdministration>(
        [measures](const auto& request) { return measures->give(request); });
    practice.on<api::ReadAdministrations>(
        [measures](const auto& request) { return measures->forms(request); });
    practice.on<api::SignOffFlag>([measures](const auto& request) { return measures->sign_off(request); });
}

}  // namespace attune::desktop
