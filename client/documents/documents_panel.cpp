#include "client/documents/documents_panel.hpp"

#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/attachments/attachments_panel.hpp"
#include "client/documents/document_details.hpp"
#include "client/documents/handout_dialog.hpp"
#include "client/documents/saved_copy.hpp"
#include "client/manuscripts/manuscript_panel.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int sentence_width = 800;

}  // namespace

wxWindow* make_documents_page(wxWindow* parent, PageContext& context)
{
    return new DocumentsPanel{parent, context};
}

DocumentsPanel::DocumentsPanel(wxWindow* parent, PageContext& context) : wxPanel{parent}, context_{context}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    list_ = new wxDataViewListCtrl{book_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    list_->AppendTextColumn(_("Document"), wxDATAVIEW_CELL_INERT, FromDIP(380), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Filed by"), wxDATAVIEW_CELL_INERT, FromDIP(180), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Filed on"), wxDATAVIEW_CELL_INERT, FromDIP(160), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Pages"), wxDATAVIEW_CELL_INERT, FromDIP(80), wxALIGN_RIGHT);
    prepare_table(list_, _("Documents"));
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { save_copy(); });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { read_details(); });
    book_->AddPage(list_, {});
    book_->AddPage(new EmptyState{book_, _("No documents yet"),
                                  _("Write a summary, a report or a letter and file it: the PDF that was "
                                    "handed out stands here.")},
                   {});

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(book_, wxSizerFlags{1}.Expand());
    column->Add(make_details(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    Form form{this, column, sentence_width};
    answer_ = form.refusal();
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{3}.Expand().Border(wxALL, FromDIP(margin)));
    padded->Add(new AttachmentsPanel{this, context},
                wxSizerFlags{2}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(margin)));
    SetSizer(padded);
    watching_ = context_.model.changes().add([this] { show(); });
    show();
}

wxSizer* DocumentsPanel::make_buttons()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    new_ = new wxButton{this, wxID_ANY, _("New document") + wxString::FromUTF8(" \u25be")};
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { offer_new(); }); });
    row->Add(new_);
    save_ = new wxButton{this, wxID_ANY, _("Save a copy") + dots};
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save_copy(); }); });
    row->Add(save_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    handout_ = new wxButton{this, wxID_ANY, _("Given out") + dots};
    handout_->SetToolTip(_("Records to whom the document went, in which way and on which day."));
    handout_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { record_handout(); });
    row->Add(handout_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* DocumentsPanel::make_details()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    handouts_ = make_text(this);
    sources_ = make_notes(this);
    hash_ = make_notes(this);
    for (auto* text : {handouts_, sources_, hash_})
        column->Add(text, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return column;
}

const api::Document* DocumentsPanel::selected() const
{
    const int row = list_->GetSelectedRow();
    return row < 0 || row >= static_cast<int>(documents_.size()) ? nullptr
                                                                 : &documents_[static_cast<std::size_t>(row)];
}

void DocumentsPanel::show()
{
    const auto* overview = context_.model.overview();
    if (!overview)
        return;
    documents_ = overview->documents;
    const int selected = list_->GetSelectedRow();
    list_->DeleteAllItems();
    for (const auto& document : documents_) {
        wxVector<wxVariant> row;
        row.push_back(from_utf8(document.title));
        row.push_back(from_utf8(document.created_by));
        row.push_back(from_utf8(medium_date(to_local(document.created_at).day)));
        row.push_back(wxString::Format("%d", document.pages));
        list_->AppendItem(row);
    }
    if (!documents_.empty())
        list_->SelectRow(selected >= 0 && selected < static_cast<int>(documents_.size())
                             ? static_cast<unsigned>(selected)
                             : 0U);
    book_->SetSelection(documents_.empty() ? 1 : 0);
    save_->Show(!documents_.empty());
    handout_->Show(!documents_.empty() && context_.screen.may(api::Permission::record_care));
    read_details();
    Layout();
}

void DocumentsPanel::read_details()
{
    for (auto* text : {handouts_, sources_, hash_})
        text->SetLabelText({});
    const auto* document = selected();
    if (!document)
        return;
    reading_ = std::make_shared<char>();
    context_.screen.calls.call<api::ReadDocumentDetails>(
        reading_, {context_.model.client_id(), document->document_id},
        [this](const Result<api::DocumentDetails>& reply) {
            if (reply)
                return show_details(*reply);
            set_text(sources_, from_utf8(reply.error().sentence));
        });
}

void DocumentsPanel::show_details(const api::DocumentDetails& details)
{
    wxString handouts = details.handouts.empty() ? _("Not recorded as given out.") : _("Given out:");
    for (const auto& handout : details.handouts)
        handouts += '\n' + from_utf8(handout_words(handout));
    set_text(handouts_, handouts);
    set_text(sources_, from_utf8(sources_words(details.made_from)), FromDIP(sentence_width));
    set_text(hash_, from_utf8(hash_words(details)));
    give_style(hash_, details.unaltered ? "attune-quiet" : "attune-attention");
    Layout();
}

void DocumentsPanel::offer_new()
{
    wxMenu menu;
    for (const auto kind : kinds_about_client()) {
        const auto* item = menu.Append(wxID_ANY, from_utf8(words_for(kind)) + wxUniChar{0x2026});
        menu.Bind(
            wxEVT_MENU, [this, kind](wxCommandEvent&) { show_manuscript(context_, kind); }, item->GetId());
    }
    new_->PopupMenu(&menu, {0, new_->GetSize().y});
}

void DocumentsPanel::record_handout()
{
    if (const auto* document = selected())
        new HandoutDialog{this, context_.screen, context_.model, *document,
                          [this](const api::DocumentDetails& details) { show_details(details); }};
}

void DocumentsPanel::save_copy()
{
    const auto* document = selected();
    if (!document)
        return;
    wxFileDialog dialog{this,
                        _("Save a copy"),
                        {},
                        from_utf8(document->title + ".pdf"),
                        "PDF (*.pdf)|*.pdf",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return;
    context_.screen.calls.call<api::ReadDocument>(
        alive_, {context_.model.client_id(), document->document_id},
        [this, path = dialog.GetPath().utf8_string()](const Result<api::DocumentWithContent>& reply) {
            write_copy(path, reply);
        });
}

void DocumentsPanel::write_copy(const std::string& path, const Result<api::DocumentWithContent>& reply)
{
    if (!reply)
        return show_sentence(answer_, from_utf8(reply.error().sentence), sentence_width);
    const auto bytes = bytes_of_base64(reply->content);
    const auto written = bytes ? desktop::write_copy(path, *bytes) : Result<void>{bytes.error()};
    show_sentence(answer_,
                  written ? wxString::Format(_("A copy was saved as %s."), from_utf8(path))
                          : from_utf8(written.error().sentence),
                  sentence_width);
}

}  // namespace attune::desktop
