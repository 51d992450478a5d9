#include "client/note/earlier_note_panel.hpp"

#include <utility>

#include <wx/translation.h>

#include "client/note/formatted_note.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int text_width = 720;

}  // namespace

EarlierNotePanel::EarlierNotePanel(wxWindow* parent, PageContext& context, const api::FoundNote& found)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, found}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    column->Add(
        make_text(this, _("This note belongs to an earlier episode. It can be read here, and does not "
                          "change any more.")),
        wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    text_ = new ScrolledPanel{this};
    set_ground(text_, Ground::window);
    text_->SetScrollRate(0, FromDIP(gap));
    text_->SetSizer(new wxBoxSizer{wxVERTICAL});
    text_->SetMaxSize({FromDIP(text_width), -1});
    column->Add(text_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* close = new wxButton{this, wxID_ANY, _("Close note")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(close);
    sign_ = new wxButton{this, wxID_ANY, _("Sign note")};
    sign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.sign(); });
    cosign_ = new wxButton{this, wxID_ANY, _("Co-sign note")};
    cosign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.cosign(); });
    for (auto* button : {sign_, cosign_}) {
        button->Hide();
        buttons->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    }
    column->Add(buttons, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, column),
                wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    SetSizer(padded);
    presenter_.begin();
}

wxSizer* EarlierNotePanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, from_utf8(presenter_.heading())), wxSizerFlags{}.CentreVertical());
    row->Add(make_notes(this, from_utf8(presenter_.when())),
             wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    return row;
}

FormattedView* EarlierNotePanel::add_text(const wxString& heading,
                                          std::vector<reports::FormattedBlock> blocks)
{
    auto* column = text_->GetSizer();
    column->Add(make_strong(text_, heading), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* view = new FormattedView{text_};
    view->show(std::move(blocks), heading);
    column->Add(view, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return view;
}

void EarlierNotePanel::show_note(const api::Note& note, const SignedNote* standing, bool may_sign)
{
    show_sentence({});
    text_->DestroyChildren();
    text_->SetSizer(new wxBoxSizer{wxVERTICAL});
    if (note.may_take_over)
        sign_->SetLabel(_("Sign as taken over"));
    sign_->Show(may_sign);
    cosign_->Show(standing && standing->may_cosign);
    FormattedView* first = nullptr;
    for (const auto& section : note.text.sections)
        if (!section.text.empty()) {
            auto* view = add_text(from_utf8(say(section.heading)), formatted_section(section));
            first = first ? first : view;
        }
    if (standing)
        add_standing(*standing);
    else
        text_->GetSizer()->Add(make_text(text_, wxString::Format(_("Written by %s, and not signed."),
                                                                 from_utf8(note.author_name))),
                               wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    text_->FitInside();
    Layout();
    if (first)
        first->SetFocus();
}

void EarlierNotePanel::add_standing(const SignedNote& standing)
{
    for (const auto& addendum : standing.addenda)
        add_text(from_utf8(addendum.heading), reports::formatted(addendum.text));
    auto signatures = from_utf8(standing.signature) + '.';
    for (const auto& one : standing.cosignatures)
        signatures += ' ' + from_utf8(one) + '.';
    auto* column = text_->GetSizer();
    column->Add(make_strong(text_, _("Signatures")), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    for (auto* words : {make_text(text_, signatures), make_notes(text_, from_utf8(standing.fingerprint))}) {
        words->Wrap(FromDIP(text_width));
        column->Add(words, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    }
}

void EarlierNotePanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), text_width);
    Layout();
}

void open_earlier_note(PageContext& context, const api::FoundNote& found)
{
    context.workspace.open_page(say("note of an earlier episode"), [&](wxWindow* parent) {
        return new EarlierNotePanel{parent, context, found};
    });
}

}  // namespace attune::desktop
