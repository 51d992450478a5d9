#include "server/import/import_files.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

#include "server/client_check.hpp"
#include "server/csv/columns.hpp"
#include "shared/csv/csv.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/import/map_clients.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/totals.hpp"

namespace attune::server {

namespace {

constexpr std::size_t shown = 40;
constexpr std::string_view total_prefix = "score_";

using Columns = std::map<std::string, std::size_t>;

// The column that a fault in a request would be about: "details.phone" is the phone's, "answers[3]" is i4.
std::string column_of(const std::string& path)
{
    if (path.starts_with("details."))
        return path.substr(std::string_view{"details."}.size());
    std::size_t index = 0;
    const auto bracket = path.find('[');
    if (!path.starts_with("answers[") ||
        std::from_chars(path.data() + bracket + 1, path.data() + path.size(), index).ec != std::errc{})
        return bracket == std::string::npos ? path : std::string{};
    return 'i' + std::to_string(index + 1);
}

// One row by the names of its columns, and whose faults are told with its place.
class Cells {
public:
    Cells(const CsvReader& reader, const CsvRow& row, const Columns& columns, RowFaults& faults)
        : file_{reader.name()},
          row_{row},
          columns_{columns},
          faults_{faults}
    {
    }

    [[nodiscard]] std::string text(const std::string& column) const
    {
        const auto found = columns_.find(column);
        return found == columns_.end() || found->second >= row_.cells.size() ? std::string{}
                                                                             : row_.cells[found->second];
    }
    std::optional<Day> day(const std::string& column)
    {
        const auto written = text(column);
        if (written.empty())
            return std::nullopt;
        auto day = parse_day(written);
        if (!day)
            fault(say("Column {1} holds \"{2}\", which is not a date. Write dates as 2026-03-31.", column,
                      written.substr(0, shown)),
                  column);
        return day;
    }
    template <class Number>
    std::optional<Number> number(const std::string& column, const char* if_none)
    {
        const auto written = text(column);
        Number value{};
        const auto* const end = written.data() + written.size();
        const auto [read_to, error] = std::from_chars(written.data(), end, value);
        if (error == std::errc{} && read_to == end)
            return value;
        fault(say(if_none, column, written.substr(0, shown)), column);
        return std::nullopt;
    }
    void fault(const std::string& sentence, const std::string& column = {})
    {
        sound_ = false;
        faults_.add(RowFault{file_, line(), column, sentence});
    }
    void refused(const Refusal& refusal)
    {
        if (refusal.fields.empty())
            fault(refusal.sentence);
        for (const auto& field : refusal.fields)
            fault(field.sentence, column_of(field.path));
    }
    [[nodiscard]] bool sound() const { return sound_; }
    // Where the row stands in the file that a person has before them.
    [[nodiscard]] std::size_t line() const
    {
        const auto written = text("line");
        std::size_t line = 0;
        const auto* const end = written.data() + written.size();
        const auto [read_to, error] = std::from_chars(written.data(), end, line);
        return error == std::errc{} && read_to == end ? line : row_.line;
    }
    [[nodiscard]] const Columns& columns() const { return columns_; }

private:
    std::string file_;
    const CsvRow& row_;
    const Columns& columns_;
    RowFaults& faults_;
    bool sound_ = true;
};

// Refuses what no row can be read from; a row of another width is a fault.
Result<void> for_each(CsvReader& reader, const Columns& columns, RowFaults& faults,
                      const std::function<void(Cells&)>& take)
{
    while (true) {
        const auto row = reader.next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        Cells cells{reader, **row, columns, faults};
        if (auto misfit = misfit_of(**row, columns.size()); !misfit.empty())
            cells.fault(misfit);
        else
            take(cells);
    }
}

// One person around the client, whose columns begin alike: "gp_name", "gp_phone".
void take_person(Cells& cells, const std::string& prefix, api::RelatedPersonDetails person,
                 ImportedClient& client)
{
    person.name = cells.text(prefix + "name");
    person.relation = cells.text(prefix + "relation");
    person.phone = cells.text(prefix + "phone");
    person.address = cells.text(prefix + "address");
    // Whom nobody can call is no emergency contact.
    person.emergency_contact = person.emergency_contact && !person.phone.empty();
    if (person.name.empty() && person.relation.empty() && person.phone.empty() && person.address.empty())
        return;
    Faults faults;
    check_related_person(faults, person);
    if (faults.any())
        for (const auto& field : faults.refusal().fields)
            cells.fault(field.sentence, prefix + column_of(field.path));
    client.people.push_back(std::move(person));
}

void take_own_fields(Cells& cells, const std::vector<api::OwnField>& own_fields, ImportedClient& client)
{
    for (const auto& field : own_fields) {
        const auto column = std::string{own_field_prefix} + field.details.name;
        if (field.retired_at || cells.text(column).empty())
            continue;
        auto value = own_field_value(field.details, cells.text(column));
        if (value)
            client.fields.push_back({field.own_field_id, 1, *std::move(value)});
        else
            cells.fault(value.error().sentence, column);
    }
}

ImportedClient client_in(Cells& cells, const std::vector<api::OwnField>& own_fields, Instant now)
{
    ImportedClient client{.line = cells.line(),
                          .details = {.reference = cells.text("reference"),
                                      .legal_name = cells.text("legal_name"),
                                      .preferred_name = cells.text("preferred_name"),
                                      .pronouns = cells.text("pronouns"),
                                      .born_on = cells.day("born_on"),
                                      .phone = cells.text("phone"),
                                      .email = cells.text("email"),
                                      .address = cells.text("address")},
                          .problem = cells.text("problem"),
                          .started_on = cells.day("started_on"),
                          .therapist = cells.text("therapist"),
                          .people = {},
                          .fields = {}};
    take_person(cells, "emergency_", {RelatedKind::relative_or_friend, true, {}, {}, {}, {}, {}, {}}, client);
    take_person(cells, "gp_", {RelatedKind::gp, false, {}, {}, {}, {}, {}, {}}, client);
    take_own_fields(cells, own_fields, client);
    Faults faults;
    if (cells.columns().contains("reference"))
        faults.blank("reference", say("The reference"), client.details.reference);
    check_details(faults, client.details, now);
    check_episode(faults, {client.details, client.problem, client.started_on.value_or(local_day(now)), {}},
                  now);
    if (faults.any())
        cells.refused(faults.refusal());
    return client;
}

// "i12" is the twelfth item; 0 for any other name.
std::size_t item_number(const std::string& column)
{
    std::size_t number = 0;
    if (column.size() < 2 || column.size() > 4 || column[0] != 'i' || column[1] == '0')
        return 0;
    const auto* const end = column.data() + column.size();
    const auto [read_to, error] = std::from_chars(column.data() + 1, end, number);
    return error == std::errc{} && read_to == end ? number : 0;
}

bool is_total_column(const std::string& column)
{
    return column.starts_with(total_prefix) && column.size() > total_prefix.size();
}

void take_answer(Cells& cells, const std::string& column, std::size_t number, ImportedForm& form, bool& any)
{
    if (cells.text(column).empty())
        return;
    any = true;
    if (number > form.instrument->items.size())
        return cells.fault(say("Column {1} is filled in, but the {2} has {3} items.", column,
                               form.instrument->short_name, form.instrument->items.size()),
                           column);
    form.answers[number - 1] =
        cells.number<int>(column, to_say("Column {1} holds \"{2}\", which is not a whole number."));
}

// The totals of a row; its answers go into the form.
std::vector<Total> take_cells(Cells& cells, ImportedForm& form, bool& any_answer)
{
    std::vector<Total> totals;
    for (const auto& [column, place] : cells.columns()) {
        if (const auto number = item_number(column); number > 0)
            take_answer(cells, column, number, form, any_answer);
        else if (is_total_column(column) && !cells.text(column).empty())
            if (const auto value =
                    cells.number<double>(column, to_say("Column {1} holds \"{2}\", which is not a number.")))
                totals.push_back({column.substr(total_prefix.size()), *value});
    }
    return totals;
}

// Which of the two the row gives; an empty form with neither is at fault.
void take_scores(Cells& cells, ImportedForm& form)
{
    form.answers.assign(form.instrument->items.size(), std::nullopt);
    bool any_answer = false;
    const auto totals = take_cells(cells, form, any_answer);
    if (!cells.sound())
        return;
    if (any_answer && !totals.empty())
        return cells.fault(say("The row gives answers and totals. Give the answers, or the totals alone."));
    if (!any_answer && totals.empty())
        return cells.fault(say("The row gives no answer and no total."));
    auto scores = any_answer ? score(*form.instrument, form.answers) : score_totals(*form.instrument, totals);
    if (!scores)
        return cells.refused(scores.error());
    if (!any_answer)
        form.answers.clear();
    form.scores = *std::move(scores);
}

ImportedForm form_in(Cells& cells, const Library& library, Instant now)
{
    ImportedForm form;
    form.line = cells.line();
    form.reference = cells.text("reference");
    if (form.reference.empty())
        cells.fault(say("The reference is missing."), "reference");
    const auto on = cells.day("date");
    if (!on && cells.text("date").empty())
        cells.fault(say("The date is missing."), "date");
    form.on = on.value_or(Day{});
    Faults faults;
    faults.in_future("date", say("The date of the form"), form.on, now);
    if (faults.any())
        cells.refused(faults.refusal());
    const auto code = cells.text("instrument");
    form.instrument = library.find(code);
    if (!form.instrument)
        cells.fault(say("Column instrument holds \"{1}\", which is no measure that this practice has. Give "
                        "its code, as the Library's pages name it.",
                        code.substr(0, shown)),
                    "instrument");
    else if (!can_be_scored(*form.instrument))
        cells.fault(say("No score of the {1} is in use until the practice confirms one.",
                        form.instrument->short_name),
                    "instrument");
    if (cells.sound())
        take_scores(cells, form);
    return form;
}

}  // namespace

Result<std::vector<ImportedClient>> read_client_rows(std::istream& in, const std::string& name, Instant now,
                                                     const std::vector<api::OwnField>& own_fields,
                                                     RowFaults& faults)
{
    CsvReader reader{in, name};
    const auto& known = optional_client_columns();
    const OptionalColumns optional{
        [&](const std::string& column) {
            return std::ranges::find(known, column) != known.end() ||
                   std::ranges::any_of(own_fields, [&](const api::OwnField& field) {
                       return !field.retired_at &&
                              column == std::string{own_field_prefix} + field.details.name;
                   });
        },
        listed(known) + ", field_NAME"};
    const auto columns = read_columns(reader, required_client_columns(), optional);
    if (!columns)
        return columns.error();
    std::vector<ImportedClient> clients;
    const auto read = for_each(reader, *columns, faults, [&](Cells& cells) {
        auto client = client_in(cells, own_fields, now);
        if (cells.sound())
            clients.push_back(std::move(client));
    });
    if (!read)
        return read.error();
    return clients;
}

Result<std::vector<ImportedForm>> read_form_rows(std::istream& in, const std::string& name,
                                                 const Library& library, Instant now, RowFaults& faults)
{
    CsvReader reader{in, name};
    const OptionalColumns optional{
        [](const std::string& column) { return item_number(column) > 0 || is_total_column(column); },
        "i1, i2 and so on for the answers, or score_CODE for totals"};
    const auto columns = read_columns(reader, {"reference", "date", "instrument"}, optional);
    if (!columns)
        return columns.error();
    std::vector<ImportedForm> forms;
    const auto read = for_each(reader, *columns, faults, [&](Cells& cells) {
        auto form = form_in(cells, library, now);
        if (cells.sound())
            forms.push_back(std::move(form));
    });
    if (!read)
        return read.error();
    return forms;
}

}  // namespace attune::server
