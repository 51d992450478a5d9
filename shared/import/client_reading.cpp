#include "shared/import/client_reading.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t rows_looked_at = 200;  // by guesses about single columns
constexpr std::size_t fewest_digits_of_a_phone = 6;
constexpr std::chrono::days a_childhood{5 * 365};

struct Heading {
    ClientColumn column;
    std::vector<std::string_view> folded;
};

// As practices and their programs name them, in English and German.
// NOLINTNEXTLINE(readability-function-size): a table, read from top to bottom
const std::vector<Heading>& known_headings()
{
    static const std::vector<Heading> all{
        {ClientColumn::reference,
         {"reference",
          "ref",
          "clientid",
          "clientnumber",
          "clientno",
          "clientref",
          "clientreference",
          "patientid",
          "patientnumber",
          "patientno",
          "id",
          "number",
          "recordnumber",
          "casenumber",
          "mrn",
          "nummer",
          "patientennummer",
          "patientennr",
          "patnr",
          "klientennummer",
          "klientennr",
          "aktennummer",
          "aktenzeichen",
          "fallnummer",
          "chiffre"}},
        {ClientColumn::legal_name,
         {"legalname", "fullname", "name", "client", "clientname", "patient", "patientname", "vorundnachname",
          "klient", "klientin", "patientin", "nameclient"}},
        {ClientColumn::first_name, {"firstname", "givenname", "forename", "vorname", "rufname"}},
        {ClientColumn::last_name,
         {"lastname", "familyname", "surname", "nachname", "familienname", "zuname"}},
        {ClientColumn::preferred_name, {"preferredname", "knownas", "nickname", "wunschname", "spitzname"}},
        {ClientColumn::pronouns, {"pronouns", "pronomen"}},
        {ClientColumn::born_on,
         {"bornon", "born", "dateofbirth", "birthdate", "birthday", "dob", "geburtsdatum", "geburtstag",
          "geboren", "geborenam", "gebdatum", "gebdat", "geb"}},
        {ClientColumn::phone,
         {"phone", "phonenumber", "telephone", "telephonenumber", "mobile", "mobilephone", "mobilenumber",
          "cell", "cellphone", "tel", "telno", "telefon", "telefonnummer", "telefonnr", "handy",
          "handynummer", "mobil", "mobiltelefon", "rufnummer"}},
        {ClientColumn::email, {"email", "emailaddress", "mail", "emailadresse", "mailadresse"}},
        {ClientColumn::address,
         {"address", "postaladdress", "homeaddress", "fulladdress", "clientaddress", "adresse", "anschrift",
          "postanschrift", "wohnanschrift", "wohnadresse"}},
        {ClientColumn::problem,
         {"problem", "presentingproblem", "presentingissue", "reason", "reasonforreferral", "anliegen",
          "vorstellungsgrund", "vorstellungsanlass", "anlass"}},
        {ClientColumn::started_on,
         {"startedon", "startdate", "started", "start", "episodestart", "intakedate", "registered",
          "therapiebeginn", "behandlungsbeginn", "beginn", "aufnahmedatum", "erstkontakt"}},
        {ClientColumn::therapist,
         {"therapist", "practitioner", "clinician", "therapeut", "therapeutin", "behandler", "behandlerin"}},
        {ClientColumn::emergency_name,
         {"emergencyname", "emergencycontact", "emergencycontactname", "nextofkin", "notfallkontakt",
          "notfallkontaktname", "angehrige"}},
        {ClientColumn::emergency_relation,
         {"emergencyrelation", "emergencycontactrelation", "emergencycontactrelationship",
          "notfallkontaktbeziehung"}},
        {ClientColumn::emergency_phone,
         {"emergencyphone", "emergencycontactphone", "emergencycontactnumber", "emergencynumber",
          "nextofkinphone", "notfallkontakttelefon", "notfallnummer", "notfalltelefon"}},
        {ClientColumn::gp_name,
         {"gpname", "gp", "doctor", "familydoctor", "physician", "hausarzt", "hausrztin", "hausarztpraxis"}},
        {ClientColumn::gp_phone,
         {"gpphone", "gptelephone", "gpnumber", "doctorphone", "hausarzttelefon", "telefonhausarzt"}},
        {ClientColumn::gp_address,
         {"gpaddress", "gpsurgery", "surgery", "doctoraddress", "hausarztadresse", "hausarztanschrift"}}};
    return all;
}

