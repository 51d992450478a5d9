#include "tests/support/invented_practice.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "shared/api/care_team.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/library.hpp"
#include "shared/api/overview.hpp"
#include "shared/measures/library.hpp"

namespace attune::desktop {

namespace {

std::string text_of(const std::string& path)
{
    std::ifstream file{std::string{ATTUNE_SOURCE_DIR} + "/shared/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const attune::Library& instruments()
{
    static const attune::Library library = [] {
        std::vector<InstrumentFile> files;
        for (const char* name : {"fcs", "fscrs", "phq9", "gad7", "core10", "who5"})
            files.push_back({name, text_of("instruments/" + std::string{name} + ".json")});
        return attune::Library::from_files(files).value();
    }();
    return library;
}

// A score and how it went: one value a fortnight from 1 September; -1 is an incomplete form.
struct Path {
    const char* instrument;
    const char* score;
    std::vector<int> values;
};

struct Person {
    const char* id;
    const char* name;
    const char* pronouns;
    const char* born;
    int session;
    int planned;
    std::vector<Path> paths;
    const char* attention;
    int flags;
    int next_in_hours;  // from now; 0 for none
};

const std::vector<Person>& people()
{
    static const std::vector<Person> all{
        {"c01",
         "Tobias Mossgrove",
         "he/him",
         "1979-06-02",
         6,
         12,
         {{"phq9", "total", {14, 15, 14, 16, 18}}},
         "Risk answer",
         1,
         1},
        {"c02",
         "Juniper Hallowmere",
         "she/her",
         "1990-02-17",
         9,
         16,
         {{"gad7", "total", {11, 10, 12, 11, 14, 15, 16}}},
         "Reliably worse",
         0,
         44},
        {"c03",
         "Idris Cloudberry",
         "he/him",
         "1984-11-30",
         7,
         12,
         {{"phq9", "total", {17, 16, -1, -1, 15}}},
         nullptr,
         0,
         0},
        {"c04",
         "Ansel Brightmoor",
         "they/them",
         "2001-04-09",
         4,
         12,
         {{"phq9", "total", {13, 12, 12, 10}}},
         "Unsigned note",
         0,
         163},
        {"c05",
         "Beatrix Umberwood",
         "she/her",
         "1966-08-21",
         2,
         16,
         {{"phq9", "total", {13}}},
         "Unsigned note",
         0,
         165},
        {"c06",
         "Dilys Copperleaf",
         "she/her",
         "1988-01-05",
         4,
         10,
         {{"gad7", "total", {9, 8, 7, 7}}},
         nullptr,
         0,
         142},
        {"c07",
         "Emeka Silverbrook",
         "he/him",
         "1995-09-14",
         14,
         20,
         {{"phq9", "total", {19, 17, 16, 15, 13, 12, 11}}},
         nullptr,
         0,
         3},
        {"c08",
         "Kit Harrowmint",
         "they/them",
         "1999-12-12",
         6,
         12,
         {{"fcs", "self", {44, 43, 42, 40}}},
         nullptr,
         0,
         217},
        {"c09",
         "Linus Emberleigh",
         "he/him",
         "1971-03-28",
         10,
         12,
         {{"phq9", "total", {15, 14, 15, 11, 10, 8}}},
         nullptr,
         0,
         48},
        {"c10",
         "Marlo Wintergreen",
         "they/them",
         "1993-07-07",
         5,
         16,
         {{"phq9", "total", {18, 18, 17, 18, 17}}},
         nullptr,
         0,
         19},
        {"c11",
         "Odile Fernquill",
         "she/her",
         "1985-07-03",
         8,
         12,
         {{"fscrs", "reassured_self", {6, 8, -1, 13, 15}}},
         nullptr,
         0,
         164},
        {"c12",
         "Priya Moonacre",
         "she/her",
         "1997-10-19",
         3,
         12,
         {{"phq9", "total", {12, 11, 11}}},
         nullptr,
         0,
         21},
        {"c13",
         "Saoirse Dapplegate",
         "she/her",
         "1982-05-25",
         12,
         16,
         {{"gad7", "total", {17, 15, 14, 10, 8, 6, 5}}},
         nullptr,
         0,
         71},
        {"c14",
         "Wren Larkwhistle",
         "she/they",
         "1992-03-12",
         11,
         16,
         {{"fcs", "self", {46, 42, 38, 31}},
          {"fcs", "from_others", {34, 33, 29, 27}},
          {"fcs", "for_others", {14, 13, 12, 12}},
          {"phq9", "total", {21, 19, 18, 15, -1, 13, 11, 9}},
          {"gad7", "total", {16, 15, 13, 12, -1, 10, 9, 8}},
          {"fscrs", "reassured_self", {7, 9, 12, 16}}},
         nullptr,
         0,
         168},
    };
    return all;
}

Day first_day()
{
    return parse_day("2026-09-01").value();
}

Course course_of(const Path& path)
{
    const auto* instrument = instruments().find(path.instrument);
    const auto* score = instrument ? find_score(*instrument, path.score) : nullptr;
    if (!score)
        throw std::logic_error{std::string{"no such score: "} + path.instrument + '.' + path.score};
    std::vector<CoursePoint> points;
    const auto step = path.values.size() > 1 ? 84 / (static_cast<int>(path.values.size()) - 1) : 0;
    for (std::size_t i = 0; i < path.values.size(); ++i) {
        CoursePoint point;
        point.administration_id = std::string{path.instrument} + std::to_string(i);
        point.on = Day{first_day().value + std::chrono::days{step * static_cast<int>(i)}};
        point.items = static_cast<int>(score->items.size());
        point.answered = path.values[i] < 0 ? point.items - 2 : point.items;
        if (path.values[i] >= 0)
            point.value = path.values[i];
        points.push_back(point);
    }
    return make_course(*instrument, *score, std::move(points), {}, 0);
}

Instant in_hours(int hours)
{
    return Instant{std::chrono::floor<std::chrono::hours>(invented_now.value) + std::chrono::hours{hours}};
}

api::CaseloadRow row_of(const Person& person)
{
    api::CaseloadRow row;
    row.client_id = person.id;
    row.preferred_name = person.name;
    row.legal_name = person.name;
    row.pronouns = person.pronouns;
    row.born_on = parse_day(person.born);
    row.phone = "07700 9000" + std::string{person.id}.substr(1);
    row.session_number = person.session;
    const auto followed =
        std::ranges::max_element(person.paths, {}, [](const Path& path) { return path.values.size(); });
    row.followed_instrument = followed->instrument;
    row.followed_score = followed->score;
    const auto course = course_of(*followed);
    for (const auto& point : course.points)
        row.points.push_back({point.on, point.value});
    row.since_first = course.since_first;
    row.open_flags = person.flags;
    row.open_risk_flags = person.flags;
    if (person.next_in_hours > 0)
        row.next_session_at = in_hours(person.next_in_hours);
    if (person.attention)
        row.attention = person.attention;
    return row;
}

api::Assignment practice_of(const char* id, const char* code, const char* name, int minutes, int done,
                            int set)
{
    api::Assignment assignment;
    assignment.assignment_id = id;
    assignment.exercise = code;
    assignment.exercise_name = name;
    assignment.minutes = minutes;
    assignment.set_on = Day{first_day().value + std::chrono::days{28}};
    for (int week = 0; week < 4; ++week)
        assignment.reviews.push_back(
            {"s" + std::to_string(8 + week), Day{first_day().value + std::chrono::days{56 + 7 * week}},
             std::min(set, done + week % 3), set, "Easier with the voice than the face."});
    return assignment;
}

api::Overview overview_of(const Person& person)
{
    api::Overview overview;
    overview.client = {person.id,
                       3,
                       {{},
                        person.name,
                        person.name,
                        person.pronouns,
                        parse_day(person.born),
                        "07700 9000" + std::string{person.id}.substr(1),
                        "someone@example.org"}};
    overview.episodes.push_back({"e1", 1, "Self-criticism and low mood", first_day(), std::nullopt, "u1",
                                 "Maren Ashvale", person.planned});
    overview.care_team.push_back({"u1", "Maren Ashvale", "responsible"});
    if (person.next_in_hours > 0)
        overview.sessions.push_back(
            {"next", 1, "e1", 0, in_hours(person.next_in_hours), 50, api::SessionState::booked});
    for (int number = person.session; number > 0; --number)
        overview.sessions.push_back(
            {"s" + std::to_string(number), 1, "e1", number,
             Instant{in_hours(0).value - std::chrono::days{7 * (person.session - number)}}, 50,
             api::SessionState::attended});
    for (const auto& path : person.paths)
        overview.courses.push_back(course_of(path));
    for (int i = 0; i < person.flags; ++i)
        overview.flags.push_back(
            {"f1",
             1,
             "self_harm",
             {},
             "Item 9 of the PHQ-9, thoughts of death or self-harm: answered \"several days\".",
             parse_day("2026-11-24").value(),
             "phq94",
             false,
             in_hours(-6),
             false,
             {},
             {},
             {},
             {}});
    overview.assignments = {
        practice_of("a1", "soothing_rhythm_breathing", "Soothing rhythm breathing", 5, 5, 7),
        practice_of("a2", "compassionate_self", "Compassionate self", 10, 4, 7)};
    overview.documents.push_back({"d1", "session_summary", "Session summary, session 10", "s10", 2, 48213,
                                  "Maren Ashvale", in_hours(-167)});
    overview.risk_asked = true;
    overview.risk_answered_on = parse_day("2026-11-17");
    return overview;
}

const Person* find(const std::string& id)
{
    const auto found = std::ranges::find(people(), id, &Person::id);
    return found == people().end() ? nullptr : &*found;
}

api::SignedIn signed_in()
{
    return {"token",
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            {"u1", "maren", "Maren Ashvale", api::Role::lead},
            {"Larkspur Practice", true, false},
            900,
            in_hours(12)};
}

}  // namespace

InventedPractice::InventedPractice()
{
    on<api::ReadPractice>([](const auto&) { return signed_in().practice; });
    on<api::SignIn>([](const api::SignIn::Request& request) -> Result<api::SignedIn> {
        if (request.password.size() < 4)
            return Refusal{RefusalCode::unauthenticated, "Username and password do not fit together."};
        return signed_in();
    });
    on<api::SignOut>([](const auto&) { return api::Nothing{}; });
    on<api::ReadLibrary>([](const auto&) {
        return api::ReadLibrary::Reply{instruments().instruments(), {}};
    });
    on<api::ReadCaseload>([](const auto&) {
        api::ReadCaseload::Reply reply;
        for (const auto& person : people())
            reply.rows.push_back(row_of(person));
        return reply;
    });
    on<api::ReadNews>([](const auto&) { return api::ReadNews::Reply{invented_now, {}}; });
    on<api::ReadOverview>([](const api::ReadOverview::Request& request) -> Result<api::Overview> {
        if (const auto* person = find(request.client_id))
            return overview_of(*person);
        return Refusal{RefusalCode::not_found, "Nobody of that kind is on your caseload."};
    });
    on<api::UpdateClient>([](const api::UpdateClient::Request& request) {
        return api::Client{request.client_id, request.row_version + 1, request.details};
    });
    on<api::ReadCareTeam>([](const auto&) {
        const Instant begun{std::chrono::sys_days{first_day().value}};
        return api::ReadCareTeam::Reply{
            {{"u1", "Maren Ashvale", api::TeamCapacity::responsible, begun, std::nullopt}},
            {{"Maren Ashvale", api::TeamCapacity::responsible, api::TeamHappening::joined, std::nullopt, "",
              "", begun}},
            {{"tomas", "Tomas Reedling"}},
            true};
    });
    on<api::AddToCareTeam>([](const api::AddToCareTeam::Request& request) {
        return api::AddToCareTeam::Reply{"u2", request.username};
    });
}

}  // namespace attune::desktop
