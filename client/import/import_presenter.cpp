#include "client/import/import_presenter.hpp"

#include <algorithm>
#include <tuple>

#include "client/import/import_words.hpp"
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
    if (administrations_path.empty())
        faults.push_back({"administrations", say("Choose the file of forms.")});
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
            return Files{read(clients_path), read(administrations_path)};
        },
        [this](const Files& files) { take(files); });
}

void ImportPresenter::take(const Files& files)
{
    std::vector<FieldError> faults;
    if (!files.clients)
        faults.push_back({"clients", files.clients.error().sentence});
    if (!files.administrations)
        faults.push_back({"administrations", files.administrations.error().sentence});
    if (!faults.empty()) {
        at_work_ = false;
        return view_.show_files(faults);
    }
    clients_ = *files.clients;
    administrations_ = *files.administrations;
    send(true);
}

bool ImportPresenter::may_import() const
{
    return previewed_ && !at_work_;
}

void ImportPresenter::import()
{
    if (may_import())
        send(false);
}

void ImportPresenter::send(bool preview)
{
    at_work_ = true;
    run_ = {};
    run_.run_id = new_run_id();
    run_.work = preview ? api::ImportWork::preview : api::ImportWork::import;
    view_.show_run(run_);
    screen_.calls.call<api::BeginImport>(alive_,
                                         {run_.run_id, preview, clients_->name, clients_->text,
                                          administrations_->name, administrations_->text},
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
    std::ranges::stable_sort(run.faults, {},
                             [](const api::ImportFault& fault) { return std::tie(fault.file, fault.line); });
    at_work_ = false;
    const bool done = run.stage == api::ImportStage::done;
    previewed_ = done && run.work == api::ImportWork::preview;
    view_.show_outcome(run);
    if (!done || run.work == api::ImportWork::preview)
        return;
    screen_.status.say(words_of_outcome(run).first);
    read_imports();
    changed_();
}

void ImportPresenter::stop()
{
    if (!run_.run_id.empty())
        screen_.calls.ask<api::StopImportRun>(alive_, {run_.run_id}, [](const auto&) {});
}

void ImportPresenter::back()
{
    if (at_work_)
        return;
    previewed_ = false;
    view_.show_files({});
}

}  // namespace attune::desktop