ColumnMeaning by_heading(const std::string& heading, const std::vector<KnownField>& fields)
{
    const auto folded = folded_heading(heading);
    for (const auto& field : fields)
        if (folded_heading(field.details.name) == folded)
            return {ClientColumn::own_field, field.own_field_id};
    for (const auto& [column, names] : known_headings())
        if (std::ranges::find(names, folded) != names.end())
            return {column};
    return {};
}

bool is_email(std::string_view value)
{
    const auto at = value.find('@');
    return at != std::string_view::npos && at > 0 && value.find('.', at) != std::string_view::npos &&
           value.find(' ') == std::string_view::npos;
}

bool is_phone(std::string_view value)
{
    const auto digits = std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= static_cast<std::ptrdiff_t>(fewest_digits_of_a_phone) &&
           (value.front() == '0' || value.front() == '+' || value.front() == '(') &&
           value.find_first_not_of("0123456789+ ()-/.") == std::string_view::npos;
}

std::optional<Day> read_in_any_form(std::string_view value)
{
    for (const auto form : date_forms)
        if (const auto day = read_day(value, form))
            return day;
    return std::nullopt;
}

struct Seen {
    std::size_t filled = 0;
    std::size_t emails = 0;
    std::size_t phones = 0;
    std::size_t days = 0;
    std::size_t long_ago = 0;  // of the days
};

Seen look_at(const ForeignTable& table, std::size_t column, Day today)
{
    Seen seen;
    for (std::size_t i = 0; i < std::min(table.rows.size(), rows_looked_at); ++i) {
        const auto& cells = table.rows[i].cells;
        const auto value = column < cells.size() ? trimmed(cells[column]) : std::string_view{};
        if (value.empty())
            continue;
        ++seen.filled;
        const auto day = read_in_any_form(value);
        seen.days += day ? 1U : 0U;
        seen.long_ago += day && day->value + a_childhood < today.value ? 1U : 0U;
        seen.emails += is_email(value) ? 1U : 0U;
        seen.phones += !day && is_phone(value) ? 1U : 0U;
    }
    return seen;
}

// Nine in ten, so that a slip in a file does not hide what the column is.
bool nearly_all(std::size_t some, std::size_t all)
{
    return all > 0 && some * 10 >= all * 9;
}

ColumnMeaning by_values(const Seen& seen)
{
    if (nearly_all(seen.emails, seen.filled))
        return {ClientColumn::email};
    if (nearly_all(seen.days, seen.filled) && nearly_all(seen.long_ago, seen.days))
        return {ClientColumn::born_on};
    if (nearly_all(seen.phones, seen.filled))
        return {ClientColumn::phone};
    return {};
}

bool is_taken(const std::vector<ColumnMeaning>& columns, const ColumnMeaning& meaning)
{
    return meaning.column != ClientColumn::left_out && std::ranges::find(columns, meaning) != columns.end();
}

// The name as a whole stands for its halves: "Name" beside "Vorname" is the last name.
void settle_names(std::vector<ColumnMeaning>& columns)
{
    const auto whole = std::ranges::find(columns, ClientColumn::legal_name, &ColumnMeaning::column);
    const bool first = is_taken(columns, {ClientColumn::first_name});
    const bool last = is_taken(columns, {ClientColumn::last_name});
    if (whole == columns.end() || (!first && !last))
        return;
    whole->column = first && !last ? ClientColumn::last_name : ClientColumn::left_out;
}

const KnownField* find_field(const std::vector<KnownField>& fields, const std::string& own_field_id)
{
    const auto found = std::ranges::find(fields, own_field_id, &KnownField::own_field_id);
    return found == fields.end() ? nullptr : &*found;
}

