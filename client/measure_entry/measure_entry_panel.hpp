// The page that gives a measure, over the client's tabs: choose, key in, see what it has come to.
#pragma once

#include <wx/panel.h>
#include <wx/simplebook.h>

#include "client/handover/handover_offer.hpp"
#include "client/measure_entry/measure_entry_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class EntryFormPanel;
class EntryResultPanel;
class InstrumentChoicePanel;

class MeasureEntryPanel : public wxPanel, private MeasureEntryView {
public:
    MeasureEntryPanel(wxWindow* parent, PageContext& context);

    void choose() { presenter_.choose(); }
    // Opens the form, or the dialog of totals for a measure that has no items.
    void key_in(const std::string& code);
    void correct(const api::Administration& mistaken) { presenter_.correct(mistaken); }
    void resume(const Draft& draft) { presenter_.resume(draft); }
    void SetFocus() override;

private:
    void show_choices() override;
    void show_form() override;
    void show_answers() override;
    void show_refusal(const std::string& sentence) override;
    void show_date_refusal(const std::string& sentence) override;
    void show_sending(bool sending, const std::string& sentence) override;
    void show_result(const api::AdministrationRecorded& recorded) override;
    void leave() override;

    InstrumentChoicePanel* make_choices();
    EntryResultPanel* make_result();
    void enter_totals(const std::string& code);
    void hand_over_again();
    void turn_to(std::size_t page);

    PageContext& context_;
    wxSimplebook* book_ = nullptr;
    InstrumentChoicePanel* choices_ = nullptr;
    EntryFormPanel* form_ = nullptr;
    EntryResultPanel* result_ = nullptr;
    std::optional<api::Administration> recorded_;
    HandoverOffer offer_;
    MeasureEntryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// The acts of the workspace: the list of measures, a form to correct, a draft to take up.
void give_measure(wxWindow* window, PageContext& context);
// One measure, without the list before it.
void key_in_measure(PageContext& context, const std::string& instrument);
void correct_measure(wxWindow* window, PageContext& context, const api::Administration& mistaken);
void resume_measure(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
