// A file of clients from another program, on the desktop: what its columns are is guessed, chosen and
// remembered; who is at fault or may have a record already is decided about, and nobody is imported before.
#include <boost/test/unit_test.hpp>

#include "client/import/import_presenter.hpp"
#include "client/import/import_words.hpp"
#include "shared/api/own_fields.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

constexpr auto practice_export =
    "Patientennr.;Nachname;Vorname;Geb.-Datum;Versicherung;Bemerkung\n"
    "17;Larkwhistle;Wren;12.03.1992;Hollowmere;ruft gern an\n"
    "18;Mossgate;Kit;31.02.1990;;\n"
    "19;Fern;Ida;01.01.1980;Bridge End;\n";

struct SeenColumns : ImportView {
    explicit SeenColumns(std::unique_ptr<ImportPresenter>& presenter) : presenter_{presenter} {}

    void show_files(const std::vector<FieldError>& shown) override
    {
        page = "files";
        faults = shown;
    }
    void show_columns() override { page = "columns"; }
    void show_column_faults(const std::vector<std::string>& shown) override { column_faults = shown; }
    void show_run(const api::ImportRun&) override { page = "work"; }
    void show_outcome(const api::ImportRun& shown) override
    {
        page = "outcome";
        run = shown;
        words = presenter_->words();
    }
    void show_decided() override { words = presenter_->words(); }
    void show_imports(const std::vector<api::ImportRecord>&) override {}
    void show_sentence(const std::string&) override {}

    std::unique_ptr<ImportPresenter>& presenter_;
    std::string page;
    std::vector<FieldError> faults;
    std::vector<std::string> column_faults;
    api::ImportRun run;
    std::pair<std::string, std::string> words;
};

// A server that finds every preview in order, and remembers how files were read.
struct ColumnsDesk : TestDesk {
    ColumnsDesk()
    {
        connection.on<api::ReadImports>([](const auto&) { return api::ReadImports::Reply{}; });
        connection.on<api::ReadOwnFields>([](const auto&) {
            return api::OwnFields{{{"f1", 1, {"Versicherung", OwnFieldKind::text, {}, {}}, {}}}};
        });
        connection.on<api::FindClientReading>(
            [this](const auto&) { return api::FindClientReading::Reply{kept}; });
        connection.on<api::KeepClientReading>([this](const auto& request) {
            kept = api::KeptReading{request.reading, "Maren Ashvale", at_noon("2026-11-24")};
            return api::Nothing{};
        });
        connection.on<api::BeginImport>([this](const auto& request) {
            begun.push_back(request);
            auto run = answer;
            run.run_id = request.run_id;
            run.work = request.preview ? api::ImportWork::preview : api::ImportWork::import;
            return run;
        });
        answer.stage = api::ImportStage::done;
        answer.counts = api::ImportCounts{};
        presenter->begin();
        async.drain();
    }

    void open(const std::string& bytes = practice_export)
    {
        text = bytes;
        presenter->preview("export.csv", {});
        async.drain();
    }
    void preview()
    {
        presenter->preview_columns();
        async.drain();
    }
    std::string chosen(std::size_t column)
    {
        const auto& columns = presenter->columns();
        return columns.choices().at(columns.choice_of(column));
    }

