// Taking over earlier records on the desktop: nothing is imported that was not previewed, the work is watched
// and can be stopped, and what came of it is told.
#include <boost/test/unit_test.hpp>

#include "client/import/import_presenter.hpp"
#include "client/import/import_words.hpp"
#include "shared/api/own_fields.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenImport : ImportView {
    void show_files(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_columns() override {}
    void show_column_faults(const std::vector<std::string>&) override {}
    void show_decided() override {}
    void show_run(const api::ImportRun& run) override { stage = words_of_stage(run); }
    void show_outcome(const api::ImportRun& run) override { outcome = words_of_outcome(run); }
    void show_imports(const std::vector<api::ImportRecord>& shown) override { imports = shown; }
    void show_sentence(const std::string& shown) override { sentence = shown; }

    std::vector<FieldError> faults;
    std::string stage;
    std::pair<std::string, std::string> outcome;
    std::vector<api::ImportRecord> imports;
    std::string sentence;
};

struct Importing : TestDesk {
    Importing()
    {
        connection.on<api::ReadImports>([](const auto&) { return api::ReadImports::Reply{}; });
        connection.on<api::ReadOwnFields>([](const auto&) { return api::OwnFields{}; });
        connection.on<api::BeginImport>([this](const auto& request) {
            begun.push_back(request);
            run.run_id = request.run_id;
            run.stage = api::ImportStage::reading;
            run.work = request.preview ? api::ImportWork::preview : api::ImportWork::import;
            return run;
        });
        connection.on<api::ReadImportRun>([this](const auto& request) {
            BOOST_TEST(request.run_id == run.run_id);
            return run;
        });
        connection.on<api::StopImportRun>([this](const auto&) {
            run.stage = api::ImportStage::stopped;
            return run;
        });
        presenter->begin();
        async.drain();
    }

    void preview()
    {
        presenter->preview("clients.csv", "forms.csv");
        async.drain();
    }
    void comes_to(api::ImportStage stage, std::int64_t done = 0, std::int64_t total = 0)
    {
        run.stage = stage;
        run.done = done;
        run.total = total;
        if (stage == api::ImportStage::done)
            run.counts = {2, 120, {{"phq9", 120}}, 1, 3, 12};
        async.pass();
    }

    Result<ImportText> forms = ImportText{"forms.csv", "reference,date,instrument\n"};
    std::vector<api::BeginImport::Request> begun;
    api::ImportRun run;
    int changed = 0;
    SeenImport view;
    std::unique_ptr<ImportPresenter> presenter = std::make_unique<ImportPresenter>(
        view, screen, [this] { ++changed; },
        [this](const std::string& path) {
            return path == "forms.csv" ? forms
                                       : Result<ImportText>{ImportText{path, "reference,legal_name\n"}};
        });
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(importing_records, Importing)

BOOST_AUTO_TEST_CASE(a_file_of_clients_is_needed)
{
    presenter->preview({}, {});

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "clients");
    BOOST_TEST(begun.empty());
}

BOOST_AUTO_TEST_CASE(clients_come_without_a_file_of_forms)
{
    presenter->preview("clients.csv", {});
    async.drain();

    BOOST_TEST_REQUIRE(begun.size() == 1U);
    BOOST_TEST(begun[0].administrations_name == "");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_told_at_its_field_and_nothing_is_sent)
{
    forms = Refusal{RefusalCode::invalid, "forms.csv is not text in UTF-8."};

    preview();

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].sentence == "forms.csv is not text in UTF-8.");
    BOOST_TEST(begun.empty());
    BOOST_TEST(!presenter->at_work());
}

BOOST_AUTO_TEST_CASE(the_work_is_watched_to_its_end)
{
    preview();
    BOOST_TEST(view.stage == "Reading the files.");
    comes_to(api::ImportStage::writing, 12'000, 100'000);
    BOOST_TEST(view.stage == "Trying it out: 12,000 of 100,000 forms.");
    BOOST_TEST(!presenter->may_import());

    comes_to(api::ImportStage::done);

    BOOST_TEST(view.outcome.first == "This would be imported");
    BOOST_TEST(
        view.outcome.second ==
        "2 clients and 120 forms, some of them for 1 client who has a record already. 3 risk answers of "
        "the last 30 days wait in the Inbox. 12 older risk answers are kept as history and alarm nobody.");
    BOOST_TEST(presenter->may_import());
    BOOST_TEST(changed == 0);
}

