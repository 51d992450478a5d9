#include "client/reading/leaflets_panel.hpp"

#include <wx/translation.h>

#include "client/manuscripts/manuscript_panel.hpp"
#include "client/reading/own_leaflet_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int leaflet_list_width = 330;

wxString leaflet_in_words(const Leaflet& leaflet)
{
    auto words = from_utf8(leaflet.title) + ". " + from_utf8(leaflet.audience);
    for (const auto& section : leaflet.sections) {
        words += ' ' + from_utf8(section.heading) + '.';
        for (const auto& paragraph : section.paragraphs)
            words += ' ' + from_utf8(paragraph);
    }
    return words;
}

}  // namespace

LeafletsPanel::LeafletsPanel(wxWindow* parent, Screen& screen, const std::string& code,
                             std::function<void()> close)
    : wxPanel{parent},
      screen_{screen},
      close_{std::move(close)},
      presenter_{*this, screen, code}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{leaflet_list_width, -1})};
    name_for_screen_readers(list_, _("Leaflets"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    row->Add(list_, wxSizerFlags{}.Expand());
    paper_ = new PaperView{this, _("Leaflet")};
    row->Add(paper_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    presenter_.begin();
}

wxSizer* LeafletsPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto after_gap = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap));
    row->Add(make_heading(this, _("Leaflets")), wxSizerFlags{1}.CentreVertical());
    if (presenter_.may_keep()) {
        change_ = new wxButton{this, wxID_ANY, _("Change leaflet")};
        change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            if (const auto* own = presenter_.own())
                write(*own);
        });
        change_->Hide();
        row->Add(change_, wxSizerFlags{}.CentreVertical());
        auto* make = new wxButton{this, wxID_ANY, _("New leaflet") + wxUniChar{0x2026}};
        make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write({}); });
        row->Add(make, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    }
    auto* close = new wxButton{this, wxID_ANY, _("Close leaflets")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close_(); });
    row->Add(close, wxSizerFlags{}.CentreVertical());
    print_ = new wxButton{this, wxID_ANY, _("Print") + wxUniChar{0x2026}};
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { show_sentence(paper_->print().utf8_string()); });
    });
    row->Add(print_, after_gap);
    save_ = make_default_button(this, _("Save PDF") + wxUniChar{0x2026});
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    row->Add(save_, after_gap);
    for (auto* button : {print_, save_})
        button->Disable();
    return row;
}

void LeafletsPanel::show_leaflets()
{
    list_->Clear();
    for (const auto& leaflet : presenter_.leaflets())
        list_->Append(from_utf8(leaflet.title));
}

void LeafletsPanel::show_leaflet()
{
    list_->SetSelection(static_cast<int>(presenter_.chosen()));
    const auto said = presenter_.paper();
    if (!said)
        return;
    paper_->show(reports::leaflet_paper(*said), leaflet_in_words(said->leaflet));
    for (auto* button : {print_, save_})
        button->Enable();
    if (change_)
        change_->Show(presenter_.own() != nullptr);
    Layout();
}

void LeafletsPanel::write(const Leaflet& leaflet)
{
    new OwnLeafletDialog{this, screen_, leaflet,
                         [this](const std::string& code) { presenter_.show_kept(code); }};
}

void LeafletsPanel::show_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void LeafletsPanel::ask_where()
{
    const auto path = ask_for_file(this, from_utf8(presenter_.suggested_file_name()));
    if (!path.empty())
        presenter_.save(path.utf8_string());
}

void show_leaflet(PageContext& context, const std::string& code)
{
    context.workspace.open_page(say("leaflet"), [&](wxWindow* parent) {
        return new LeafletsPanel{parent, context.screen, code,
                                 [&context] { context.workspace.close_page(); }};
    });
}

}  // namespace attune::desktop