std::optional<int> read_figures(std::string_view text, std::size_t fewest, std::size_t most)
{
    int value = 0;
    const auto* const end = text.data() + text.size();
    const auto [read_to, error] = std::from_chars(text.data(), end, value);
    if (text.size() < fewest || text.size() > most || error != std::errc{} || read_to != end || value < 0)
        return std::nullopt;
    return value;
}

// "04/05/1987 00:00:00", as databases write a day.
std::string_view without_midnight(std::string_view text)
{
    const auto space = text.find_first_of(" T");
    const auto time = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    const bool midnight = !time.empty() && time.find_first_not_of("0:.Z") == std::string_view::npos;
    return midnight ? text.substr(0, space) : text;
}

std::optional<Day> day_of(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{Day{std::chrono::sys_days{date}}} : std::nullopt;
}

// How many of the values each form reads, in the order of date_forms.
struct ReadByForm {
    std::array<std::size_t, date_forms.size()> read{};
    std::optional<std::string> either;

    void look_at(std::string_view value)
    {
        if (value.empty())
            return;
        for (std::size_t i = 0; i < date_forms.size(); ++i)
            read[i] += read_day(value, date_forms[i]) ? 1U : 0U;
        if (!either && read_day(value, DateForm::day_first) && read_day(value, DateForm::month_first))
            either = std::string{value};
    }
};

std::string needs_name(ClientColumn part, ClientColumn name)
{
    return say(R"("{1}" needs a column that is "{2}".)", words_for(part), words_for(name));
}

void check_people(const std::vector<ColumnMeaning>& columns, std::vector<std::string>& faults)
{
    for (const auto& [part, name] :
         {std::pair{ClientColumn::emergency_relation, ClientColumn::emergency_name},
          std::pair{ClientColumn::emergency_phone, ClientColumn::emergency_name},
          std::pair{ClientColumn::gp_phone, ClientColumn::gp_name},
          std::pair{ClientColumn::gp_address, ClientColumn::gp_name}})
        if (is_taken(columns, {part}) && !is_taken(columns, {name}))
            faults.push_back(needs_name(part, name));
}

}  // namespace

std::string folded_heading(std::string_view heading)
{
    std::string folded;
    for (const char c : heading) {
        if (c >= 'A' && c <= 'Z')
            folded += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            folded += c;
    }
    return folded;
}

ClientReading guess_reading(const ForeignTable& table, const std::vector<KnownField>& fields, Day today)
{
    ClientReading reading;
    for (const auto& heading : table.headings) {
        const auto meaning = by_heading(heading, fields);
        reading.columns.push_back(is_taken(reading.columns, meaning) ? ColumnMeaning{} : meaning);
    }
    for (std::size_t i = 0; i < reading.columns.size(); ++i) {
        if (reading.columns[i].column != ClientColumn::left_out ||
            by_heading(table.headings[i], fields).column != ClientColumn::left_out)
            continue;
        if (const auto meaning = by_values(look_at(table, i, today)); !is_taken(reading.columns, meaning))
            reading.columns[i] = meaning;
    }
    settle_names(reading.columns);
    reading.dates = guess_dates(table, reading.columns, fields).form;
    return reading;
}

bool is_dated(const ColumnMeaning& meaning, const std::vector<KnownField>& fields)
{
    if (meaning.column == ClientColumn::born_on || meaning.column == ClientColumn::started_on)
        return true;
    const auto* field =
        meaning.column == ClientColumn::own_field ? find_field(fields, meaning.own_field_id) : nullptr;
    return field && field->details.kind == OwnFieldKind::day;
}

DateGuess guess_dates(const ForeignTable& table, const std::vector<ColumnMeaning>& columns,
                      const std::vector<KnownField>& fields)
{
    ReadByForm by_form;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (is_dated(columns[column], fields))
            for (const auto& row : table.rows)
                if (column < row.cells.size())
                    by_form.look_at(trimmed(row.cells[column]));
    const auto& read = by_form.read;
    const auto best = std::ranges::max_element(read) - read.begin();
    DateGuess guess{date_forms.at(static_cast<std::size_t>(best)), std::nullopt};
    const bool day_or_month = read.at(static_cast<std::size_t>(DateForm::day_first)) ==
                              read.at(static_cast<std::size_t>(DateForm::month_first));
    if (guess.form == DateForm::day_first && day_or_month)
        guess.either = by_form.either;
    return guess;
}

