#include "client/import/import_presenter.hpp"

#include <algorithm>
#include <tuple>

#include "client/import/import_words.hpp"
#include "shared/api/client_readings.hpp"
#include "shared/api/own_fields.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/import/map_clients.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::chrono::milliseconds between_looks{400};

// As the server wants it: random, in the form of a UUID.
std::string new_run_id()
{
    auto id = new_key();
    std::erase(id, '-');
    id.resize(32, '0');
    for (const std::size_t place : {8U, 13U, 18U, 23U})
        id.insert(place, "-");
    return id;
}

}  // namespace

ImportPresenter::ImportPresenter(ImportView& view, Screen& screen, Changed changed, ReadFile read_file)
    : view_{view},
      screen_{screen},
      changed_{std::move(changed)},
      read_file_{std::move(read_file)}
{
}

ImportPresenter::~ImportPresenter()
{
    if (at_work_)
        stop();
}

void ImportPresenter::begin()
{
    view_.show_files({});
    screen_.calls.call<api::ReadOwnFields>(alive_, {}, [this](const Result<api::OwnFields>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        for (const auto& field : reply->own_fields)
            if (!field.retired_at)
                fields_.push_back({field.own_field_id, field.details});
    });
    read_imports();
}

void ImportPresenter::read_imports()
{
    screen_.calls.call<api::ReadImports>(alive_, {}, [this](const Result<api::ReadImports::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        view_.show_imports(reply->imports);
    });
}

