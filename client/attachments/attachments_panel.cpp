#include "client/attachments/attachments_panel.hpp"

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>
#include <wx/utils.h>

#include "client/attachments/add_attachment_dialog.hpp"
#include "client/attachments/attachment_rows.hpp"
#include "client/attachments/strike_out_dialog.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int sentence_width = 800;
enum BookPage { list_page, empty_page };

}  // namespace

AttachmentsPanel::AttachmentsPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      fetch_{context.screen,
             [&context](const std::weak_ptr<void>& owner, const Attachment& attachment, int piece,
                        AttachmentFetch::Answered answered) {
                 ask_for_piece<api::ReadClientAttachment>(
                     context.screen, owner, {context.model.client_id(), attachment.attachment_id, piece},
                     std::move(answered));
             },
             [this](const Result<std::filesystem::path>& path) { fetched(path); }}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Files")));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    column->Add(make_book(), wxSizerFlags{1}.Expand());
    details_ = make_notes(this);
    column->Add(details_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    Form form{this, column, sentence_width};
    answer_ = form.refusal();
    SetSizer(column);
    watching_ = context_.model.changes().add([this] { show(); });
    show();
}

wxSizer* AttachmentsPanel::make_buttons()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [&](const wxString& label, auto act) {
        auto* button = new wxButton{this, wxID_ANY, label};
        button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { CallAfter(act); });
        row->Add(button, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
        return button;
    };
    add_ = add(_("Add file") + dots, [this] {
        new AddAttachmentDialog{this, context_.screen, context_.model};
    });
    open_ = add(_("Open file"), [this] { open(); });
    save_ = add(_("Save file") + dots, [this] { save_copy(); });
    strike_out_ = add(_("Strike out") + dots, [this] { strike_out(); });
    return row;
}

wxWindow* AttachmentsPanel::make_book()
{
    book_ = new wxSimplebook{this};
    list_ = new wxDataViewListCtrl{book_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    list_->AppendTextColumn(_("Day"), wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Title"), wxDATAVIEW_CELL_INERT, FromDIP(300), wxALIGN_LEFT);
    list_->AppendTextColumn(_("What it is"), wxDATAVIEW_CELL_INERT, FromDIP(140), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Belongs to"), wxDATAVIEW_CELL_INERT, FromDIP(220), wxALIGN_LEFT);
    list_->AppendTextColumn(_("File"), wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_LEFT);
    prepare_table(list_, _("Files"));
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open(); });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_details(); });
    book_->AddPage(list_, {});
    book_->AddPage(
        new EmptyState{book_, _("No files yet"),
                       _("Add what came on paper: a scanned letter, an assessment, a signed consent "
                         "form, a drawing.")},
        {});
    return book_;
}

const api::ClientAttachment* AttachmentsPanel::selected() const
{
    const auto* overview = context_.model.overview();
    const int row = list_->GetSelectedRow();
    return !overview || row < 0 || row >= static_cast<int>(overview->attachments.size())
               ? nullptr
               : &overview->attachments[static_cast<std::size_t>(row)];
}

void AttachmentsPanel::show()
{
    const auto* overview = context_.model.overview();
    if (!overview)
        return;
    const int selected = list_->GetSelectedRow();
    list_->DeleteAllItems();
    const auto rows = attachment_rows(*overview);
    for (const auto& row : rows) {
        wxVector<wxVariant> cells;
        for (const auto& text : {row.dated_on, row.title, row.paper, row.belongs_to, row.file})
            cells.push_back(from_utf8(text));
        list_->AppendItem(cells);
    }
    if (!rows.empty())
        list_->SelectRow(
            selected >= 0 && selected < static_cast<int>(rows.size()) ? static_cast<unsigned>(selected) : 0U);
    book_->SetSelection(rows.empty() ? empty_page : list_page);
    add_->Show(context_.may_write());
    for (auto* button : {open_, save_})
        button->Show(!rows.empty());
    strike_out_->Show(!rows.empty() && context_.may_write());
    show_details();
    Layout();
}

void AttachmentsPanel::show_details()
{
    const auto* attachment = selected();
    set_text(details_, attachment ? from_utf8(attachment_details(*attachment)) : wxString{},
             FromDIP(sentence_width));
    strike_out_->Enable(attachment && !attachment->struck_out_at);
    Layout();
}

void AttachmentsPanel::open()
{
    const auto* attachment = selected();
    if (!attachment || fetch_.under_way())
        return;
    saving_ = false;
    fetch_.begin({attachment->file(), attachment->sha256});
}

void AttachmentsPanel::save_copy()
{
    const auto* attachment = selected();
    if (!attachment || fetch_.under_way())
        return;
    const auto wanted = *attachment;  // while the dialog is open the record may be read anew
    wxFileDialog dialog{
        this, _("Save file"), {}, from_utf8(wanted.name), "*", wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return;
    saving_ = true;
    fetch_.begin({wanted.file(), wanted.sha256, dialog.GetPath().utf8_string()});
}

void AttachmentsPanel::strike_out()
{
    if (const auto* attachment = selected(); attachment && !attachment->struck_out_at)
        new StrikeOutDialog{this, context_.screen, context_.model, *attachment};
}

void AttachmentsPanel::fetched(const Result<std::filesystem::path>& path)
{
    if (!path)
        return show_sentence(answer_, from_utf8(path.error().sentence), sentence_width);
    if (saving_)
        return show_sentence(answer_,
                             wxString::Format(_("A copy was saved as %s."), from_utf8(path->string())),
                             sentence_width);
    const bool opened = wxLaunchDefaultApplication(from_utf8(path->string()));
    show_sentence(answer_,
                  opened ? wxString{} : _("No program of this computer opens such files. Save it instead."),
                  sentence_width);
}

}  // namespace attune::desktop
