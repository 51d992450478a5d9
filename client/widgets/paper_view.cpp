#include "client/widgets/paper_view.hpp"

#include <algorithm>

#include <wx/dc.h>
#include <wx/print.h>
#include <wx/printdlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"

namespace attune::desktop {

namespace {

// Each page as large as the sheet, in whatever units the printer counts.
class PaperPrintout : public wxPrintout {
public:
    explicit PaperPrintout(const reports::Paper& paper)
        : wxPrintout{from_utf8(paper.facts().title)},
          paper_{paper}
    {
    }

private:
    bool OnPrintPage(int page) override
    {
        auto* dc = GetDC();
        auto* cr = dc ? static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext()) : nullptr;
        if (!cr || !HasPage(page))
            return false;
        const reports::Saved saved{cr};
        reports::Box sheet;
        cairo_clip_extents(cr, &sheet.left, &sheet.top, &sheet.right, &sheet.bottom);
        const double scale = std::min(sheet.width() / reports::a4.width, sheet.height() / reports::a4.height);
        cairo_translate(cr, sheet.left, sheet.top);
        cairo_scale(cr, scale, scale);
        paper_.draw(cr, page - 1);
        return true;
    }
    bool HasPage(int page) override { return page >= 1 && page <= paper_.count(); }
    void GetPageInfo(int* least, int* most, int* from, int* to) override
    {
        *least = *from = 1;
        *most = *to = paper_.count();
    }

    const reports::Paper& paper_;
};

}  // namespace

PaperView::PaperView(wxWindow* parent, const wxString& name) : wxPanel{parent}
{
    set_ground(this, Ground::window);
    view_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME};
    set_ground(view_, Ground::sunk);
    view_->SetScrollRate(0, FromDIP(gap));
    canvas_ =
        new ChartCanvas{view_, name, {400, 565}, [this](cairo_t* cr, reports::Size size) { draw(cr, size); }};
    auto* middle = new wxBoxSizer{wxVERTICAL};
    middle->Add(canvas_, wxSizerFlags{}.Centre().Border(wxALL, FromDIP(side_margin)));
    view_->SetSizer(middle);
    view_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_page();
        event.Skip();
    });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(view_, wxSizerFlags{1}.Expand());
    column->Add(make_pager(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
    show_page(0);
}

wxSizer* PaperView::make_pager()
{
    back_ = new wxButton{this, wxID_ANY, _("Page before")};
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_page(page_ - 1); });
    place_ = make_text(this);
    forward_ = new wxButton{this, wxID_ANY, _("Next page")};
    forward_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_page(page_ + 1); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddStretchSpacer();
    row->Add(back_, wxSizerFlags{}.CentreVertical());
    row->Add(place_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(side_margin)));
    row->Add(forward_, wxSizerFlags{}.CentreVertical());
    row->AddStretchSpacer();
    return row;
}

void PaperView::draw(cairo_t* cr, reports::Size size) const
{
    if (!paper_)
        return;
    const double scale = size.width / reports::a4.width;
    cairo_scale(cr, scale, scale);
    paper_->draw(cr, page_);
}

void PaperView::show(reports::Paper paper, const wxString& words)
{
    const int page = paper_ ? page_ : 0;
    paper_ = std::make_unique<reports::Paper>(std::move(paper));
    describe_chart(canvas_, words);
    show_page(page);
}

void PaperView::show_page(int page)
{
    const int count = paper_ ? paper_->count() : 0;
    page_ = std::clamp(page, 0, std::max(count - 1, 0));
    back_->Enable(page_ > 0);
    forward_->Enable(page_ + 1 < count);
    set_text(place_, count > 0 ? wxString::Format(_("Page %d of %d"), page_ + 1, count) : wxString{});
    canvas_->Refresh();
    view_->Scroll(0, 0);
}

// As wide as there is room for, up to a little over its printed size.
void PaperView::fit_page()
{
    const int room = view_->GetClientSize().x - 2 * FromDIP(side_margin);
    const int width = std::clamp(room, FromDIP(320), FromDIP(860));
    const wxSize size{width, static_cast<int>(width * reports::a4.height / reports::a4.width)};
    if (canvas_->GetMinSize() == size)
        return;
    canvas_->SetMinSize(size);
    view_->FitInside();
    view_->Layout();
}

wxString PaperView::print()
{
    if (!paper_)
        return {};
    wxPrintDialogData settings;
    settings.SetMinPage(1);
    settings.SetMaxPage(paper_->count());
    wxPrinter printer{&settings};
    PaperPrintout printout{*paper_};
    if (printer.Print(this, &printout, true))
        return _("Sent to the printer");
    return wxPrinter::GetLastError() == wxPRINTER_CANCELLED
               ? wxString{}
               : _("It could not be printed. Save it as a PDF instead.");
}

}  // namespace attune::desktop