void ImportPresenter::preview(const std::string& clients_path, const std::string& administrations_path)
{
    if (at_work_)
        return;
    std::vector<FieldError> faults;
    if (clients_path.empty())
        faults.push_back(
            {"clients", say("Choose the file of clients. One of nothing but its first row will do.")});
    view_.show_files(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    previewed_ = false;
    at_work_ = true;
    run_ = {};
    view_.show_run(run_);
    run(
        screen_.async, alive_,
        [read = read_file_, clients_path, administrations_path] {
            auto files = std::make_shared<Files>(Files{clients_file(read(clients_path)), std::nullopt});
            if (!administrations_path.empty())
                files->administrations.emplace(in_utf8(read(administrations_path)));
            return files;
        },
        [this](const std::shared_ptr<Files>& files) { take(*files); });
}

void ImportPresenter::take(Files& files)
{
    std::vector<FieldError> faults;
    if (!files.clients)
        faults.push_back({"clients", files.clients.error().sentence});
    if (files.administrations && !*files.administrations)
        faults.push_back({"administrations", files.administrations->error().sentence});
    at_work_ = false;
    if (!faults.empty())
        return view_.show_files(faults);
    auto& clients = *files.clients;
    columns_.reset();
    columns_asked_ = false;
    clients_.reset();
    administrations_.reset();
    if (files.administrations)
        administrations_ = **std::move(files.administrations);
    file_ = std::move(clients.file);
    if (!clients.table)
        return send(true);
    const auto own =
        clients.is_clients_csv ? reading_of_clients_csv(clients.table->headings, fields_) : std::nullopt;
    if (!own)
        return ask_for_columns(std::move(clients.table));
    columns_.emplace(std::move(clients.table), fields_, local_day(screen_.clock()));
    columns_->take({*own, {}, {}});
    map();
}

// A file of this shape may have been read before; where nobody can say, what is most likely is looked over.
void ImportPresenter::ask_for_columns(std::shared_ptr<const ForeignTable> table)
{
    columns_.emplace(std::move(table), fields_, local_day(screen_.clock()));
    columns_asked_ = true;
    at_work_ = true;
    screen_.calls.call<api::FindClientReading>(alive_, {headings_hash(columns_->table().headings)},
                                               [this](const Result<api::FindClientReading::Reply>& reply) {
                                                   at_work_ = false;
                                                   if (reply && reply->kept)
                                                       columns_->take(*reply->kept);
                                                   show_columns();
                                               });
}

void ImportPresenter::choose(std::size_t column, std::size_t choice)
{
    columns_->choose(column, choice);
}

void ImportPresenter::choose_dates(DateForm form)
{
    columns_->choose_dates(form);
}

void ImportPresenter::preview_columns()
{
    if (at_work_ || !columns_)
        return;
    const auto faults = attune::faults_of(columns_->reading(), fields_);
    view_.show_column_faults(faults);
    if (faults.empty())
        map();
}

// The whole file as an import takes it, beside the window: it may have 32 MB.
void ImportPresenter::map()
{
    previewed_ = false;
    shows_columns_ = false;
    at_work_ = true;
    run_ = {};
    view_.show_run(run_);
    run(
        screen_.async, alive_,
        [columns = *columns_] {
            PreviewedClients clients{map_clients(columns.table(), columns.reading(), columns.fields())};
            auto text = clients.csv();
            return std::make_shared<Sent>(Sent{std::move(clients), std::move(text)});
        },
        [this](const std::shared_ptr<Sent>& sent) {
            clients_ = std::move(sent->clients);
            file_->text = std::move(sent->text);
            preview_clients();
        });
}

// A preview of nobody is told without the server: everybody is at fault, or left out.
void ImportPresenter::preview_clients()
{
    if (file_->text.size() > api::largest_import_file) {
        at_work_ = false;
        return view_.show_files({{"clients", file_->name + ' ' +
                                                 say("is larger than 32 MB once it is read. Divide it into "
                                                     "several files, and import one after the other.")}});
    }
    if (clients_ && clients_->to_import() <= clients_->at_fault()) {
        run_ = {};
        run_.stage = api::ImportStage::refused;
        run_.sentence = say("Everybody in the file is left out or at fault.");
        return end(run_);
    }
    send(true);
}

bool ImportPresenter::may_import() const
{
    return previewed_ && !at_work_ &&
           (!clients_ || (clients_->undecided() == 0 && clients_->to_import() > 0));
}

bool ImportPresenter::may_preview_again() const
{
    return clients_ && !previewed_ && !at_work_ && run_.work == api::ImportWork::preview &&
           clients_->left_out() > 0 && clients_->at_fault() == 0 && clients_->to_import() > 0;
}

void ImportPresenter::leave_out(const std::set<std::size_t>& lines)
{
    if (!clients_ || at_work_)
        return;
    clients_->leave_out(lines);
    decided();
}

void ImportPresenter::import_anyway(const std::set<std::size_t>& lines)
{
    if (!clients_ || at_work_)
        return;
    clients_->import_anyway(lines);
    previewed_ = previewed_ && clients_->at_fault() == 0;
    decided();
}

void ImportPresenter::decided()
{
    if (run_.counts)
        run_.counts->clients = static_cast<std::int64_t>(clients_->to_import());
    view_.show_decided();
}

void ImportPresenter::preview_again()
{
    if (!may_preview_again())
        return;
    file_->text = clients_->csv();
    preview_clients();
}

void ImportPresenter::import()
{
    if (!may_import())
        return;
    if (clients_)
        file_->text = clients_->csv();
    send(false);
}

void ImportPresenter::send(bool preview)
{
    at_work_ = true;
    run_ = {};
    run_.run_id = new_run_id();
    run_.work = preview ? api::ImportWork::preview : api::ImportWork::import;
    view_.show_run(run_);
    const auto forms = administrations_.value_or(ImportText{});
    screen_.calls.call<api::BeginImport>(
        alive_, {run_.run_id, preview, file_->name, file_->text, forms.name, forms.text},
        [this](const Result<api::ImportRun>& reply) { watch(reply); });
}

void ImportPresenter::undo(int number)
{
    if (at_work_)
        return;
    at_work_ = true;
    run_ = {};
    run_.run_id = new_run_id();
    run_.work = api::ImportWork::undo;
    run_.stage = api::ImportStage::undoing;
    columns_asked_ = false;
    clients_.reset();
    view_.show_sentence({});
    view_.show_run(run_);
    screen_.calls.call<api::BeginUndoImport>(alive_, {number, run_.run_id},
                                             [this](const Result<api::ImportRun>& reply) { watch(reply); });
}

// A look that met no connection is taken again: the work goes on in the server.
void ImportPresenter::watch(const Result<api::ImportRun>& reply)
{
    const auto passes = [](RefusalCode code) {
        return code == RefusalCode::unreachable || code == RefusalCode::busy;
    };
    if (!reply && passes(reply.error().code))
        return look_again();
    if (!reply) {
        auto refused = run_;
        refused.stage = api::ImportStage::refused;
        refused.sentence = reply.error().sentence;
        return end(refused);
    }
    run_ = *reply;
    if (has_ended(run_.stage))
        return end(run_);
    view_.show_run(run_);
    look_again();
}

void ImportPresenter::look_again()
{
    run_after(screen_.async, between_looks, alive_, [this] {
        screen_.calls.call<api::ReadImportRun>(alive_, {run_.run_id},
                                               [this](const Result<api::ImportRun>& reply) { watch(reply); });
    });
}

void ImportPresenter::end(api::ImportRun run)
{
    at_work_ = false;
    if (run.work == api::ImportWork::preview && run.stage != api::ImportStage::stopped)
        take_preview(run);
    std::ranges::stable_sort(run.faults, {},
                             [](const api::ImportFault& fault) { return std::tie(fault.file, fault.line); });
    const bool done = run.stage == api::ImportStage::done;
    previewed_ = done && run.work == api::ImportWork::preview;
    run_ = run;
    view_.show_outcome(run);
    if (!done || run.work == api::ImportWork::preview)
        return;
    screen_.status.say(words_of_outcome(run).first);
    if (run.work == api::ImportWork::import)
        keep_reading();
    read_imports();
    changed_();
}

// What was found here is told beside what the server found, in the words of the file.
void ImportPresenter::take_preview(api::ImportRun& run)
{
    if (!clients_)
        return;
    clients_->take(run, file_->name);
    const auto& mapped = clients_->mapped();
    for (auto& fault : run.faults)
        if (const auto column = std::ranges::find(mapped.columns, fault.column);
            fault.file == file_->name && column != mapped.columns.end())
            fault.column = mapped.headings[static_cast<std::size_t>(column - mapped.columns.begin())];
    run.faults_found += static_cast<std::int64_t>(mapped.faults_found - mapped.faults.size());
    for (const auto& fault : mapped.faults) {
        if (clients_->is_left_out(fault.line))
            continue;
        run.faults.push_back(
            {file_->name, static_cast<std::int64_t>(fault.line), fault.column, fault.sentence});
        ++run.faults_found;
    }
    if (clients_->at_fault() > 0) {
        run.stage = api::ImportStage::refused;
        run.counts.reset();
    }
}

// So that the next file of this shape is understood at once. Where it fails, it is asked again.
void ImportPresenter::keep_reading()
{
    if (columns_asked_)
        screen_.calls.call<api::KeepClientReading>(
            alive_, {headings_hash(columns_->table().headings), columns_->reading()}, [](const auto&) {});
}

std::pair<std::string, std::string> ImportPresenter::words() const
{
    auto words = words_of_outcome(run_);
    if (clients_ && run_.work != api::ImportWork::undo)
        words.second += words_of_clients(*clients_, run_.work == api::ImportWork::preview);
    return words;
}

void ImportPresenter::stop()
{
    if (!run_.run_id.empty())
        screen_.calls.ask<api::StopImportRun>(alive_, {run_.run_id}, [](const auto&) {});
}

// From what came of the columns to them, and from them to the files.
void ImportPresenter::back()
{
    if (at_work_)
        return;
    previewed_ = false;
    const bool to_columns = columns_asked_ && !shows_columns_ && run_.work == api::ImportWork::preview;
    if (to_columns)
        return show_columns();
    columns_asked_ = false;
    shows_columns_ = false;
    view_.show_files({});
}

void ImportPresenter::show_columns()
{
    shows_columns_ = true;
    view_.show_columns();
    view_.show_column_faults({});
}

}  // namespace attune::desktop
