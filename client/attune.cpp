// attune: the desktop. attune [--connect ADDRESS] [--ca FILE] [--lock-after SECONDS] [--say-when-drawn];
// without an address it goes where it went last time, or asks.
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/log.h>
#include <wx/stdpaths.h>

#include "client/connection/http_connection.hpp"
#include "client/connection/private_server.hpp"
#include "client/first_run/first_run_panel.hpp"
#include "client/first_run/starting_panel.hpp"
#include "client/main_frame.hpp"
#include "client/own_language.hpp"
#include "client/widgets/first_drawing.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/wx_async.hpp"
#include "client/wx_single_instance.hpp"
#include "client/wx_translations.hpp"
#include "reports/frame_memory.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

class App : public wxApp {
public:
    App() { reports::keep_memory_between_frames(); }
    bool OnInit() override;
    int OnRun() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

private:
    // Before anything is said: the command line's help already is.
    void choose_language();
    // Which practice this start is for: one that is remembered has no address on the command line.
    [[nodiscard]] std::string place() const { return address_.empty() ? "remembered" : address_; }
    void ask_where();
    void remember_and_go(const ConnectionSettings& settings);
    void go(const ConnectionSettings& settings);
    void open(const Address& address, const std::string& ca_file);
    void start_private();

    Folders folders_ = own_folders();
    std::string address_;  // of the command line
    std::string ca_file_;
    long lock_after_ = std::chrono::seconds{IdleWatch::usual_limit}.count();
    bool say_when_drawn_ = false;
    std::unique_ptr<SingleInstance> instance_;
    std::unique_ptr<PrivateServer> private_server_;
    std::vector<std::unique_ptr<HttpConnection>>
        connections_;  // the last is in use; jobs may hold the others
    std::unique_ptr<WxAsync> async_;
    MainFrame* frame_ = nullptr;
};

void App::choose_language()
{
    const auto folder = folder_of_languages();
    auto wanted = languages_of([](const std::string& name) {
        const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): nobody sets it
        return std::string{value ? value : ""};
    });
    if (const auto chosen = read_language_settings(folders_); chosen && !chosen->language.empty())
        wanted = {chosen->language};
    const auto catalogue = catalogue_for(wanted, folder);
    if (!catalogue)
        return;
    try {
        speak_always(Language{*catalogue});
        translate_panels(catalogue->language, folder);
    } catch (const std::exception& error) {
        std::cerr << "attune: " << error.what() << '\n';
    }
}

void App::OnInitCmdLine(wxCmdLineParser& parser)
{
    choose_language();
    parser.AddLongOption("connect", _("address of the practice's server"));
    parser.AddLongOption("ca", _("certificate file to trust (PEM)"));
    parser.AddLongOption("lock-after", _("seconds without a key or the mouse until the screen locks"),
                         wxCMD_LINE_VAL_NUMBER);
    parser.AddLongSwitch("say-when-drawn", _("print a line once the first window has been drawn"));
    wxApp::OnInitCmdLine(parser);
}

bool App::OnCmdLineParsed(wxCmdLineParser& parser)
{
    wxString value;
    if (parser.Found("connect", &value))
        address_ = value.utf8_string();
    if (parser.Found("ca", &value))
        ca_file_ = value.utf8_string();
    say_when_drawn_ = parser.Found("say-when-drawn");
    if (parser.Found("lock-after", &lock_after_) && lock_after_ < 1) {
        std::cerr << "attune: --lock-after: a number of seconds is needed, 1 or more.\n";
        return false;
    }
    if (address_.empty())
        return wxApp::OnCmdLineParsed(parser);
    if (const auto parsed = parse_address(address_); !parsed) {
        std::cerr << "attune: --connect: " << parsed.error().sentence << '\n';
        return false;
    }
    return wxApp::OnCmdLineParsed(parser);
}

// What a job threw is told once, in general words; the details may hold what a log must not.
void report_failure(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        wxLogError(
            _("Something failed inside Attune, and what you were doing may not have gone through. What you "
              "wrote is kept. (%s)"),
            wxString::FromUTF8(error.what()));
    }
}

bool App::OnInit()
{
    if (!wxApp::OnInit())
        return false;
    SetAppName("attune");
    instance_ = std::make_unique<SingleInstance>(folders_.data.string() + '\n' + place());
    if (!instance_->is_first()) {
        std::cout << "attune: already running; it has been brought to the front." << std::endl;
        return true;
    }
    install_theme();
    async_ = std::make_unique<WxAsync>(report_failure);
    const Clock clock = [] {
        return Instant{std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())};
    };
    frame_ = new MainFrame{*async_, clock, folders_, std::chrono::seconds{lock_after_}};
    instance_->when_asked([this] { frame_->come_to_front(); });
    if (!address_.empty())
        open(*parse_address(address_), ca_file_);
    else if (const auto settings = read_connection_settings(folders_))
        go(*settings);
    else
        ask_where();
    if (say_when_drawn_)
        when_first_drawn(frame_, [] { std::cout << "attune: drawn" << std::endl; });
    frame_->Show();
    return true;
}

// A second start has nothing to run.
int App::OnRun()
{
    return frame_ ? wxApp::OnRun() : 0;
}

// The network does not keep a closing program waiting.
int App::OnExit()
{
    for (const auto& connection : connections_)
        connection->stop();
    async_.reset();
    connections_.clear();
    private_server_.reset();
    return wxApp::OnExit();
}

void App::ask_where()
{
    const auto before = read_connection_settings(folders_).value_or(ConnectionSettings{});
    frame_->show_before(
        new FirstRunPanel{frame_, before, [this](const auto& settings) { remember_and_go(settings); }});
}

void App::remember_and_go(const ConnectionSettings& settings)
{
    write_settings(folders_, settings);
    go(settings);
}

void App::go(const ConnectionSettings& settings)
{
    if (settings.this_computer)
        return start_private();
    if (const auto address = parse_address(settings.address))
        return open(*address, settings.ca_file);
    ask_where();
}

void App::open(const Address& address, const std::string& ca_file)
{
    connections_.push_back(std::make_unique<HttpConnection>(address, ca_file));
    const bool asked_for = !address_.empty();
    frame_->connect(
        *connections_.back(), asked_for ? std::function<void()>{} : [this] { ask_where(); });
}

void App::start_private()
{
    const std::filesystem::path own{wxStandardPaths::Get().GetExecutablePath().utf8_string()};
    if (!private_server_)
        private_server_ =
            std::make_unique<PrivateServer>(own.parent_path() / "attuned", folders_.data / "practice");
    const auto address = parse_address(private_server_->address());
    if (!address)
        return ask_where();
    connections_.push_back(std::make_unique<HttpConnection>(*address));
    auto* connection = connections_.back().get();
    auto* server = private_server_.get();
    auto* starting =
        new StartingPanel{frame_,
                          {[connection] { return connection->ready(); }, [server] { return server->start(); },
                           [server] { return server->running(); }},
                          *async_,
                          [this, connection] { frame_->connect(*connection, [this] { ask_where(); }); },
                          [this] { ask_where(); }};
    frame_->show_before(starting);
    starting->begin();
}

}  // namespace attune::desktop

wxIMPLEMENT_APP(attune::desktop::App);