    std::string text;
    std::optional<api::KeptReading> kept;
    std::vector<api::BeginImport::Request> begun;
    api::ImportRun answer;
    SeenColumns view{presenter};
    std::unique_ptr<ImportPresenter> presenter = std::make_unique<ImportPresenter>(
        view, screen, [] {},
        [this](const std::string& path) -> Result<ImportText> {
            return ImportText{path, text};
        });
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(columns_of_clients, ColumnsDesk)

BOOST_AUTO_TEST_CASE(what_the_columns_are_is_guessed_and_shown_with_what_they_hold)
{
    open();

    BOOST_TEST(view.page == "columns");
    BOOST_TEST(begun.empty());
    const auto& columns = presenter->columns();
    BOOST_TEST(columns.how_it_was_read() == "Read as UTF-8, divided by semicolons. 3 clients.");
    BOOST_TEST(chosen(0) == "Reference");
    BOOST_TEST(chosen(1) == "Last name");
    BOOST_TEST(chosen(3) == "Birth date");
    BOOST_TEST(chosen(4) == "Field: Versicherung");
    BOOST_TEST(chosen(5) == "Leave out");
    BOOST_TEST(columns.samples(1) == "Larkwhistle \u00b7 Mossgate \u00b7 Fern");
    BOOST_TEST(columns.samples(5) == "ruft gern an");
    BOOST_TEST(columns.words_about_dates() == "\"12.03.1992\" in the file is read as 12 Mar 1992.");
}

BOOST_AUTO_TEST_CASE(a_reading_without_a_name_is_not_previewed)
{
    open();
    presenter->choose(1, 0);
    presenter->choose(2, 0);
    preview();

    BOOST_TEST(view.page == "columns");
    BOOST_TEST_REQUIRE(view.column_faults.size() == 1U);
    BOOST_TEST(begun.empty());
}

BOOST_AUTO_TEST_CASE(who_is_at_fault_is_left_out_and_the_rest_previewed_again)
{
    open();
    preview();

    BOOST_TEST_REQUIRE(view.run.faults.size() == 1U);
    BOOST_TEST(view.run.faults[0].line == 3);
    BOOST_TEST(view.run.faults[0].column == "Geb.-Datum");
    BOOST_TEST(view.words.first == "Nothing was imported: 1 fault");
    BOOST_TEST(!presenter->may_import());
    BOOST_TEST(presenter->clients()->rows().front().name == "Kit Mossgate");

    presenter->leave_out({3});
    BOOST_TEST(presenter->may_preview_again());
    presenter->preview_again();
    async.drain();

    BOOST_TEST_REQUIRE(begun.size() == 2U);
    BOOST_TEST(begun[1].clients ==
               "line,legal_name,reference,born_on,field_Versicherung\n"
               "2,Wren Larkwhistle,17,1992-03-12,Hollowmere\n4,Ida Fern,19,1980-01-01,Bridge End\n");
    BOOST_TEST(view.words.first == "This would be imported");
    BOOST_TEST(
        view.words.second.find("Columns left out: Bemerkung. 1 client is left out.") != std::string::npos,
        view.words.second);
    BOOST_TEST(presenter->may_import());
}

BOOST_AUTO_TEST_CASE(who_may_have_a_record_already_is_decided_about_first)
{
    answer.duplicates = {{2, 0, "Wren Larkwhistle, LP-1004", {DuplicateSign::same_phone}},
                         {4, 2, "Ida", {DuplicateSign::same_email}}};
    open("Name;Vorname\nLarkwhistle;Wren\nMossgate;Kit\nFern;Ida\n");
    preview();

    BOOST_TEST(presenter->previewed());
    BOOST_TEST(!presenter->may_import());
    const auto rows = presenter->clients()->rows();
    BOOST_TEST(rows[0].remark ==
               "Perhaps Wren Larkwhistle, LP-1004, who has a record: the same phone number");
    BOOST_TEST(rows[1].remark == "Perhaps Ida of line 2: the same e-mail address");
    presenter->leave_out({2});
    presenter->import_anyway({4});

    BOOST_TEST(presenter->may_import());
    presenter->import();
    async.drain();
    BOOST_TEST(begun.back().clients == "line,legal_name\n3,Kit Mossgate\n4,Ida Fern\n");
    BOOST_TEST(!begun.back().preview);
}

BOOST_AUTO_TEST_CASE(faults_that_the_server_finds_are_told_in_the_words_of_the_file)
{
    answer.stage = api::ImportStage::refused;
    answer.faults = {{"export.csv", 4, "reference", "The reference \"19\" stands in line 2 already."}};
    answer.faults_found = 1;
    open("Nr.;Name\n17;Wren\n18;Kit\n19;Ida\n");
    presenter->choose(0, 1);
    preview();

    BOOST_TEST(view.run.faults[0].column == "Nr.");
    BOOST_TEST(presenter->clients()->rows()[0].remark ==
               "Nr.: The reference \"19\" stands in line 2 already.");
    BOOST_TEST((presenter->clients()->rows()[0].mark == PreviewMark::at_fault));
}

BOOST_AUTO_TEST_CASE(the_next_file_of_the_same_shape_is_understood_at_once)
{
    open("Name;Extra\nWren;blue\n");
    presenter->choose(1, 6);  // Pronouns
    preview();
    presenter->import();
    async.drain();
    BOOST_REQUIRE(kept);

    open("Name;Extra\nKit;they/them\n");

    BOOST_TEST(chosen(1) == "Pronouns");
    BOOST_TEST(presenter->columns().where_from() ==
               "Filled in as Maren Ashvale read a file of this shape on 24 Nov 2026.");
    BOOST_TEST(headings_hash({"a", "bc"}) != headings_hash({"ab", "c"}));
    BOOST_TEST(headings_hash({"a"}).size() == 64U);
}

BOOST_AUTO_TEST_CASE(a_clients_csv_is_previewed_without_being_asked_about)
{
    open("reference,legal_name,born_on\nR-1,Wren Larkwhistle,1992-03-12\n");

    BOOST_TEST(view.page == "outcome");
    BOOST_TEST_REQUIRE(begun.size() == 1U);
    BOOST_TEST(begun[0].clients == "line,reference,legal_name,born_on\n2,R-1,Wren Larkwhistle,1992-03-12\n");
    presenter->import();
    async.drain();
    BOOST_TEST(!kept.has_value());
}

BOOST_AUTO_TEST_CASE(dates_that_can_be_read_either_way_are_said_to_be)
{
    open("Name,DOB\nWren,04/05/1987\n");

    BOOST_TEST(presenter->columns().words_about_dates().starts_with(
        "The file does not tell whether the day or the month comes first"));
    presenter->choose_dates(DateForm::month_first);
    BOOST_TEST(presenter->columns().words_about_dates() ==
               "\"04/05/1987\" in the file is read as 5 Apr 1987.");
}

BOOST_AUTO_TEST_CASE(back_leads_from_the_preview_to_the_columns_and_then_to_the_files)
{
    open();
    preview();
    presenter->back();
    BOOST_TEST(view.page == "columns");
    presenter->back();
    BOOST_TEST(view.page == "files");
}

BOOST_AUTO_TEST_CASE(a_preview_of_nobody_is_told_without_the_server)
{
    open("Name,DOB\nWren,31/31/1987\n");
    preview();

    BOOST_TEST(begun.empty());
    BOOST_TEST(view.page == "outcome");
    BOOST_TEST(view.words.first == "Nothing was imported: 1 fault");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
