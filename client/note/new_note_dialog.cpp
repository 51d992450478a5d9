#include "client/note/new_note_dialog.hpp"

#include <wx/translation.h>

#include "client/note/note_panel.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int new_note_width = 420;

}  // namespace

NewNoteDialog::NewNoteDialog(wxWindow* parent, PageContext& context, const Draft* draft)
    : FormDialog{parent, _("New note"), _("Begin note")},
      presenter_{*this, context.screen, context.model,
                 [&context](const std::string& session_id, const std::string& template_code) {
                     open_note_apart(context, session_id, template_code);
                 },
                 draft}
{
    auto* why =
        make_text(this, _("For a call, or for what was taken to supervision, when no session was booked. "
                          "It is recorded as a session that was held then."));
    why->Wrap(FromDIP(new_note_width));
    body()->Add(why);
    make_fields();
    open(template_);
}

void NewNoteDialog::make_fields()
{
    template_ = new wxChoice{this, wxID_ANY};
    for (const auto& one : presenter_.templates())
        template_->Append(from_utf8(one.name));
    const auto chosen = presenter_.chosen_template();
    template_->SetSelection(chosen < presenter_.templates().size() ? static_cast<int>(chosen) : wxNOT_FOUND);
    const auto& session = presenter_.form().session;
    day_ = new wxTextCtrl{this, wxID_ANY, from_utf8(session.day)};
    time_ = new wxTextCtrl{this, wxID_ANY, from_utf8(session.time)};
    minutes_ = new wxSpinCtrl{this, wxID_ANY};
    minutes_->SetRange(1, 480);
    minutes_->SetValue(session.minutes);
    body()->Add(field("template_code", _("Template"), template_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("day", _("Date"), day_), wxSizerFlags{1}.Expand());
    row->Add(field("time", _("Time"), time_), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    row->Add(field("minutes", _("Minutes"), minutes_), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    template_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    for (auto* text : {day_, time_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    minutes_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
    minutes_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
}

void NewNoteDialog::changed()
{
    auto form = presenter_.form();
    form.session.day = day_->GetValue().utf8_string();
    form.session.time = time_->GetValue().utf8_string();
    form.session.minutes = minutes_->GetValue();
    if (const auto chosen = template_->GetSelection(); chosen != wxNOT_FOUND)
        form.template_code = presenter_.templates()[static_cast<std::size_t>(chosen)].code;
    presenter_.change(std::move(form));
}

void write_new_note(wxWindow* window, PageContext& context)
{
    new NewNoteDialog{window, context};
}

void resume_new_note(wxWindow* window, PageContext& context, const Draft& draft)
{
    new NewNoteDialog{window, context, &draft};
}

}  // namespace attune::desktop
