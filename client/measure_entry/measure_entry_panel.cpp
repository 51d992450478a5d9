#include "client/measure_entry/measure_entry_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/links/link_dialog.hpp"
#include "client/measure_entry/entry_form_panel.hpp"
#include "client/measure_entry/entry_result_panel.hpp"
#include "client/measure_entry/instrument_choice_panel.hpp"
#include "client/measure_entry/totals_dialog.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

enum BookPage { choices_page, form_page, result_page };

std::string title_of(const PageContext& context, const std::string& instrument)
{
    const auto* found = context.screen.library.instrument(instrument);
    return found ? found->name : std::string{};
}

}  // namespace

MeasureEntryPanel::MeasureEntryPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      offer_{context.screen, context.model},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    choices_ = make_choices();
    form_ = new EntryFormPanel{book_, presenter_, [this] { hand_over_again(); }};
    result_ = make_result();
    book_->AddPage(choices_, {});
    book_->AddPage(form_, {});
    book_->AddPage(result_, {});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

InstrumentChoicePanel* MeasureEntryPanel::make_choices()
{
    return new InstrumentChoicePanel{
        book_,
        {[this](const std::string& code) { key_in(code); },
         [this](const std::string& code) { enter_totals(code); },
         [this](const std::string& code) {
             offer_.prepare(
                 code, [this](const Handover& handover) { context_.workspace.hand_over(handover); },
                 [this](const std::string& sentence) { choices_->show_refusal(sentence); });
         },
         [this](const std::vector<std::string>& codes) {
             new LinkDialog{this, context_, codes};
         },
         [this](const std::string& code) { return offer_.why_not_at_all(code); },
         [this](const std::string& code) { return offer_.why_not(code); }, [this] { leave(); }}};
}

// Of what has no items there is nothing but totals to enter.
void MeasureEntryPanel::key_in(const std::string& code)
{
    const auto* instrument = context_.screen.library.instrument(code);
    if (instrument && is_total_only(*instrument))
        enter_totals(code);
    else
        presenter_.begin(code);
}

void MeasureEntryPanel::enter_totals(const std::string& code)
{
    if (const auto* instrument = context_.screen.library.instrument(code))
        new TotalsDialog{this, context_, new_totals(*instrument, presenter_.today()),
                         [this] { show_choices(); }};
}

void MeasureEntryPanel::hand_over_again()
{
    offer_.look([this] {
        offer_.prepare(
            presenter_.sheet().instrument().code,
            [this](Handover handover) {
                if (handover.entry.version != presenter_.sheet().instrument().version)
                    return form_->show_refusal(
                        say("A newer version of this measure is in use now. Finish this form, "
                            "or stop and keep it."));
                auto given = presenter_.give_away();
                handover.draft_id = std::move(given.draft_id);
                handover.entry = std::move(given.entry);
                context_.workspace.hand_over(handover);
                context_.workspace.close_page();
            },
            [this](const std::string& sentence) { form_->show_refusal(sentence); });
    });
}

EntryResultPanel* MeasureEntryPanel::make_result()
{
    return new EntryResultPanel{
        book_,
        {[this] { presenter_.correct(*recorded_); }, [this] { leave(); }, [this] { presenter_.choose(); }}};
}

void MeasureEntryPanel::SetFocus()
{
    switch (book_->GetSelection()) {
        case choices_page:
            return choices_->focus();
        case form_page:
            return form_->focus_sheet();
        default:
            return result_->focus();
    }
}

void MeasureEntryPanel::turn_to(std::size_t page)
{
    book_->SetSelection(page);
    SetFocus();
}

void MeasureEntryPanel::show_choices()
{
    choices_->show_choices(presenter_.choices(), presenter_.due());
    offer_.look([this] { choices_->show_hand_over(); });
    turn_to(choices_page);
}

void MeasureEntryPanel::show_form()
{
    form_->show_form();
    turn_to(form_page);
}

void MeasureEntryPanel::show_answers()
{
    form_->show_answers();
}

void MeasureEntryPanel::show_refusal(const std::string& sentence)
{
    if (book_->GetSelection() == form_page)
        form_->show_refusal(sentence);
    else
        context_.screen.status.say(sentence);
}

void MeasureEntryPanel::show_date_refusal(const std::string& sentence)
{
    form_->show_date_refusal(sentence);
}

void MeasureEntryPanel::show_sending(bool sending, const std::string& sentence)
{
    form_->show_sending(sending, sentence);
}

void MeasureEntryPanel::show_result(const api::AdministrationRecorded& recorded)
{
    recorded_ = recorded.administration;
    result_->show_result(presenter_.sheet().instrument(), recorded);
    turn_to(result_page);
}

void MeasureEntryPanel::leave()
{
    context_.workspace.close_page();
}

void give_measure(wxWindow*, PageContext& context)
{
    context.workspace.open_page(_("giving a measure").utf8_string(), [&context](wxWindow* parent) {
        auto* panel = new MeasureEntryPanel{parent, context};
        panel->choose();
        return panel;
    });
}

void key_in_measure(PageContext& context, const std::string& instrument)
{
    context.workspace.open_page(title_of(context, instrument), [&context, instrument](wxWindow* parent) {
        auto* panel = new MeasureEntryPanel{parent, context};
        panel->key_in(instrument);
        return panel;
    });
}

void correct_measure(wxWindow* window, PageContext& context, const api::Administration& mistaken)
{
    if (mistaken.answers.empty()) {
        new TotalsDialog{window, context, totals_to_correct(mistaken)};
        return;
    }
    context.workspace.open_page(title_of(context, mistaken.instrument),
                                [&context, mistaken](wxWindow* parent) {
                                    auto* panel = new MeasureEntryPanel{parent, context};
                                    panel->correct(mistaken);
                                    return panel;
                                });
}

void resume_measure(wxWindow*, PageContext& context, const Draft& draft)
{
    context.workspace.open_page(draft.title, [&context, draft](wxWindow* parent) {
        auto* panel = new MeasureEntryPanel{parent, context};
        panel->resume(draft);
        return panel;
    });
}

}  // namespace attune::desktop
