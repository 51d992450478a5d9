// Moving a form that was given to the wrong client: find the right one, see both names, say why. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/caseload/client_finder.hpp"
#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/administrations.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/overview.hpp"
#include "shared/api/reassignments.hpp"

namespace attune::desktop {

class ReassignView {
public:
    virtual ~ReassignView() = default;
    // Who fits what was typed has changed.
    virtual void show_found() = 0;
    // The chosen client's name is known, or their episodes and sessions.
    virtual void show_place() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class ReassignPresenter {
public:
    static constexpr std::size_t most_shown = 200;

    ReassignPresenter(ReassignView& view, Screen& screen, ClientModel& model, api::Administration form);

    void begin();
    void find(const std::string& text);
    // By their place in the lists below.
    void choose_client(std::size_t index);
    void choose_episode(std::size_t index);
    void choose_session(std::size_t index);
    void give_reason(const std::string& reason);
    void submit();

    // "PHQ-9 of 24 Nov 2026".
    [[nodiscard]] std::string form_words() const;
    [[nodiscard]] std::string from_name() const;
    // Empty while nobody is chosen.
    [[nodiscard]] std::string to_name() const;
    // "Kit Mossgate, born 12 Mar 1992, R-17", at most `most_shown`.
    [[nodiscard]] std::vector<std::string> found() const;
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    // "Episode 2, since 3 Mar 2026: low mood".
    [[nodiscard]] std::vector<std::string> episodes() const;
    [[nodiscard]] std::size_t episode() const { return episode_; }
    // "Between sessions" first; sessions are known of the latest episode alone.
    [[nodiscard]] std::vector<std::string> sessions() const;
    [[nodiscard]] std::size_t session() const { return session_; }

private:
    void read_version();
    void read_place(const std::string& client_id);
    void show_place(const api::Overview& record);
    [[nodiscard]] std::vector<FieldError> missing() const;
    void heard(const Result<api::ReassignAdministration::Reply>& reply);

    ReassignView& view_;
    Screen& screen_;
    ClientFinder finder_;
    ClientModel& model_;
    api::Administration form_;
    std::optional<std::int64_t> row_version_;
    std::string text_;
    std::string reason_;
    std::vector<const api::CaseloadRow*> found_;
    std::optional<api::CaseloadRow> to_;
    std::vector<api::Episode> episodes_;
    std::vector<api::Session> sessions_;  // held, of the latest episode
    std::size_t episode_ = 0;
    std::size_t session_ = 0;  // 0: none
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
