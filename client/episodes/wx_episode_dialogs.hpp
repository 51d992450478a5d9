// How an episode came about, how it began and ended, and the beginning of another, as dialogs. Widgets and
// wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/episodes/episode_forms.hpp"
#include "client/episodes/services_on_offer.hpp"
#include "client/forms/wx_form_dialog.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ReferralDialog : public FormDialog, private FormView {
public:
    // `known` are the names that are offered as one types who referred.
    ReferralDialog(wxWindow* parent, PageContext& context, const api::Episode& episode,
                   const std::vector<std::string>& known, const Draft* draft = nullptr);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override { presenter_.discard(); }
    void changed();

    wxTextCtrl* referred_on_ = nullptr;
    wxTextCtrl* referred_by_ = nullptr;
    wxChoice* source_ = nullptr;
    wxChoice* urgency_ = nullptr;
    wxChoice* service_ = nullptr;
    ServicesOnOffer services_;
    ReferralPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

class EndingDialog : public FormDialog, private FormView {
public:
    EndingDialog(wxWindow* parent, PageContext& context, const api::Episode& episode,
                 const Draft* draft = nullptr);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override { presenter_.discard(); }
    void changed();

    wxTextCtrl* ended_on_ = nullptr;
    wxChoice* reason_ = nullptr;
    wxTextCtrl* outcome_ = nullptr;
    wxTextCtrl* agreed_afterwards_ = nullptr;
    EndingPresenter presenter_;  // last, likewise
};

class EpisodeDialog : public FormDialog, private FormView {
public:
    // Of another episode.
    EpisodeDialog(wxWindow* parent, PageContext& context);
    // In which the beginning of this one is corrected.
    EpisodeDialog(wxWindow* parent, PageContext& context, const api::Episode& corrected);
    // Takes up what was left unfinished of either.
    EpisodeDialog(wxWindow* parent, PageContext& context, const Draft& draft);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override { presenter_.discard(); }
    void make_fields();
    wxSizer* make_service();
    void changed();

    wxTextCtrl* problem_ = nullptr;
    wxTextCtrl* started_on_ = nullptr;
    wxTextCtrl* planned_sessions_ = nullptr;
    wxChoice* service_ = nullptr;
    ServicesOnOffer services_;
    EpisodePresenter presenter_;  // last, likewise
};

// For the table of features.
void end_episode(wxWindow* window, PageContext& context);
void resume_referral(wxWindow* window, PageContext& context, const Draft& draft);
void resume_ending(wxWindow* window, PageContext& context, const Draft& draft);
void resume_episode(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
