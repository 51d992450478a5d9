#include "client/measure_entry/totals_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 420;

}  // namespace

TotalsDialog::TotalsDialog(wxWindow* parent, PageContext& context, TotalsForm form,
                           std::function<void()> recorded)
    : FormDialog{parent, _("Enter totals"), _("Record totals")},
      recorded_{std::move(recorded)},
      presenter_{*this, context.screen, context.model, std::move(form)}
{
    fill();
}

TotalsDialog::TotalsDialog(wxWindow* parent, PageContext& context, const Draft& draft)
    : FormDialog{parent, _("Enter totals"), _("Record totals")},
      presenter_{*this, context.screen, context.model, draft}
{
    fill();
}

void TotalsDialog::fill()
{
    const auto* instrument = presenter_.instrument();
    body()->Add(make_heading(this, instrument ? from_utf8(instrument->name) : _("Totals")));
    auto* why =
        make_text(this, _("For scores that arrive without the answers, in a letter or a report. They are "
                          "marked as totals only: there is no item view, and no risk question is answered."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    answered_on_ = new wxTextCtrl{this, wxID_ANY};
    body()->Add(field("answered_on", _("Filled in on"), answered_on_, _("as the letter says")), below);
    answered_on_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    for (const auto& one : presenter_.fields()) {
        auto* value = new wxTextCtrl{this, wxID_ANY};
        value->SetMaxLength(12);
        value->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
        values_.push_back(value);
        body()->Add(field(one.score, from_utf8(one.name), value, from_utf8(one.range)), below);
    }
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    presenter_.begin();
    open(values_.empty() ? answered_on_ : values_.front());
}

// One field a score in use, whatever was told before.
void TotalsDialog::show_form(const TotalsForm& form)
{
    filling_ = true;
    form_ = form;
    form_.totals.clear();
    answered_on_->ChangeValue(from_utf8(form.answered_on));
    const auto fields = presenter_.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto told = std::ranges::find(form.totals, fields[i].score, &TypedTotal::score);
        form_.totals.push_back({fields[i].score, told == form.totals.end() ? std::string{} : told->value});
        values_[i]->ChangeValue(from_utf8(form_.totals.back().value));
    }
    filling_ = false;
}

void TotalsDialog::changed()
{
    if (filling_)
        return;
    form_.answered_on = answered_on_->GetValue().utf8_string();
    for (std::size_t i = 0; i < values_.size(); ++i)
        form_.totals[i].value = values_[i]->GetValue().utf8_string();
    presenter_.change(form_);
}

void TotalsDialog::close()
{
    finish();
    if (recorded_)
        recorded_();
}

void resume_totals(wxWindow* window, PageContext& context, const Draft& draft)
{
    new TotalsDialog{window, context, draft};
}

}  // namespace attune::desktop