std::optional<Day> read_day(std::string_view text, DateForm form)
{
    const auto date = without_midnight(trimmed(text));
    const char mark = form == DateForm::year_first ? '-' : form == DateForm::dotted ? '.' : '/';
    const auto first = date.find(mark);
    const auto second = first == std::string_view::npos ? first : date.find(mark, first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto one = date.substr(0, first);
    const auto two = date.substr(first + 1, second - first - 1);
    const auto three = date.substr(second + 1);
    if (form == DateForm::year_first)
        return day_of(read_figures(one, 4, 4), read_figures(two, 1, 2), read_figures(three, 1, 2));
    const bool day_first = form != DateForm::month_first;
    return day_of(read_figures(three, 4, 4), read_figures(day_first ? two : one, 1, 2),
                  read_figures(day_first ? one : two, 1, 2));
}

std::vector<std::string> faults_of(const ClientReading& reading, const std::vector<KnownField>& fields)
{
    std::vector<std::string> faults;
    const auto& columns = reading.columns;
    const bool whole = is_taken(columns, {ClientColumn::legal_name});
    const bool halves =
        is_taken(columns, {ClientColumn::first_name}) || is_taken(columns, {ClientColumn::last_name});
    if (!whole && !halves)
        faults.push_back(say("Say which column is the name: a client needs one."));
    if (whole && halves)
        faults.push_back(say("Choose the full name or its two halves, not both."));
    std::vector<ColumnMeaning> seen;
    for (const auto& meaning : columns) {
        const auto* field = find_field(fields, meaning.own_field_id);
        const auto words = meaning.column != ClientColumn::own_field ? words_for(meaning.column)
                           : field                                   ? field->details.name
                                                                     : std::string{};
        if (meaning.column == ClientColumn::own_field && !field)
            faults.push_back(
                say("A field of the practice's own is asked no more. Choose what its column is."));
        else if (is_taken(seen, meaning))
            faults.push_back(say("Two columns are \"{1}\". Choose one of them.", words));
        seen.push_back(meaning);
    }
    check_people(columns, faults);
    return faults;
}

// NOLINTNEXTLINE(readability-function-size): a case for each of them, and nothing else
std::string words_for(ClientColumn column)
{
    switch (column) {
        case ClientColumn::left_out:
            return say("Leave out");
        case ClientColumn::reference:
            return say("Reference");
        case ClientColumn::legal_name:
            return say("Full name");
        case ClientColumn::first_name:
            return say("First name");
        case ClientColumn::last_name:
            return say("Last name");
        case ClientColumn::preferred_name:
            return say("Preferred name");
        case ClientColumn::pronouns:
            return say("Pronouns");
        case ClientColumn::born_on:
            return say("Birth date");
        case ClientColumn::phone:
            return say("Phone");
        case ClientColumn::email:
            return say("E-mail");
        case ClientColumn::address:
            return say("Address");
        case ClientColumn::problem:
            return say("Presenting problem");
        case ClientColumn::started_on:
            return say("Start of the episode");
        case ClientColumn::therapist:
            return say("Therapist, as they sign in");
        case ClientColumn::emergency_name:
            return say("Emergency contact: name");
        case ClientColumn::emergency_relation:
            return say("Emergency contact: relation");
        case ClientColumn::emergency_phone:
            return say("Emergency contact: phone");
        case ClientColumn::gp_name:
            return say("GP: name");
        case ClientColumn::gp_phone:
            return say("GP: phone");
        case ClientColumn::gp_address:
            return say("GP: address");
        case ClientColumn::own_field:
            return say("A field of the practice's own");
    }
    return {};
}

std::string words_for(DateForm form)
{
    switch (form) {
        case DateForm::year_first:
            return "2026-11-30";
        case DateForm::dotted:
            return "30.11.2026";
        case DateForm::day_first:
            return "30/11/2026";
        case DateForm::month_first:
            return "11/30/2026";
    }
    return {};
}

}  // namespace attune