BOOST_AUTO_TEST_CASE(what_was_previewed_is_imported_as_it_was_read)
{
    preview();
    comes_to(api::ImportStage::done);
    forms = ImportText{"forms.csv", "changed since"};

    presenter->import();
    async.drain();
    run.number = 3;
    comes_to(api::ImportStage::done);

    BOOST_TEST_REQUIRE(begun.size() == 2U);
    BOOST_TEST(!begun[1].preview);
    BOOST_TEST(begun[1].administrations == begun[0].administrations);
    BOOST_TEST(begun[1].run_id != begun[0].run_id);
    BOOST_TEST(view.outcome.first == "Import 3 is done");
    BOOST_TEST(changed == 1);
    BOOST_TEST(!presenter->may_import());
}

BOOST_AUTO_TEST_CASE(rows_at_fault_are_told_and_bar_the_import)
{
    preview();
    run.faults = {{"forms.csv", 3, "i9", "Column i9 holds \"x\"."}};
    run.faults_found = 1200;
    run.sentence = "Nothing was imported.";
    comes_to(api::ImportStage::refused);

    BOOST_TEST(view.outcome.first == "Nothing was imported: 1,200 faults");
    BOOST_TEST(view.outcome.second ==
               "Mend the rows in the files, then preview them again. The first 1 are listed.");
    BOOST_TEST(!presenter->may_import());
    presenter->import();
    async.drain();
    BOOST_TEST(begun.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_lost_meanwhile_ends_nothing)
{
    preview();
    connection.cut(true);
    async.pass();
    BOOST_TEST(presenter->at_work());

    connection.cut(false);
    comes_to(api::ImportStage::done);
    BOOST_TEST(view.outcome.first == "This would be imported");
}

BOOST_AUTO_TEST_CASE(it_can_be_stopped_and_closing_the_window_stops_it)
{
    preview();
    presenter->stop();
    async.drain();
    async.pass();
    BOOST_TEST(view.outcome.first == "Stopped");

    run.stage = api::ImportStage::reading;
    preview();
    presenter.reset();
    async.drain();
    BOOST_TEST(connection.times("stop_import_run") == 2U);
}

BOOST_AUTO_TEST_CASE(an_import_that_cannot_be_undone_says_what_is_in_the_way)
{
    connection.on<api::BeginUndoImport>([this](const auto& request) {
        run.run_id = request.run_id;
        run.work = api::ImportWork::undo;
        run.stage = api::ImportStage::refused;
        run.sentence = "Import 3 was not taken back: people have gone on with it since.";
        run.faults = {{"", 0, "", "R-1: a session"}};
        run.faults_found = 1;
        return run;
    });

    presenter->undo(3);
    async.drain();

    BOOST_TEST(view.outcome.first == "Not undone: people have gone on with it");
    BOOST_TEST(view.outcome.second == run.sentence);
}

BOOST_AUTO_TEST_CASE(the_list_says_which_were_undone)
{
    const auto row =
        row_of({3, "Maren Ashvale", at_noon("2026-11-24"), 2, 1200, "Ada Fernhollow", at_noon("2026-11-25")});

    BOOST_TEST(row.forms == "1,200");
    BOOST_TEST(row.state == "Undone on 25 Nov 2026 by Ada Fernhollow");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_files_of_an_import)

BOOST_AUTO_TEST_CASE(a_file_is_read_within_its_bounds)
{
    const auto folder = new_folder();
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream{folder / name, std::ios::binary} << text;
        return (folder / name).string();
    };

    BOOST_TEST(read_import_file(write("a.csv", "reference\n"))->text == "reference\n");
    BOOST_TEST(in_utf8(read_import_file(write("b.csv", "Ren\xe9\n")))
                   .error()
                   .sentence.starts_with("b.csv is not text in UTF-8."));
    BOOST_TEST(read_import_file(write("c.csv", "")).error().sentence.starts_with("c.csv is empty."));
    BOOST_TEST(
        read_import_file((folder / "d.csv").string()).error().sentence.starts_with("d.csv is not there"));
    BOOST_TEST(!read_import_file(folder.string()));
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
