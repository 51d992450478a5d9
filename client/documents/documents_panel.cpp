#include "client/documents/documents_panel.hpp"

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/documents/saved_copy.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr auto left_middle = static_cast<wxAlignment>(wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL);
constexpr auto right_middle = static_cast<wxAlignment>(wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL);
constexpr int sentence_width = 600;

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
    list_->AppendTextColumn(_("Document"), wxDATAVIEW_CELL_INERT, FromDIP(340), left_middle);
    list_->AppendTextColumn(_("Filed by"), wxDATAVIEW_CELL_INERT, FromDIP(180), left_middle);
    list_->AppendTextColumn(_("Filed on"), wxDATAVIEW_CELL_INERT, FromDIP(160), left_middle);
    list_->AppendTextColumn(_("Pages"), wxDATAVIEW_CELL_INERT, FromDIP(80), right_middle);
    prepare_table(list_, _("Documents"));
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { save_copy(); });
    book_->AddPage(list_, {});
    book_->AddPage(new EmptyState{book_, _("No documents yet"),
                                  _("File a session's summary and the PDF that was handed out stands here.")},
                   {});

    save_ = new wxButton{this, wxID_ANY, _("Save a copy") + wxString::FromUTF8("\u2026")};
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_copy(); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand());
    Form form{this, column, sentence_width};
    answer_ = form.refusal();
    column->Add(save_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    SetSizer(padded);
    watching_ = context_.model.changes().add([this] { show(); });
    show();
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
    Layout();
}

void DocumentsPanel::save_copy()
{
    const int row = list_->GetSelectedRow();
    if (row < 0)
        return;
    const auto& document = documents_[static_cast<std::size_t>(row)];
    wxFileDialog dialog{this,
                        _("Save a copy"),
                        {},
                        from_utf8(document.title + ".pdf"),
                        "PDF (*.pdf)|*.pdf",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return;
    context_.screen.calls.call<api::ReadDocument>(
        alive_, {context_.model.client_id(), document.document_id},
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
